"""Everything that is to be said about documents that were read."""

from collections.abc import Generator
from typing import TypeVar

from msgspec import Struct
from msgspec.structs import replace

from codegen.config import Allowance
from codegen.diagnostics import Diagnostic, Severity, in_order
from codegen.files import File
from codegen.lint.follow_ups import without_follow_ups
from codegen.lint.incomplete import report_left_out, unread_files
from codegen.lint.registry import CHECKS, OWN_CHECKS
from codegen.lint.spec import Spec
from codegen.lint.suppressions import suppress
from codegen.memo import Memo
from codegen.model.api import Api

T = TypeVar("T")


def finish(steps: Generator[None, None, T]) -> T:
    """Take all steps, and return what comes of them."""
    while True:
        try:
            next(steps)
        except StopIteration as end:
            made: T = end.value
            return made


class Linter(Struct, frozen=True):
    """How documents are checked: the ids of all rules, what `allowed` says of some, and what was found before.

    With a `memo`, what is found in one file or schema alone is not looked for again; the result is the same.
    """

    known: frozenset[str]
    allowed: tuple[Allowance, ...] = ()
    memo: Memo | None = None

    def lint(self, api: Api, files: tuple[File, ...], read: tuple[Diagnostic, ...]) -> tuple[Diagnostic, ...]:
        """Return what was said while reading (`read`) and what the checks find, in the order of file and line.

        What a comment in the documents or an entry of `allowed` takes out is missing; one that takes out nothing is
        reported, and so is one that names none of the `known` rules. With errors in `read`, which nothing takes out,
        `api` is what could be read: checks that need all documents are left out, and nothing is said to take out
        nothing. In a dialect only the checks run that make sense there.
        """
        return finish(self.steps(api, files, read))

    def steps(
        self, api: Api, files: tuple[File, ...], read: tuple[Diagnostic, ...]
    ) -> Generator[None, None, tuple[Diagnostic, ...]]:
        """Stop after each check, so that others get a turn, and return in the end what `lint` does."""
        if self.memo is not None:
            self.memo.start_round()
        errors = [item for item in read if item.severity is Severity.ERROR]
        spec = Spec(api, files, unread_files(errors, (file.path for file in files)), self.memo)
        checks = [check for check in CHECKS if check.forms.has(api.dialect)]
        found = [item for item in read if item.severity is not Severity.ERROR]
        for check in checks:
            if not (errors and check.needs_all):
                found.extend(check.find(spec))
                yield
        left = suppress(without_follow_ups(found, spec), files, self.allowed, self.known, complete=not errors)
        return in_order((*errors, *report_left_out(errors, checks), *left))

    def lint_one(self, api: Api, file: File, read: tuple[Diagnostic, ...]) -> tuple[Diagnostic, ...]:
        """Return what `lint` says of one file, as far as that follows from the file and the schemas.

        What other documents contribute is missing, and so is what is said of suppressions that take out nothing.
        """
        own = [item for item in read if item.span.file == file.path]
        errors = [item for item in own if item.severity is Severity.ERROR]
        resources = tuple(resource for resource in api.resources if resource.file == file.path)
        spec = Spec(replace(api, resources=resources), (file,), memo=self.memo)
        found = [item for item in own if item.severity is not Severity.ERROR]
        found.extend(item for check in OWN_CHECKS if check.forms.has(api.dialect) for item in check.find(spec))
        left = suppress(without_follow_ups(found, spec), (file,), self.allowed, self.known, complete=False)
        return in_order((*errors, *(item for item in left if item.span.file == file.path)))


def lint(
    api: Api,
    files: tuple[File, ...],
    read: tuple[Diagnostic, ...],
    known: frozenset[str],
    allowed: tuple[Allowance, ...] = (),
) -> tuple[Diagnostic, ...]:
    """Check documents once, as `Linter` does."""
    return Linter(known, allowed).lint(api, files, read)
