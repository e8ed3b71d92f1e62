"""Everything that is to be said about documents that were read."""

from codegen.config import Allowance
from codegen.diagnostics import Diagnostic, Severity, in_order
from codegen.files import File
from codegen.lint.follow_ups import without_follow_ups
from codegen.lint.incomplete import report_left_out, unread_files
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
    """Return what was said while reading (`read`) and what the checks find, in the order of file and line.

    What a comment in the documents or an entry of `allowed` takes out is missing; one that takes out nothing is
    reported, and so is one that names none of the `known` rules. With errors in `read`, which nothing takes out, `api`
    is what could be read: checks that need all documents are left out, and nothing is said to take out nothing. In a
    dialect only the checks run that make sense there.
    """
    errors = [item for item in read if item.severity is Severity.ERROR]
    spec = Spec(api, files, unread_files(errors, (file.path for file in files)))
    checks = [check for check in CHECKS if check.forms.has(api.dialect)]
    found = [item for item in read if item.severity is not Severity.ERROR]
    found.extend(item for check in checks if not (errors and check.needs_all) for item in check.find(spec))
    left = suppress(without_follow_ups(found, spec), files, allowed, known, complete=not errors)
    return in_order((*errors, *report_left_out(errors, checks), *left))
