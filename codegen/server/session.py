"""`Session`: the documents of a project as an editor holds them, what was read of them last, and what is said of them.

What one document gives is read at once (`check_one`), everything else in steps (`check_all`), between which others get
a turn. What is kept from one time to the next changes nothing but the time.
"""

from collections import deque
from collections.abc import Generator, Iterable, Mapping

from msgspec import Struct
from msgspec.structs import replace

from codegen.config import identify
from codegen.console.linted import Kept, Told, check_one, check_steps, read_told, reader_of
from codegen.console.project import Project
from codegen.diagnostics import Diagnostic, in_order
from codegen.files import DOCUMENT_ENDINGS, File
from codegen.memo import Memo
from codegen.model.api import Api
from codegen.model.name import Name
from codegen.reader.api import Result
from codegen.reader.documents.schemas_document import is_named_schemas
from codegen.report.paths import place_below
from codegen.server.lines import Change, Lines
from codegen.server.occurrences import occurrences
from codegen.server.stale import still_said
from codegen.server.state import State
from codegen.server.used import used_in
from codegen.targets.python import Signatures


class Checked(Struct, frozen=True):
    """What is said of each document, by its path; `outside` is what is said of other files, as seen from here."""

    inside: Mapping[str, tuple[Diagnostic, ...]]
    outside: tuple[Diagnostic, ...] = ()


class Session:
    """Reads the project when it is made; raises `WorkspaceError` where there is no folder of documents."""

    def __init__(self, project: Project) -> None:
        self.project = project
        self._kept = Kept()
        self._found = Memo()
        self._told = read_told(project)
        self._open: dict[str, Lines] = {}
        self._api = Api("", ())
        self._whole: dict[str, tuple[Diagnostic, ...]] = {}
        self._own: dict[str, tuple[Diagnostic, ...]] = {}
        self._shown: dict[str, tuple[Diagnostic, ...]] = {}
        self._texts: dict[str, str] = {}
        self._signatures: Signatures | None = None

    def reload(self, project: Project) -> None:
        """Read again what is on the disk, and keep what is open; raises as the constructor does."""
        self._told = read_told(project)
        self.project = project

    def open(self, path: str, text: str) -> None:
        """Take a document as the editor has it; one that is not on the disk yet is one of the folder all the same."""
        self._open[path] = Lines("").changed(Change(text))

    def change(self, path: str, changes: Iterable[Change]) -> None:
        """Change a document that is open; raises KeyError for another one."""
        lines = self._open[path]
        for change in changes:
            lines = lines.changed(change)
        self._open[path] = lines

    def close(self, path: str) -> None:
        """Take a document as it is on the disk from now on."""
        self._open.pop(path, None)

    def is_document(self, path: str) -> bool:
        """Tell whether a file below the folder is read as a document."""
        return path.endswith(DOCUMENT_ENDINGS) and not any(part.startswith(".") for part in path.split("/"))

    @property
    def told(self) -> Told:
        """What the disk told, with the texts of what is open."""
        files = {file.path: file for file in self._told.files}
        files.update((path, File(path, lines.text)) for path, lines in self._open.items())
        unreadable = tuple(item for item in self._told.unreadable if item.span.file not in self._open)
        return replace(self._told, files=tuple(files[path] for path in sorted(files)), unreadable=unreadable)

    @property
    def state(self) -> State:
        """What answers are made of."""
        files = {file.path: file for file in self.told.files}
        return State(files, self._api, self._told.config, self._shown, self._kept.read, self._found)

    def check_one(self, path: str) -> tuple[Diagnostic, ...]:
        """Read again what changed, and return what is said of one document.

        What only follows from other documents is as it was said last, of the lines that are as they were.
        """
        told = self.told
        text = next((file.text for file in told.files if file.path == path), None)
        if text is None or told.config.is_unread:
            return self._whole.get(path, ())
        own = check_one(told, path, self._read(told, path), self._kept)
        owned = set(self._own.get(path, ()))
        others = [item for item in self._whole.get(path, ()) if item not in owned]
        rules = {(item.rule, item.span.line) for item in own}
        said = [item for item in still_said(others, self._texts.get(path, ""), text) if _key(item) not in rules]
        self._shown[path] = in_order((*own, *said))
        return self._shown[path]

    def _read(self, told: Told, path: str) -> Result:
        """Read what the diagnostics of one document follow from: of the schemas, only they themselves."""
        reader = reader_of(told, self._kept)
        if is_named_schemas(path):
            read = reader.read_schemas(told.files)
            if path in read.accounts:
                inline = (schema for schema in self._api.schemas if schema.span.file != path)
                self._api = replace(self._api, schemas=(*read.schemas, *inline))
                alone = Api("", (), read.schemas, dialect=self._api.dialect)
                return Result(None, alone, read.diagnostics, ())
        result = reader.read(told.files)
        self._api = result.readable
        return result

    def check_all(self) -> Generator[None, None, Checked]:
        """Stop after each step, and return in the end what `codegen lint` says of the documents as they are."""
        told = self.told
        linted = yield from check_steps(told, self._kept)
        yield
        if linted.result is not None:
            result, self._api = linted.result, linted.result.readable
            opened = [file.path for file in told.files if file.path in self._open]
            self._own = {path: check_one(told, path, result, self._kept) for path in opened}
        found: dict[str, list[Diagnostic]] = {file.path: [] for file in told.files}
        beside = place_below(self.project.spec.as_posix(), (i for i in linted.diagnostics if i.span.file not in found))
        for item in linted.diagnostics:
            if item.span.file in found:
                found[item.span.file].append(item)
        self._whole = {path: in_order(items) for path, items in found.items()}
        self._texts = {file.path: file.text for file in told.files}
        # What was edited meanwhile is read already, and told of the text that it is now.
        now = {file.path: file.text for file in self.told.files}
        inside = {path: items for path, items in self._whole.items() if now.get(path) == self._texts.get(path)}
        self._shown = {path: items for path, items in self._shown.items() if path in now} | inside
        return Checked(inside, (*linted.outside, *beside))

    def prepare(self) -> Generator[None, None, None]:
        """Stop after each step of what answers are made of, before somebody has to wait for it."""
        state, dialect = self.state, self._told.config.form.dialect
        for path in state.files:
            deque(occurrences(state, path), maxlen=0)
            if dialect is not None:
                used_in(state, path, dialect)
            yield
        first = next((item for item in state.api.resources if item.actions), None)
        if first is not None:
            self.sign(state.api, first.name, first.actions[0].name)

    def sign(self, api: Api, resource: Name, action: Name) -> str | None:
        """Return how the method of an action is defined in Python."""
        identity, known = identify(self._told.config, api.server), self._signatures
        if known is None or known.api is not api or known.identity != identity:
            self._signatures = known = known.after(api, identity) if known else Signatures(api, identity)
        return known.of(resource, action)


def _key(item: Diagnostic) -> tuple[str, int]:
    return item.rule, item.span.line
