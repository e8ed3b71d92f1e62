"""From the disk to every generated file, for all commands alike."""

from collections.abc import Iterable
from contextlib import AbstractContextManager, nullcontext
from typing import Final

from msgspec import Struct

from codegen.config import FILE_NAME, Config
from codegen.console.given import Answer, Found, Given
from codegen.console.interruption import load
from codegen.console.options import Arguments
from codegen.console.output import ExitCode, complain, complain_of, progress, render_complaints
from codegen.console.project import Project, find_overriding, open_completed, open_project, parse
from codegen.console.shelved import find_shelf
from codegen.diagnostics import Diagnostic
from codegen.files import File
from codegen.memo import Memo
from codegen.model.api import Api
from codegen.overrides import Override
from codegen.pipeline import Builder
from codegen.remembered import Remembered
from codegen.report.applied_overrides import render_overrides
from codegen.report.paths import place_below
from codegen.sharing import sharing
from codegen.shelf import shelving
from codegen.workspace.cache import Cache
from codegen.workspace.errors import WorkspaceError
from codegen.workspace.output import read_package
from codegen.workspace.paths import check_paths, refuse_nesting
from codegen.workspace.read import read_spec

_TARGETS: Final = ("codegen.rendered", "jinja2", "yaml")


class Built(Struct, frozen=True):
    """What the documents say, every file that they give, and the overrides that were applied to them."""

    api: Api
    files: tuple[File, ...]
    overrides: tuple[Override, ...]


class Outcome(Struct, frozen=True):
    """What a build said and gave, None for errors; `is_whole` is False where not all of its input could be read.

    The files of `diagnostics` are as seen from the current folder.
    """

    diagnostics: tuple[Diagnostic, ...]
    built: Built | None
    keeps_names: bool = False
    is_whole: bool = False


def refuse_templates(config: Config, *, no_templates: bool) -> None:
    """Raise `WorkspaceError` where a project has templates of its own, and `no_templates` says that it may not."""
    if no_templates and config.templates is not None:
        message = f"{FILE_NAME} names templates, `{config.templates}`, which --no-templates forbids"
        raise WorkspaceError(message, "where a change of them was reviewed, run it without --no-templates")


def build_files(project: Project) -> Built | None:
    """Return what the documents give, or None when they have errors; diagnostics go to standard error.

    Names of the SDK that is there are kept.

    Raises `WorkspaceError` or `OSError` when the folders cannot be used.
    """
    outcome = find_outcome(project)
    complain_of(outcome.diagnostics)
    return outcome.built


def give_built(arguments: Arguments, cache: Cache | None, found: Found | None, *, is_written: bool) -> Answer:
    """Build as `build_files` does, from what was `found` where something was; return what is to be remembered, too."""
    project = open_completed(arguments) if is_written else open_project(arguments)
    shelf = find_shelf(cache, found.ground, arguments) if cache and found else None
    with shelving(shelf):
        outcome = find_outcome(project, found)
    told = render_complaints(outcome.diagnostics)
    complain(told)
    built = outcome.built
    applied = tuple(render_overrides(built.overrides, project.spec.as_posix())) if built else ()
    files = built.files if built else ()
    code = ExitCode.CLEAN if built else ExitCode.FAILED
    remembered = Remembered(told, code, applied, files, outcome.keeps_names) if outcome.is_whole else None
    return Answer(Given(project.generated, len(files), files, applied) if built else None, remembered, shelf)


def load_targets() -> None:
    """Import what only documents without errors need."""
    for name in _TARGETS:
        load(name)


def sharing_over(documents: Iterable[File]) -> AbstractContextManager[None]:
    """Let a build within the block use a second process; what its targets need is imported while that one reads."""
    return sharing(sum(len(file.text) for file in documents), load_targets)


def find_outcome(project: Project, found: Found | None = None, memo: Memo | None = None) -> Outcome:
    """Build what the documents give, and say nothing; raises as `build_files` does.

    A `memo` is for whoever builds again and again.
    """
    if project.misconfigured and not project.spec.is_dir():
        # Where the documents are may be what is wrong.
        return Outcome(project.misconfigured, None)
    arguments, config, spec = project.arguments, project.config, project.spec.as_posix()
    refuse_nesting(project.spec, project.generated)
    refuse_templates(config, no_templates=arguments.no_templates)
    documents, unreadable = (found.ground.documents, ()) if found else read_spec(project.spec, project.generated)
    overriding = parse(found.ground.overrides) if found else find_overriding(project)
    if project.misconfigured or unreadable or overriding.unusable:
        problems = (*project.misconfigured, *place_below(spec, (*unreadable, *overriding.unusable)))
        return Outcome(problems, None)
    package = found.owned.package if found else read_package(project.generated)
    if memo is not None:
        load_targets()
    # What is built again and again is kept in this process, so that it has to be made in it.
    with progress(), sharing_over(documents) if memo is None else nullcontext():
        result = Builder(config, arguments.strict, memo).build(documents, overriding.overrides, package)
    told = (*place_below(spec, result.diagnostics), *result.unsettled)
    if result.api is None:
        return Outcome(told, None, result.keeps_names, is_whole=True)
    check_paths(file.path for file in result.files)
    return Outcome(told, Built(result.api, result.files, overriding.overrides), result.keeps_names, is_whole=True)
