"""`codegen lint`: tell what is wrong in the documents, and fix what can be fixed safely."""

import sys
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import click

from codegen.console.linted import Linted, Told, check, read_told
from codegen.console.options import Arguments
from codegen.console.output import ExitCode, complain, complain_of, has_color, say
from codegen.console.project import Project, open_project
from codegen.diagnostics import Diagnostic, in_order
from codegen.drift import Drift, DriftKind
from codegen.files import File
from codegen.lint.fix import fix
from codegen.lint.secrets import find_secrets, redact
from codegen.manual import pages
from codegen.report.github import render_github
from codegen.report.json import render_json
from codegen.report.paths import join_below, place_below
from codegen.report.sarif import render_sarif
from codegen.report.text import render_counts, render_diagnostics, render_diff, render_summary
from codegen.workspace.edits import complete_interrupted
from codegen.workspace.errors import WorkspaceError
from codegen.workspace.fixed import write_fixed


@dataclass(frozen=True, slots=True)
class Linting:
    """The project and the options of one call; `folder` is that of the documents, from the current folder."""

    project: Project
    folder: Path
    output_format: str
    fix: bool
    diff: bool


def run(**options: Any) -> ExitCode:
    """Read, check and, if asked, fix; the diagnostics go to standard output."""
    linting = _settle(options)
    if linting.fix and complete_interrupted(linting.folder):
        complain([f"{linting.folder}/: completed an interrupted run"])
    told = read_told(linting.project)
    linted = check(told)
    if linting.diff and not linting.fix:
        found = _show_diff(linted, linting)
        if linted.complete:
            return found
    if linting.fix:
        linted = _fix(linted, told, linting)
    # One piece, since the reports are long and each call flushes.
    say(["\n".join(_render(linted, linting))])
    return linted.exit_code


def _settle(options: dict[str, Any]) -> Linting:
    """Find out which documents are meant; raises `WorkspaceError` when there is no such folder."""
    arguments = Arguments.take(options)
    typed = options.pop("folder")
    if typed is not None and arguments.spec is not None:
        raise click.UsageError("name the folder of the documents once, as DIR or with --spec")
    project = open_project(replace(arguments, spec=typed or arguments.spec))
    if not project.spec.is_dir():
        complain_of(project.misconfigured)
        raise WorkspaceError(f"no folder `{project.spec}`", "name the folder of the documents: `codegen lint DIR`")
    return Linting(project, project.spec, **options)


def _show_diff(linted: Linted, linting: Linting) -> ExitCode:
    """Show what `--fix` would change: a difference counts."""
    texts = {file.path: file.text for file in linted.files}
    fixed = tuple(fix(linted.files, linted.diagnostics))
    for file in fixed:
        drift = Drift(DriftKind.STALE, file.path, file.text, texts[file.path])
        say(render_diff(drift, linting.folder.as_posix(), color=has_color(sys.stdout)))
    return ExitCode.FOUND if fixed else ExitCode.CLEAN


def _fix(linted: Linted, told: Told, linting: Linting) -> Linted:
    """Write what can be fixed, after showing it if asked, and return what is to be said then."""
    if linting.diff:
        _show_diff(linted, linting)
    fixed = {file.path: file for file in fix(linted.files, linted.diagnostics)}
    write_fixed(linting.folder, ((file, fixed[file.path]) for file in linted.files if file.path in fixed))
    return check(replace(told, files=tuple(fixed.get(file.path, file) for file in told.files)))


def _render(linted: Linted, linting: Linting) -> Iterator[str]:
    folder = linting.folder.as_posix()
    placed = in_order((*linted.outside, *place_below(folder, linted.diagnostics)))
    if linting.output_format == "text":
        yield from _render_text(placed, linted.files, folder)
    elif linting.output_format == "json":
        yield render_json(placed)
    elif linting.output_format == "github":
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
