"""What a step has to say about its input: one `Diagnostic` of a `Rule` for each thing, collected and never raised."""

from collections.abc import Iterable
from enum import StrEnum

from msgspec import Struct

from codegen.files import Span


class Severity(StrEnum):
    """How much a diagnostic weighs: an error stops generation, a warning does only with `--strict`."""

    ERROR = "error"
    WARNING = "warning"
    INFO = "info"


class Edit(Struct, frozen=True):
    """A change of one line: the `length` characters from the first of `span` on become `text`; 0 inserts it."""

    span: Span
    length: int
    text: str


class Diagnostic(Struct, frozen=True):
    """One message: `rule` is a kebab-case id naming what is wrong, `help` says what to do about it.

    `edit` is the one safe fix, where there is one.
    """

    rule: str
    severity: Severity
    message: str
    span: Span
    help: str = ""
    edit: Edit | None = None


class Rule(Struct, frozen=True):
    """One way to be wrong, whose diagnostics nobody makes but `at`.

    `id` names in kebab case what is wrong. `manual` is the page about it: one sentence, paragraphs, then `Bad:` and
    `Good:`, each with an indented snippet; `codegen.report.page` reads it. It is None where Python drops docstrings.
    """

    id: str
    severity: Severity
    manual: str | None

    def at(self, span: Span, message: str, help_text: str = "", edit: Edit | None = None) -> Diagnostic:
        """Make a diagnostic of this rule; `help_text` is the remedy, `edit` the one safe fix, where there is one."""
        return Diagnostic(self.id, self.severity, message, span, help_text, edit)


def in_order(diagnostics: Iterable[Diagnostic]) -> tuple[Diagnostic, ...]:
    """Return the diagnostics by file, line and column, each said once."""
    return tuple(sorted(set(diagnostics), key=lambda item: (item.span, item.rule, item.message)))


def has_errors(diagnostics: Iterable[Diagnostic]) -> bool:
    """Tell whether any of the diagnostics is an error."""
    return any(item.severity is Severity.ERROR for item in diagnostics)
