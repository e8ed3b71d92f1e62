"""Documents that could not be read in full: what can be said of them all the same, and what cannot."""

from collections.abc import Iterable, Iterator
from typing import Final

from codegen.diagnostics import Diagnostic, Rule, Severity
from codegen.lint.check import Check

PARTLY_CHECKED: Final = Rule(
    "partly-checked",
    Severity.INFO,
    """Documents have errors, so not everything in them is checked.

Actions that could be read are checked as always. What has an error is left out, and so are the rules that look for
something missing in the whole tree: it may stand where nothing could be read. Fix the errors, then lint again.

Bad:

    ### Method And Url

    FETCH https://api.example.com/things/**`THING_ID`**

Good:

    ### Method And Url

    GET https://api.example.com/things/**`THING_ID`**
""",
)

_HELP: Final = "fix the errors, then run `codegen lint` again"


def report_left_out(errors: Iterable[Diagnostic], checks: Iterable[Check]) -> Iterator[Diagnostic]:
    """Say at the first error that not everything is checked, and which of the checks were left out."""
    first = min((item.span for item in errors), default=None)
    if first is not None:
        names = ", ".join(f"`{check.rule.id}`" for check in checks if check.needs_all)
        message = "what has errors is not checked" + (f", and neither are {names} anywhere" if names else "")
        yield PARTLY_CHECKED.at(first, message, _HELP)


def unread_files(errors: Iterable[Diagnostic], files: Iterable[str]) -> frozenset[str]:
    """Return the paths that errors are about and that are not among `files`: they could not be read at all."""
    return frozenset(item.span.file for item in errors).difference(files)
