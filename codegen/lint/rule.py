"""`Rule`: an id, how much it weighs, its manual page and its check."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import TypeAlias

from codegen.diagnostics import Diagnostic, Edit, Severity
from codegen.files import Span
from codegen.lint.spec import Spec

Check: TypeAlias = Callable[[Spec], Iterator[Diagnostic]]


@dataclass(frozen=True, slots=True)
class Rule:
    """`id` names what is wrong; `manual` is the page, with a bad and a good snippet; `check` yields what it finds."""

    id: str
    severity: Severity
    manual: str | None
    check: Check

    def at(self, span: Span, message: str, help_text: str, edit: Edit | None = None) -> Diagnostic:
        """Make a diagnostic of this rule; `edit` is the one safe fix, if there is one."""
        return Diagnostic(self.id, self.severity, message, span, help_text, edit)
