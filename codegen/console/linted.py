"""The documents of a project as they are on the disk -> what the linter says of them."""

from collections.abc import Generator, Iterable, Iterator

from msgspec import Struct, field

from codegen.config import Config
from codegen.console.output import ExitCode
from codegen.console.project import Overriding, Project, find_overriding
from codegen.diagnostics import Diagnostic, Severity, has_errors
from codegen.files import File
from codegen.holding.hold import hold_back
from codegen.lint.run import Linter, finish
from codegen.manual import IDS
from codegen.memo import Memo
from codegen.reader.api import Reader, Result
from codegen.reader.tree_rules import MISSING_SERVER
from codegen.renaming.resolve import resolve_aliases
from codegen.workspace.read import read_spec


class Linted(Struct, frozen=True):
    """What is said about `files`, and beside them (`outside`: about the configuration).

    `complete` is False when errors kept something from being read; `result` is what was read, if anything could be.
    """

    files: tuple[File, ...]
    diagnostics: tuple[Diagnostic, ...]
    outside: tuple[Diagnostic, ...] = ()
    complete: bool = True
    result: Result | None = None

    @property
    def exit_code(self) -> ExitCode:
        """The exit code of a run that ends with these linted: infos do not count."""
        if not self.complete:
            return ExitCode.FAILED
        counted = any(item.severity is not Severity.INFO for item in (*self.outside, *self.diagnostics))
        return ExitCode.FOUND if counted else ExitCode.CLEAN


class Told(Struct, frozen=True):
    """What the disk told: the configuration, the files, the overrides, and what is wrong with any of them."""

    config: Config
    misconfigured: tuple[Diagnostic, ...]
    files: tuple[File, ...]
    unreadable: tuple[Diagnostic, ...]
    overriding: Overriding

    @property
    def unread(self) -> tuple[str, ...]:
        """The paths of the documents that cannot be read."""
        return tuple(item.span.file for item in self.unreadable)


def read_told(project: Project) -> Told:
    """Read the documents of a project and what belongs to them; raises `WorkspaceError` when there is no folder."""
    files, unreadable = read_spec(project.spec, project.generated)
    return Told(project.config, project.misconfigured, files, unreadable, find_overriding(project))


class Kept(Struct, frozen=True):
    """What was read and found before, for whoever checks again and again; the result is the same without."""

    read: Memo = field(default_factory=Memo)
    overridden: Memo = field(default_factory=Memo)
    found: Memo = field(default_factory=Memo)


def reader_of(told: Told, kept: Kept | None = None) -> Reader:
    """Return what reads the documents as they are, without overrides."""
    config = told.config
    return Reader(config.server, unread=told.unread, form=config.form, memo=kept.read if kept else None)


def linter_of(told: Told, kept: Kept | None = None) -> Linter:
    """Return what checks documents that were read."""
    return Linter(IDS, told.config.allow, kept.found if kept else None)


def _read_overrides(told: Told, kept: Kept | None) -> tuple[Diagnostic, ...]:
    """Return what is wrong with the overrides; the documents themselves are checked as they are."""
    overriding, config = told.overriding, told.config
    if not overriding.overrides or overriding.file is None or told.unreadable:
        return overriding.unusable
    reader = Reader(config.server, overriding.overrides, form=config.form, memo=kept.overridden if kept else None)
    return tuple(item for item in reader.read(told.files).diagnostics if item.span.file == overriding.file.path)


def check(told: Told) -> Linted:
    """Check what can be read; where there is not one action document, that is nothing.

    What codegen.yaml says of old names is checked where nothing is wrong that would make names of today unknown.
    """
    return finish(check_steps(told))


def check_steps(told: Told, kept: Kept | None = None) -> Generator[None, None, Linted]:
    """Stop after each step of `check`, so that others get a turn, and return in the end what it does."""
    config = told.config
    if config.is_unread:
        return Linted(told.files, told.unreadable, told.misconfigured, complete=False)
    result = reader_of(told, kept).read(told.files)
    yield
    held = hold_back(result.readable, config.held_back, told.files, kept.read if kept else None)
    yield
    read = (*told.unreadable, *_caused_by_documents(result.diagnostics, told), *held.diagnostics)
    expired = _read_overrides(told, kept)
    is_read = not (told.misconfigured or has_errors((*read, *expired)))
    stale = resolve_aliases(held.api, config.renamed, config.version)[1] if is_read else ()
    configuring = (*told.misconfigured, *stale)
    complete = is_read and not stale
    if not (result.readable.resources or told.unreadable):
        return Linted(told.files, (*read, *expired), configuring, complete, result)
    found = yield from linter_of(told, kept).steps(result.readable, told.files, read)
    configured = {allowance.span.file for allowance in config.allow}
    outside = tuple(item for item in found if item.span.file in configured)
    inside = (*(item for item in found if item not in outside), *expired)
    return Linted(told.files, inside, (*configuring, *outside), complete, result)


def check_one(told: Told, path: str, result: Result, kept: Kept) -> tuple[Diagnostic, ...]:
    """Return what `check` says of one document, as far as that follows from it and the schemas; `result` is of all."""
    file = next(file for file in told.files if file.path == path)
    read = tuple(_caused_by_documents(result.diagnostics, told))
    return linter_of(told, kept).lint_one(result.readable, file, read)


def _caused_by_documents(diagnostics: Iterable[Diagnostic], told: Told) -> Iterator[Diagnostic]:
    """Yield what the documents are to blame for: where the configuration is wrong, its server may be what is."""
    yield from (item for item in diagnostics if not told.misconfigured or item.rule != MISSING_SERVER.id)
