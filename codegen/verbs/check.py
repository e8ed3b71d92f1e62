"""`codegen check`: tell whether generated/ is what the documents give."""

import sys
from typing import Any

from codegen.console.interruption import load
from codegen.console.options import Arguments
from codegen.console.output import ExitCode, complain, has_color, say
from codegen.console.recalled import give, is_staged
from codegen.drift import find_drift
from codegen.report.text import count
from codegen.workspace.output import read_output


def run(**options: Any) -> ExitCode:
    """Read, render and compare with what the folder holds now; the differences go to standard output."""
    arguments = Arguments(**options)
    given = give(arguments)
    if given is None:
        return ExitCode.FAILED
    generated, remedy = given.generated.as_posix(), arguments.command("generate")
    if is_staged(given.generated) and load("codegen.workspace.journal").is_interrupted(given.generated):
        complain([f"{generated}/: a run was interrupted, `{remedy}` completes it"])
    files = given.files
    found = () if files is None else read_output(given.generated, [file.path for file in files]).files
    drifts = find_drift(files or (), found)
    if not drifts:
        say([f"{generated}/: up to date ({count(given.count, 'file')})"])
        return ExitCode.CLEAN
    # Imported here for start-up time: mostly nothing differs.
    report = load("codegen.report.drifts")
    say([*report.render_drifts(drifts, generated, color=has_color(sys.stdout)), f"run: {remedy}"])
    return ExitCode.FOUND
