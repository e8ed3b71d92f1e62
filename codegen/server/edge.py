"""The language server on its streams: requests of an editor in, answers out."""

import gc
import logging
import os
import sys
from collections.abc import Callable, Generator, Iterable, Mapping
from functools import partial
from pathlib import Path
from typing import Any, Final

from lsprotocol import types
from pygls.exceptions import JsonRpcException, JsonRpcInvalidParams, JsonRpcServerNotInitialized
from pygls.lsp.server import LanguageServer
from pygls.uris import to_fs_path

from codegen.console.options import Arguments
from codegen.diagnostics import Diagnostic
from codegen.dialects.form import Form
from codegen.server import wire
from codegen.server.abilities import fitted
from codegen.server.answers import ANSWERS
from codegen.server.desk import Desk
from codegen.server.lines import Lines
from codegen.server.protocol import Protocol
from codegen.server.renaming import UnusableName
from codegen.server.session import Checked
from codegen.server.state import State
from codegen.server.turns import Turns, in_one_line

_VERSION: Final = "1"
"""That of the answers, which editors show."""

_WATCHED: Final = types.RegistrationParams(
    [
        types.Registration(
            "codegen-files",
            types.WORKSPACE_DID_CHANGE_WATCHED_FILES,
            types.DidChangeWatchedFilesRegistrationOptions(
                [types.FileSystemWatcher("**/*.{md,mdx}"), types.FileSystemWatcher("**/{codegen,overrides}.yaml")]
            ),
        )
    ]
)
"""What the editor is asked to tell of when something else changes it: another program, another branch."""


class Server(LanguageServer):
    """Reads what is edited at once, and all that follows from it in pauses."""

    def __init__(self, arguments: Arguments) -> None:
        super().__init__("codegen", _VERSION, protocol_cls=Protocol)
        self.desk = Desk(arguments)
        self.is_done = False
        self.client: types.ClientCapabilities | None = None
        """What the editor can take, from when it has said so."""
        self.turns = Turns(self._read_soon, self._read_later, self.log)
        self._colored: tuple[int, Form, frozenset[tuple[str, str]]] | None = None
        self._published: dict[str, list[types.Diagnostic]] = {}
        for name, handle, options in ANSWERS:
            self.feature(name, options)(partial(self._answer, name, handle))
        for name, take in _NOTIFICATIONS:
            self.feature(name)(partial(take, self))

    def _answer(self, name: str, handle: Callable[[Desk, Any], Any], params: Any) -> Any:
        if self.client is None:
            raise JsonRpcServerNotInitialized("the first request is `initialize`")
        try:
            return fitted(name, handle(self.desk, params), params.text_document.uri, self.client)
        except UnusableName as error:
            raise JsonRpcInvalidParams(str(error)) from None
        except RecursionError:
            raise JsonRpcException("the documents are nested too deeply") from None

    def _read_soon(self) -> None:
        for path, error in self.desk.settle().items():
            self.log(f"{path}: {in_one_line(error)}")
        self._say(self.desk.take_unsaid())

    def _read_later(self) -> Generator[None, None, None]:
        """Stop after each step, so that others get a turn."""
        session, news = self.desk.session, self.desk.news
        if session is None:
            return
        checked = yield from session.check_all()
        if session is not self.desk.session:
            return
        self._say_all(checked)
        self._refresh(session.state, news)
        yield from session.prepare()
        self._settle_down()

    def _refresh(self, state: State, news: int) -> None:
        """Have the editor ask for colours again where documents that nobody edits may have other ones.

        Their links lead elsewhere now, they are of another form, or something else than the editor has changed them.
        """
        schemas = frozenset((schema.anchor, schema.title) for schema in state.api.schemas)
        before, self._colored = self._colored, (news, state.config.form, schemas)
        workspace = self.client_capabilities.workspace
        tokens = workspace.semantic_tokens if workspace is not None else None
        is_first = before is None and not news
        if not is_first and before != self._colored and tokens is not None and tokens.refresh_support:
            self.workspace_semantic_tokens_refresh(None)

    def _settle_down(self) -> None:
        """Look for no cycles in what was read first: most of it stays, and looking would hold up answers."""
        if gc.get_freeze_count() == 0:
            gc.freeze()

    def _say_all(self, checked: Checked) -> None:
        """Tell what is said of all files, and take back what was said of those that are no more."""
        self._say(checked.inside, is_news=False)
        beside: dict[str, list[Diagnostic]] = {}
        for item in checked.outside:
            beside.setdefault(item.span.file, []).append(item)
        for path, items in beside.items():
            self._publish(self.desk.uri_beside(Path(path)), items, _read_beside(Path(path)), is_news=False)
        documents = self.desk.session.state.files if self.desk.session else ()
        there = {*map(self.desk.uri_of, documents), *(self.desk.uri_beside(Path(path)) for path in beside)}
        for uri in self._published.keys() - there:
            self._publish(uri, (), Lines(""), is_news=False)
            del self._published[uri]

    def _say(self, told: Mapping[str, Iterable[Diagnostic]], *, is_news: bool = True) -> None:
        state = self.desk.session.state if self.desk.session else None
        for path, items in told.items():
            lines = state.text(path) if state is not None and path in state.files else Lines("")
            self._publish(self.desk.uri_of(path), items, lines, is_news=is_news)

    def _publish(self, uri: str, items: Iterable[Diagnostic], lines: Lines, *, is_news: bool = True) -> None:
        """Tell the editor what is said of a file; what `is_news` is told even if it is what was told last."""
        found = [wire.diagnostic(item, lines) for item in items]
        if is_news or found != self._published.get(uri, []):
            self._published[uri] = found
            self.text_document_publish_diagnostics(types.PublishDiagnosticsParams(uri, found))

    def report_server_error(self, error: Exception, source: Any) -> None:
        """Tell the log of messages that could not be read or sent, where pygls would tell the user."""
        self.log(f"{getattr(source, '__name__', 'error')}: {error}")

    def log(self, message: str) -> None:
        """Tell the editor's log."""
        self.window_log_message(types.LogMessageParams(types.MessageType.Warning, message))


def _read_beside(place: Path) -> Lines:
    """Return the text of a file that is no document, as the configuration; empty where it cannot be read."""
    try:
        return Lines(place.read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError):
        return Lines("")


def _on_initialize(server: Server, params: types.InitializeParams) -> None:
    server.client = params.capabilities
    uris = [folder.uri for folder in params.workspace_folders or ()] or [params.root_uri or ""]
    paths = [to_fs_path(uri) if uri else params.root_path for uri in uris]
    server.desk.start(*(Path(path) for path in paths if path))


def _on_initialized(server: Server, _params: types.InitializedParams) -> None:
    watching = server.client_capabilities.workspace and server.client_capabilities.workspace.did_change_watched_files
    if watching and watching.dynamic_registration:
        server.client_register_capability(_WATCHED)
    if server.desk.is_one_of_several:
        server.log(f"the project is the one in {Path.cwd()}: start another server for each other folder")
    if server.desk.problem:
        server.window_show_message(types.ShowMessageParams(types.MessageType.Error, server.desk.problem))
    server.turns.touch()


def _on_open(server: Server, params: types.DidOpenTextDocumentParams) -> None:
    if server.desk.open(params.text_document.uri, params.text_document.text):
        server.turns.touch()


def _on_change(server: Server, params: types.DidChangeTextDocumentParams) -> None:
    if server.desk.change(params.text_document.uri, [wire.read_change(item) for item in params.content_changes]):
        server.turns.touch()


def _on_close(server: Server, params: types.DidCloseTextDocumentParams) -> None:
    if server.desk.close(params.text_document.uri):
        server.turns.touch()


def _on_disk(server: Server, _params: types.DidSaveTextDocumentParams | types.DidChangeWatchedFilesParams) -> None:
    before = server.desk.problem
    server.desk.reload()
    if server.desk.problem not in {"", before}:
        server.window_show_message(types.ShowMessageParams(types.MessageType.Error, server.desk.problem))
    server.turns.touch()


def _on_shutdown(server: Server, *_params: object) -> None:
    server.is_done = True


_NOTIFICATIONS: Final[tuple[tuple[str, Callable[..., None]], ...]] = (
    (types.INITIALIZE, _on_initialize),
    (types.INITIALIZED, _on_initialized),
    (types.TEXT_DOCUMENT_DID_OPEN, _on_open),
    (types.TEXT_DOCUMENT_DID_CHANGE, _on_change),
    (types.TEXT_DOCUMENT_DID_CLOSE, _on_close),
    (types.TEXT_DOCUMENT_DID_SAVE, _on_disk),
    (types.WORKSPACE_DID_CHANGE_WATCHED_FILES, _on_disk),
    (types.SHUTDOWN, _on_shutdown),
)


def serve(arguments: Arguments) -> bool:
    """Answer on the standard streams until the editor ends it; tell whether it said so before it was gone."""
    # What an editor sends that is no message of the protocol is the editor's to log.
    logging.getLogger("pygls").setLevel(logging.CRITICAL)
    server = Server(arguments)
    # The stream is closed in the end; the process still has to flush its own.
    with os.fdopen(os.dup(sys.stdout.fileno()), "wb") as stream:
        server.start_io(stdout=stream)
    return server.is_done
