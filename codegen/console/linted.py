"""The documents of a project as they are on the disk -> what the linter says of them."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from codegen.config import Config
from codegen.console.output import ExitCode
from codegen.console.project import Overriding, Project, find_overriding
from codegen.diagnostics import Diagnostic, Severity, has_errors
from codegen.files import File
from codegen.holding.hold import hold_back
from codegen.lint.run import lint as find
from codegen.manual import IDS
from codegen.reader.api import read_api
from codegen.reader.tree_rules import MISSING_SERVER
from codegen.renaming.resolve import resolve_aliases
from codegen.workspace.read import read_spec


@dataclass(frozen=True, slots=True)
class Linted:
    """What is said about `files`, and beside them (`outside`: about the configuration).

    `complete` is False when errors kept something from being read.
    """

    files: tuple[File, ...]
    diagnostics: tuple[Diagnostic, ...]
    outside: tuple[Diagnostic, ...] = ()
    complete: bool = True

    @property
    def exit_code(self) -> ExitCode:
        """The exit code of a run that ends with these linted: infos do not count."""
        if not self.complete:
            return ExitCode.FAILED
        counted = any(item.severity is not Severity.INFO for item in (*self.outside, *self.diagnostics))
        return ExitCode.FOUND if counted else ExitCode.CLEAN


@dataclass(frozen=True, slots=True)
class Told:
    """What the disk told: the configuration, the files, the overrides, and what is wrong with any of them."""

    config: Config
    misconfigured: tuple[Diagnostic, ...]
    files: tuple[File, ...]
    unreadable: tuple[Diagnostic, ...]
    overriding: Overriding

    @property
    def unread(self) -> list[str]:
        """The paths of the documents that cannot be read."""
        return [item.span.file for item in self.unreadable]


def read_told(project: Project) -> Told:
    """Read the documents of a project and what belongs to them; raises `WorkspaceError` when there is no folder."""
    files, unreadable = read_spec(project.spec, project.generated)
    return Told(project.config, project.misconfigured, files, unreadable, find_overriding(project))


def _read_overrides(told: Told) -> tuple[Diagnostic, ...]:
    """Return what is wrong with the overrides; the documents themselves are checked as they are."""
    overriding = told.overriding
    if not overriding.overrides or overriding.file is None or told.unreadable:
        return overriding.unusable
    result = read_api(told.files, told.config.server, overriding.overrides, form=told.config.form)
    return tuple(item for item in result.diagnostics if item.span.file == overriding.file.path)


def check(told: Told) -> Linted:
    """Check what can be read; where there is not one action document, that is nothing.

    What codegen.yaml says of old names is checked where nothing is wrong that would make names of today unknown.
    """
    config = told.config
    if config.is_unread:
        return Linted(told.files, told.unreadable, told.misconfigured, complete=False)
    result = read_api(told.files, config.server, unread=told.unread, form=config.form)
    held = hold_back(result.readable, config.held_back, told.files)
    read = (*told.unreadable, *_caused_by_documents(result.diagnostics, told), *held.diagnostics)
    expired = _read_overrides(told)
    is_read = not (told.misconfigured or has_errors((*read, *expired)))
    stale = resolve_aliases(held.api, config.renamed, config.version)[1] if is_read else ()
    configuring = (*told.misconfigured, *stale)
    complete = is_read and not stale
    if not (result.readable.resources or told.unreadable):
        return Linted(told.files, (*read, *expired), configuring, complete)
    found = find(result.readable, told.files, read, IDS, config.allow)
    configured = {allowance.span.file for allowance in config.allow}
    outside = tuple(item for item in found if item.span.file in configured)
    beside = (*configuring, *outside)
    inside = (*(item for item in found if item not in outside), *expired)
    return Linted(told.files, inside, beside, complete)


def _caused_by_documents(diagnostics: Iterable[Diagnostic], told: Told) -> Iterator[Diagnostic]:
    """Yield what the documents are to blame for: where the configuration is wrong, its server may be what is."""
    yield from (item for item in diagnostics if not told.misconfigured or item.rule != MISSING_SERVER.id)
