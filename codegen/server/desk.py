"""`Desk`: a session with the addresses that the editor knows its documents by, and what of it is still to be read."""

import os
from collections.abc import Mapping
from functools import reduce
from itertools import chain
from pathlib import Path
from urllib.parse import urlsplit
from urllib.request import url2pathname

from msgspec.structs import replace

from codegen.console.linted import Told
from codegen.console.options import Arguments
from codegen.console.output import reason_of
from codegen.console.project import Project, open_project
from codegen.diagnostics import Diagnostic, has_errors
from codegen.server.folders import can, has_project, holds
from codegen.server.lines import Change, Lines
from codegen.server.session import Session
from codegen.server.state import State
from codegen.workspace.errors import WorkspaceError


class Desk:
    """The project in the folder that the editor has open; without one there is nothing to say, and no answer.

    What the editor has open beside the folder of documents is kept: it may be one of them once the project is there.
    """

    def __init__(self, arguments: Arguments) -> None:
        self._arguments = arguments
        self._folders: tuple[Path, ...] = ()
        self._root = Path()
        self._uris: dict[str, str] = {}
        self._open: set[str] = set()
        self._elsewhere: dict[str, Lines] = {}
        self._unread: dict[str, None] = {}
        self._unsaid: dict[str, tuple[Diagnostic, ...]] = {}
        self.session: Session | None = None
        self.problem = ""
        """Why there is no session, or why that is of what was on the disk before."""
        self.is_one_of_several = False
        """Whether the editor has other folders open, of whose documents nothing is said."""
        self.news = 0
        """How often something else than an edit changed what is known: on the disk, or where that is."""

    def start(self, *folders: Path) -> None:
        """Open the project of the first folder that has one, else of the first one.

        It is the current folder from now on, as for every other command.
        """
        # What a folder is may change; what the editor has open does not, wherever the server was started from.
        self._folders = tuple(folder.absolute() for folder in folders) or self._folders
        project: Project | None = None
        try:
            self._enter()
            project = self._project()
            self.session = Session(project)
            self.problem = ""
        except (WorkspaceError, OSError) as error:
            faults = project.misconfigured if project is not None else ()
            self.problem = "; ".join([*(f"{item.span}: {item.message}" for item in faults), _in_words(error)])
        self._adopt()

    def _enter(self) -> None:
        """Make the folder of the project the current one; raises `OSError` or `WorkspaceError` where it cannot be."""
        there = [folder for folder in self._folders if can(folder.is_dir)]
        above = (place for folder in there for place in folder.parents if holds(place, folder))
        # Where there is none to choose from, the first one says by its error why.
        root = next(chain(filter(has_project, there), above, there or self._folders), None)
        if root is not None:
            try:
                os.chdir(root)
            except ValueError:
                raise WorkspaceError(f"no folder can be called `{ascii(str(root))[1:-1]}`") from None
            self._root, self.is_one_of_several = root, len(there) > 1

    def reload(self) -> None:
        """Read again what is on the disk; where that fails, what was read stays.

        While something is wrong with the configuration, the last one counts of which that was not so.
        """
        before = self._known()
        self._reload()
        self.news += before != self._known()

    def _known(self) -> tuple[Path, Told] | None:
        return (self.session.project.spec, self.session.told) if self.session else None

    def _reload(self) -> None:
        if self.session is None:
            self.start()
            return
        try:
            project, known = self._project(), self.session.project
            if has_errors(project.misconfigured):
                project = replace(known, misconfigured=project.misconfigured)
            if project.spec != known.spec:
                self._move(project)
            else:
                self.session.reload(project)
            self.problem = ""
        except (WorkspaceError, OSError) as error:
            self.problem = _in_words(error)

    def _move(self, project: Project) -> None:
        """Start anew in another folder of documents; raises `WorkspaceError` where that is none."""
        before, session = self.session, Session(project)
        if before is not None:
            self._elsewhere |= {self._uris[path]: before.state.text(path) for path in self._open}
        self.session = session
        self._uris, self._open = {}, set()
        # What is open is read again; all else is of documents of before, which may have the same paths.
        self._unread, self._unsaid = {}, {}
        self._adopt()

    def _adopt(self) -> None:
        """Take what is open of the documents, as the editor has it."""
        for uri, lines in list(self._elsewhere.items()):
            if self.open(uri, lines.text):
                del self._elsewhere[uri]

    def _project(self) -> Project:
        return open_project(replace(self._arguments))

    def path_of(self, uri: str) -> str | None:
        """Return the path of a document below the folder of documents, None for any other file."""
        if self.session is None or urlsplit(uri).scheme != "file":
            return None
        place = Path(url2pathname(urlsplit(uri).path))
        root = self.session.project.spec.resolve()
        for candidate in (place, place.resolve()):
            if candidate.is_relative_to(root):
                path = candidate.relative_to(root).as_posix()
                return path if self.session.is_document(path) else None
        return None

    def uri_of(self, path: str) -> str:
        """Return the address of a document, as the editor wrote it where it opened it."""
        if path in self._uris or self.session is None:
            return self._uris.get(path, "")
        return self.uri_beside(self.session.project.spec / path)

    def uri_beside(self, place: Path) -> str:
        """Return the address of a file, below the folder of the editor as the editor calls that."""
        return (place.resolve() if ".." in place.parts else self._root.absolute() / place).as_uri()

    def open(self, uri: str, text: str) -> bool:
        """Take a document as the editor has it; tell whether it is one of the folder."""
        path = self.path_of(uri)
        if path is None or self.session is None:
            self._elsewhere[uri] = Lines("").changed(Change(text))
            return False
        self._uris[path] = uri
        self._open.add(path)
        self.session.open(path, text)
        self._unread[path] = None
        return True

    def change(self, uri: str, changes: list[Change]) -> bool:
        """Change a document; tell whether it is one that is open. What an editor says of others counts for nothing."""
        if uri in self._elsewhere:
            self._elsewhere[uri] = reduce(Lines.changed, changes, self._elsewhere[uri])
            return False
        path = self.path_of(uri)
        if path is None or self.session is None or path not in self._open:
            return False
        self.session.change(path, changes)
        self._unread[path] = None
        return True

    def close(self, uri: str) -> bool:
        """Take a document as it is on the disk; tell whether it was open."""
        self._elsewhere.pop(uri, None)
        path = self.path_of(uri)
        if path is None or self.session is None or path not in self._open:
            return False
        self._open.remove(path)
        self.session.close(path)
        self._unread.pop(path, None)
        self._unsaid.pop(path, None)
        # Not every editor tells of files that were deleted.
        if not can((self.session.project.spec / path).exists):
            self.reload()
        return True

    def settle(self) -> Mapping[str, Exception]:
        """Read what was changed and not read yet, so that answers are about the text that the editor has.

        Return what kept documents from being read, by their paths; these are read again when this is called next.
        """
        failures: dict[str, Exception] = {}
        if (session := self.session) is None:
            return failures
        for path in [*self._unread]:
            try:
                self._unsaid[path] = session.check_one(path)
                del self._unread[path]
            except Exception as error:
                failures[path] = error
        return failures

    def take_unsaid(self) -> dict[str, tuple[Diagnostic, ...]]:
        """Return what is said of the documents that were read since this was asked for last."""
        unsaid, self._unsaid = self._unsaid, {}
        return unsaid

    def state_of(self, uri: str) -> tuple[State, str] | None:
        """Return what answers about a document are made of, and its path; None for a file that is none.

        Raises what keeps that document from being read; another one that cannot be read is as it was read last.
        """
        path = self.path_of(uri)
        if path is None or self.session is None:
            return None
        if error := self.settle().get(path):
            raise error
        state = self.session.state
        return (state, path) if path in state.files else None

    def lines_of(self, path: str) -> Lines:
        """Return the text of a document; empty where there is none."""
        state = self.session.state if self.session else None
        return state.text(path) if state is not None and path in state.files else Lines("")


def _in_words(error: WorkspaceError | OSError) -> str:
    if isinstance(error, OSError):
        return reason_of(error)
    return f"{error}: {error.help_text}" if error.help_text else str(error)
