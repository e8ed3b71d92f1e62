"""`codegen coverage`: tell what became of every line of the documents."""

from pathlib import Path

from codegen.console.output import ExitCode, complain_of, say
from codegen.diagnostics import Severity
from codegen.reader.api import read_api
from codegen.report.coverage import render_coverage
from codegen.report.paths import place_below
from codegen.workspace.read import read_spec


def run(spec: Path, generated: Path) -> ExitCode:
    """Read the documents below `spec`, without what is below `generated`, and account for their lines."""
    folder = spec.as_posix()
    documents, unreadable = read_spec(spec, generated)
    if unreadable:
        complain_of(place_below(folder, unreadable))
        return ExitCode.FAILED
    result = read_api(documents)
    errors = [item for item in result.diagnostics if item.severity is Severity.ERROR]
    complain_of(place_below(folder, errors))
    if result.accounts:
        say(render_coverage(result.accounts, folder))
    if any(account.gaps for account in result.accounts):
        return ExitCode.FOUND
    return ExitCode.FAILED if errors else ExitCode.CLEAN
