"""`codegen coverage`: tell what became of every line of the documents."""

from typing import Any

from codegen.console.options import Arguments
from codegen.console.output import ExitCode, complain_of, say
from codegen.console.project import find_overriding, open_project
from codegen.diagnostics import Severity
from codegen.reader.api import read_api
from codegen.report.coverage import render_coverage
from codegen.report.paths import place_below
from codegen.workspace.read import read_spec


def run(**options: Any) -> ExitCode:
    """Read the documents without what is generated, correct them, and account for their lines."""
    project = open_project(Arguments(**options))
    folder = project.spec.as_posix()
    if project.misconfigured:
        complain_of(project.misconfigured)
        return ExitCode.FAILED
    documents, unreadable = read_spec(project.spec, project.generated)
    overriding = find_overriding(project)
    if unreadable or overriding.unusable:
        complain_of(place_below(folder, (*unreadable, *overriding.unusable)))
        return ExitCode.FAILED
    config = project.config
    result = read_api(documents, config.server, overriding.overrides, form=config.form)
    errors = [item for item in result.diagnostics if item.severity is Severity.ERROR]
    complain_of(place_below(folder, errors))
    if result.accounts:
        say(render_coverage(result.accounts, folder))
    if any(account.gaps for account in result.accounts):
        return ExitCode.FOUND
    return ExitCode.FAILED if errors else ExitCode.CLEAN
