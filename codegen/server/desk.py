"""`Desk`: a session with the addresses that the editor knows its documents by, and what of it is still to be read."""

import os
from dataclasses import replace
from pathlib import Path
from urllib.parse import urlsplit
from urllib.request import url2pathname

from codegen.console.options import Arguments
from codegen.console.project import Project, open_project
from codegen.diagnostics import Diagnostic
from codegen.server.lines import Change, Lines
from codegen.server.session import Session
from codegen.server.state import State
from codegen.workspace.errors import WorkspaceError


class Desk:
    """The project in the folder that the editor has open; without one there is nothing to say, and no answer."""

    def __init__(self, arguments: Arguments) -> None:
        self._arguments = arguments
        self._uris: dict[str, str] = {}
        self._unread: dict[str, None] = {}
        self._unsaid: dict[str, tuple[Diagnostic, ...]] = {}
        self.session: Session | None = None
        self.problem = ""
        """Why there is no session."""

    def start(self, root: Path | None) -> None:
        """Open the project of a folder, which is the current one from now on, as for every other command."""
        if root is not None and root.is_dir():
            os.chdir(root)
        try:
            self.session = Session(self._project())
        except WorkspaceError as error:
            self.problem = f"{error}: {error.help_text}" if error.help_text else str(error)

    def reload(self) -> None:
        """Read again what is on the disk; where that fails, what was read stays."""
        if self.session is None:
            self.start(None)
            return
        try:
            self.session.reload(self._project())
        except WorkspaceError as error:
            self.problem = str(error)

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
        return (self.session.project.spec.resolve() / path).as_uri()

    def open(self, uri: str, text: str) -> bool:
        """Take a document as the editor has it; tell whether it is one of the folder."""
        path = self.path_of(uri)
        if path is None or self.session is None:
            return False
        self._uris[path] = uri
        self.session.open(path, text)
        self._unread[path] = None
        return True

    def change(self, uri: str, changes: list[Change]) -> bool:
        """Change a document; tell whether it is one that is open. What an editor says of others counts for nothing."""
        path = self.path_of(uri)
        if path is None or self.session is None or path not in self._uris:
            return False
        self.session.change(path, changes)
        self._unread[path] = None
        return True

    def close(self, uri: str) -> bool:
        """Take a document as it is on the disk; tell whether it was open."""
        path = self.path_of(uri)
        if path is None or self.session is None or self._uris.pop(path, None) is None:
            return False
        self.session.close(path)
        self._unread.pop(path, None)
        self._unsaid.pop(path, None)
        return True

    def settle(self) -> None:
        """Read what was changed and not read yet, so that answers are about the text that the editor has."""
        while self._unread and self.session is not None:
            path = next(iter(self._unread))
            del self._unread[path]
            self._unsaid[path] = self.session.check_one(path)

    def take_unsaid(self) -> dict[str, tuple[Diagnostic, ...]]:
        """Return what is said of the documents that were read since this was asked for last."""
        unsaid, self._unsaid = self._unsaid, {}
        return unsaid

    def state_of(self, uri: str) -> tuple[State, str] | None:
        """Return what answers about a document are made of, and its path; None for a file that is none."""
        path = self.path_of(uri)
        if path is None or self.session is None:
            return None
        self.settle()
        state = self.session.state
        return (state, path) if path in state.files else None

    def lines_of(self, path: str) -> Lines:
        """Return the text of a document; empty where there is none."""
        state = self.session.state if self.session else None
        return state.text(path) if state is not None and path in state.files else Lines("")
