"""The client of pytest-lsp as an editor that is known by what it says of itself.

It warns of what the editor has not said that it takes. It is used as a library: its plugin and that of pytest-asyncio
stay out of every run, see `addopts` in pyproject.toml.
"""

import sys
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from pathlib import Path

from lsprotocol import types
from pytest_lsp import LanguageClient, client_capabilities, make_test_lsp_client

from codegen.server.lines import Change, Lines, Range
from codegen.server.wire import read_position
from tests.server.client import REPOSITORY
from tests.server.tree import place, state


@dataclass(frozen=True)
class Profile:
    """An editor by its name and version, and what of it shows in how the server starts."""

    name: str
    watches: bool
    prepares: bool


@dataclass(frozen=True)
class Editor:
    """A client with the folder that it has open, the texts that it shows, and what the server has told of itself."""

    client: LanguageClient
    root: Path
    abilities: types.ClientCapabilities
    told: types.ServerCapabilities
    registered: list[str]
    texts: dict[str, Lines] = field(default_factory=dict[str, Lines])

    def uri(self, path: str) -> str:
        """Return the address of a document."""
        return (self.root / "spec" / path).as_uri()

    def document(self, path: str) -> types.TextDocumentIdentifier:
        """Return a document as requests name it."""
        return types.TextDocumentIdentifier(self.uri(path))

    def close(self, path: str) -> None:
        """Close a document without saving it."""
        self.client.text_document_did_close(types.DidCloseTextDocumentParams(self.document(path)))

    def at(self, path: str, text: str, offset: int) -> types.Position:
        """Return the position of the first place of some text, `offset` characters further on."""
        _, _, line, column = place(state(), path, text, offset)
        found = self.texts[path].position(line, column)
        return types.Position(found.line, found.character)

    def open(self, path: str) -> None:
        """Open a document as it is on the disk."""
        text = (self.root / "spec" / path).read_text(encoding="utf-8")
        self.texts[path] = Lines(text)
        item = types.TextDocumentItem(self.uri(path), types.LanguageKind.Markdown, 1, text)
        self.client.text_document_did_open(types.DidOpenTextDocumentParams(item))

    def apply(self, edit: types.WorkspaceEdit | None) -> None:
        """Make the edits of an answer from the last to the first, as editors do, and tell the server of them."""
        assert edit is not None
        assert edit.changes
        for path in self.texts.keys() & {uri.rpartition("/")[2] for uri in edit.changes}:
            document = types.VersionedTextDocumentIdentifier(2, self.uri(path))
            edits = edit.changes[self.uri(path)]
            for one in sorted(edits, key=lambda one: (one.range.start.line, one.range.start.character), reverse=True):
                span = Range(read_position(one.range.start), read_position(one.range.end))
                self.texts[path] = self.texts[path].changed(Change(one.new_text, span))
                change = types.TextDocumentContentChangePartial(one.range, one.new_text)
                self.client.text_document_did_change(types.DidChangeTextDocumentParams(document, [change]))

    async def diagnostics(self, path: str, is_awaited: Callable[[set[str]], bool]) -> list[types.Diagnostic]:
        """Wait until the rules that are told of a document are those that are awaited, and return what is told."""
        while True:
            told = [*self.client.diagnostics.get(self.uri(path), ())]
            if is_awaited({str(item.code) for item in told}):
                return told
            await self.client.wait_for_notification(types.TEXT_DOCUMENT_PUBLISH_DIAGNOSTICS)


def _started(registered: list[str]) -> LanguageClient:
    """Return pytest-lsp's client, which puts what the server asks it to tell of into `registered`."""
    client = make_test_lsp_client()

    def register(params: types.RegistrationParams) -> None:
        registered.extend(item.method for item in params.registrations)

    def refresh(_params: object) -> None:
        return None

    client.feature(types.CLIENT_REGISTER_CAPABILITY)(register)
    client.feature(types.WORKSPACE_SEMANTIC_TOKENS_REFRESH)(refresh)
    return client


@asynccontextmanager
async def edit_as(profile: Profile, root: Path) -> AsyncIterator[Editor]:
    """Start the server as an editor does, and end it when the session is over."""
    registered: list[str] = []
    client = _started(registered)
    environment = {"PYTHONPATH": str(REPOSITORY), "PATH": ""}
    stop: Callable[[], Awaitable[None]] = client.stop
    await client.start_io(sys.executable, "-m", "codegen", "server", env=environment, cwd=root)
    try:
        abilities = client_capabilities(profile.name)
        folder = types.WorkspaceFolder(root.as_uri(), root.name)
        answer = await client.initialize_session(
            types.InitializeParams(abilities, root_uri=root.as_uri(), workspace_folders=[folder])
        )
        yield Editor(client, root, abilities, answer.capabilities, registered)
        await client.shutdown_session()
        assert client.error is None
    except BaseException:
        client.exit(None)
        raise
    finally:
        await stop()
