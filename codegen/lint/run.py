"""Everything that is to be said about documents that were read."""

from codegen.config import Allowance
from codegen.diagnostics import Diagnostic, in_order
from codegen.files import File
from codegen.lint.registry import CHECKS
from codegen.lint.spec import Spec
from codegen.lint.suppressions import suppress
from codegen.model.api import Api


def lint(
    api: Api,
    files: tuple[File, ...],
    read: tuple[Diagnostic, ...],
    known: frozenset[str],
    allowed: tuple[Allowance, ...] = (),
) -> tuple[Diagnostic, ...]:
    """Return what the reader said (`read`) and what the checks find, in the order of file and line.

    What a comment in the documents or an entry of `allowed` takes out is missing; one that takes out nothing is
    reported, and so is one that names none of the `known` rules.
    """
    spec = Spec(api, files)
    found = [*read, *(item for check in CHECKS for item in check.find(spec))]
    return in_order(suppress(found, files, allowed, known))
