"""`codegen review`: tell, in one comment, what a change of the documents means and whether it can be merged."""

from typing import Any

from codegen.console.options import Arguments
from codegen.console.output import ExitCode
from codegen.console.reviewed import review


def run(**options: Any) -> ExitCode:
    """Lint, compare and write; the review goes to standard output, or into the file that is named."""
    arguments = Arguments.take(options)
    return review(arguments, options)
