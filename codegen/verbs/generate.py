"""`codegen generate`: write what the documents give into generated/."""

from typing import Any

from codegen.console.interruption import load
from codegen.console.options import Arguments
from codegen.console.output import ExitCode, complain, say
from codegen.console.recalled import give
from codegen.drift import Drift
from codegen.report.text import render_written
from codegen.workspace.lock import locked


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
        # Imported where something may be to be written: mostly nothing is.
        drifts = load("codegen.workspace.write").write_files(given.generated, given.files)
    say([f"{given.generated}/: {render_written(given.count, drifts)}"])
    return ExitCode.CLEAN
