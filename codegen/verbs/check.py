"""`codegen check`: tell whether generated/ is what the documents give."""

import sys
from typing import Any

from codegen.console.build import build_files
from codegen.console.options import Arguments
from codegen.console.output import ExitCode, complain, has_color, say
from codegen.console.project import open_project
from codegen.drift import find_drift
from codegen.report.text import count, render_drifts
from codegen.workspace.journal import is_interrupted
from codegen.workspace.output import read_output


def run(**options: Any) -> ExitCode:
    """Read, render and compare with what the folder holds now; the differences go to standard output."""
    arguments = Arguments(**options)
    project = open_project(arguments)
    built = build_files(project)
    if built is None:
        return ExitCode.FAILED
    files = built.files
    generated, remedy = project.generated.as_posix(), arguments.command("generate")
    if is_interrupted(project.generated):
        complain([f"{generated}/: a run was interrupted, `{remedy}` completes it"])
    drifts = find_drift(files, read_output(project.generated, [file.path for file in files]).files)
    if not drifts:
        say([f"{generated}/: up to date ({count(len(files), 'file')})"])
        return ExitCode.CLEAN
    say([*render_drifts(drifts, generated, color=has_color(sys.stdout)), f"run: {remedy}"])
    return ExitCode.FOUND
