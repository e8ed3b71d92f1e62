"""`codegen generate`: write what the documents give into generated/."""

from collections.abc import Iterable
from typing import Any

from codegen.console.options import Arguments
from codegen.console.output import ExitCode, complain, say
from codegen.console.recalled import give
from codegen.drift import Drift, DriftKind
from codegen.report.text import count
from codegen.workspace.lock import locked
from codegen.workspace.write import write_files


def run(**options: Any) -> ExitCode:
    """Complete an interrupted run, read, render and write; one line on standard output says what changed.

    Each override that was applied is a line on standard error.
    """
    given = give(Arguments(**options), is_written=True)
    if given is None:
        return ExitCode.FAILED
    complain(given.applied)
    if given.files is None:
        # Nothing is written, but not beside another run that writes.
        with locked(given.generated):
            drifts: tuple[Drift, ...] = ()
    else:
        drifts = write_files(given.generated, given.files)
    say([f"{given.generated}/: {_changes(given.count, drifts)}"])
    return ExitCode.CLEAN


def _changes(total: int, drifts: Iterable[Drift]) -> str:
    kinds = [drift.kind for drift in drifts]
    if not kinds:
        return f"nothing changed ({count(total, 'file')})"
    removed = kinds.count(DriftKind.ORPHAN)
    written = len(kinds) - removed
    return f"{count(written, 'file')} written, {removed} removed, {total - written} unchanged"
