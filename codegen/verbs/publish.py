"""`codegen publish`: from the generated package to what users install."""

from typing import Any

from codegen.console.build import build_files
from codegen.console.options import Arguments
from codegen.console.output import ExitCode, complain
from codegen.console.project import Project, open_project
from codegen.drift import find_drift
from codegen.publishing.run import Publishing
from codegen.publishing.run import run as carry_out
from codegen.report.text import count
from codegen.workspace.output import read_output


def run(**options: Any) -> ExitCode:
    """Build, prove and upload what the options name; raises `WorkspaceError` for what cannot be read."""
    project = open_project(Arguments.take(options))
    folder = options.pop("folder")
    if folder is None:
        folder = project.generated / "python"
        if (code := _refuse_drift(project)) is not ExitCode.CLEAN:
            return code
    return carry_out(Publishing(folder=folder, **options))


def _refuse_drift(project: Project) -> ExitCode:
    """Say where the generated files are not what the documents give, so that users get what was reviewed."""
    built = build_files(project)
    if built is None:
        return ExitCode.FAILED
    generated, paths = project.generated.as_posix(), [file.path for file in built.files]
    drifts = find_drift(built.files, read_output(project.generated, paths).files)
    if not drifts:
        return ExitCode.CLEAN
    complain([f"not published: {generated}/ is not what the documents give ({count(len(drifts), 'file')})"])
    complain([f"  help: run `{project.arguments.command('generate')}`"])
    return ExitCode.FOUND
