"""`codegen generate`: write what the documents give into generated/."""

from collections.abc import Iterable
from typing import Any

import click

from codegen.console.build import build_files
from codegen.console.options import Arguments, add_options
from codegen.console.output import ExitCode, complain, in_words, say
from codegen.drift import Drift, DriftKind
from codegen.report.applied_overrides import render_overrides
from codegen.report.text import count
from codegen.workspace.edits import complete_interrupted
from codegen.workspace.write import write_files


@click.command()
@add_options
def generate(**options: Any) -> ExitCode:
    """Write the SDK and the OpenAPI document.

    Only files that differ are written, and only files that an earlier run wrote are removed. Everything is read and
    rendered before the first file changes; with an error in the documents nothing does.
    """
    return in_words(lambda: run(Arguments(**options)))


def run(arguments: Arguments) -> ExitCode:
    """Complete an interrupted run, read, render and write; one line on standard output says what changed.

    Each override that was applied is a line on standard error.
    """
    if complete_interrupted(arguments.generated):
        complain([f"{arguments.generated}/: completed an interrupted run"])
    built = build_files(arguments)
    if built is None:
        return ExitCode.FAILED
    complain(render_overrides(built.overrides, arguments.spec.as_posix()))
    drifts = write_files(arguments.generated, built.files)
    say([f"{arguments.generated}/: {_changes(len(built.files), drifts)}"])
    return ExitCode.CLEAN


def _changes(total: int, drifts: Iterable[Drift]) -> str:
    kinds = [drift.kind for drift in drifts]
    if not kinds:
        return f"nothing changed ({count(total, 'file')})"
    removed = kinds.count(DriftKind.ORPHAN)
    written = len(kinds) - removed
    return f"{count(written, 'file')} written, {removed} removed, {total - written} unchanged"
