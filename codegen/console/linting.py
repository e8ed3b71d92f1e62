"""Documents of a project -> what the linter says of them, fixed before if asked."""

import sys
from collections.abc import Iterable, Iterator
from pathlib import Path

from msgspec import Struct
from msgspec.structs import replace

from codegen.console.ground import Ground
from codegen.console.linted import Linted, Told, check, read_told
from codegen.console.options import Arguments
from codegen.console.output import ExitCode, complain, complain_of, has_color, progress, say
from codegen.console.project import open_project, parse
from codegen.diagnostics import Diagnostic, in_order
from codegen.drift import Drift, DriftKind
from codegen.files import File
from codegen.lint.fix import fix
from codegen.lint.secrets import find_secrets, redact
from codegen.manual import pages
from codegen.report.drifts import render_diff
from codegen.report.github import render_github
from codegen.report.json import render_json
from codegen.report.paths import join_below, place_below
from codegen.report.sarif import render_sarif
from codegen.report.text import render_counts, render_diagnostics, render_summary
from codegen.sharing import sharing
from codegen.workspace.edits import complete_interrupted
from codegen.workspace.errors import WorkspaceError
from codegen.workspace.fixed import write_fixed


class Linting(Struct, frozen=True):
    """What one call asks for; `folder` is that of the documents, from the current folder."""

    arguments: Arguments
    output_format: str
    fix: bool
    diff: bool


class Report(Struct, frozen=True):
    """What is to be said, and the exit code; `is_whole` is False where not all of the input could be read."""

    text: str
    code: ExitCode
    is_whole: bool


def lint(linting: Linting, ground: Ground | None = None) -> Report | ExitCode:
    """Read, unless that was done, check and, if asked, fix; the exit code alone where all has been said.

    Raises `WorkspaceError` when there is no folder of documents.
    """
    project = open_project(linting.arguments)
    if not project.spec.is_dir():
        complain_of(project.misconfigured)
        raise WorkspaceError(f"no folder `{project.spec}`", "name the folder of the documents: `codegen lint DIR`")
    if linting.fix and complete_interrupted(project.spec):
        complain([f"{project.spec}/: completed an interrupted run"])
    told = (
        read_told(project)
        if ground is None
        else Told(project.config, project.misconfigured, ground.documents, (), parse(ground.overrides))
    )
    with progress(), sharing(sum(len(file.text) for file in told.files)):
        linted = check(told)
    if linting.diff and not linting.fix:
        found = _show_diff(linted, project.spec)
        if linted.complete:
            return found
    if linting.fix:
        linted = _fix(linted, told, project.spec, is_shown=linting.diff)
    text = "\n".join(_render(linted, project.spec.as_posix(), linting.output_format))
    return Report(text, linted.exit_code, is_whole=not (told.misconfigured or told.unreadable))


def _show_diff(linted: Linted, folder: Path) -> ExitCode:
    """Show what `--fix` would change: a difference counts."""
    texts = {file.path: file.text for file in linted.files}
    fixed = tuple(fix(linted.files, linted.diagnostics))
    for file in fixed:
        drift = Drift(DriftKind.STALE, file.path, file.text, texts[file.path])
        say(render_diff(drift, folder.as_posix(), color=has_color(sys.stdout)))
    return ExitCode.FOUND if fixed else ExitCode.CLEAN


def _fix(linted: Linted, told: Told, folder: Path, *, is_shown: bool) -> Linted:
    """Write what can be fixed, after showing it if asked, and return what is to be said then."""
    if is_shown:
        _show_diff(linted, folder)
    fixed = {file.path: file for file in fix(linted.files, linted.diagnostics)}
    write_fixed(folder, ((file, fixed[file.path]) for file in linted.files if file.path in fixed))
    return check(replace(told, files=tuple(fixed.get(file.path, file) for file in told.files)))


def _render(linted: Linted, folder: str, output_format: str) -> Iterator[str]:
    placed = in_order((*linted.outside, *place_below(folder, linted.diagnostics)))
    if output_format == "text":
        yield from _render_text(placed, linted.files, folder)
    elif output_format == "json":
        yield render_json(placed)
    elif output_format == "github":
        yield from render_github(placed)
    else:
        yield render_sarif(placed, pages())


def _render_text(placed: tuple[Diagnostic, ...], files: Iterable[File], folder: str) -> Iterator[str]:
    named = {item.span.file for item in placed}
    paths = {join_below(folder, file.path): file for file in files}
    # A report is read by more people than the documents are.
    shown = {path: redact(file, find_secrets(file)) for path, file in paths.items() if path in named}
    sources = {path: file.text.split("\n") for path, file in shown.items()}
    yield from render_diagnostics(placed, color=has_color(sys.stdout), sources=sources)
    if placed:
        yield from ("", *render_counts(placed), "")
    yield render_summary(placed) or f"{folder}/: no errors, no warnings"
