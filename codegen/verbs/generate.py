"""`codegen generate`: write what the documents give into generated/."""

from collections.abc import Iterable
from typing import Any

from codegen.console.build import build_files
from codegen.console.options import Arguments
from codegen.console.output import ExitCode, complain, say
from codegen.console.project import open_completed
from codegen.drift import Drift, DriftKind
from codegen.report.applied_overrides import render_overrides
from codegen.report.text import count
from codegen.workspace.write import write_files


def run(**options: Any) -> ExitCode:
    """Complete an interrupted run, read, render and write; one line on standard output says what changed.

    Each override that was applied is a line on standard error.
    """
    project = open_completed(Arguments(**options))
    built = build_files(project)
    if built is None:
        return ExitCode.FAILED
    complain(render_overrides(built.overrides, project.spec.as_posix()))
    drifts = write_files(project.generated, built.files)
    say([f"{project.generated}/: {_changes(len(built.files), drifts)}"])
    return ExitCode.CLEAN


def _changes(total: int, drifts: Iterable[Drift]) -> str:
    kinds = [drift.kind for drift in drifts]
    if not kinds:
        return f"nothing changed ({count(total, 'file')})"
    removed = kinds.count(DriftKind.ORPHAN)
    written = len(kinds) - removed
    return f"{count(written, 'file')} written, {removed} removed, {total - written} unchanged"
