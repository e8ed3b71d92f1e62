"""What a change of the documents means for its review, and whether it can be merged."""

from collections.abc import Iterable

from msgspec import Struct

from codegen.diagnostics import Diagnostic, Severity, has_errors, in_order
from codegen.diff.causes import Cause
from codegen.diff.rules import Impact
from codegen.drift import Drift
from codegen.report.text import count


class Ask(Struct, frozen=True):
    """A break that is not approved: what an approval names, and what it is, in a sentence."""

    fingerprint: str
    sentence: str


class Compared(Struct, frozen=True):
    """What the comparison with the base gave: causes, and the part of the version they raise.

    `drifts` are of generated/ now, `sdk` are from the base to now:
    `found` is the text at the base, `expected` that of now. `held` counts changes of what is held back.
    """

    causes: tuple[Cause, ...]
    bump: str
    asks: tuple[Ask, ...]
    drifts: tuple[Drift, ...]
    sdk: tuple[Drift, ...]
    held: int = 0

    @property
    def breaks(self) -> bool:
        """Tell whether anything breaks, approved or not."""
        return any(cause.impact is Impact.BREAKING for cause in self.causes)


class Names(Struct, frozen=True):
    """What the base, the folder of generated files and the file of approvals are called.

    The base is a revision of git, or else a folder.
    """

    base: str
    generated: str
    approved: str
    is_folder: bool = False


class Review(Struct, frozen=True):
    """One review: `on_changed` are the diagnostics of changed lines, `elsewhere` all others.

    `compared` is None where there was nothing to compare, and `reason` says why.
    """

    names: Names
    on_changed: tuple[Diagnostic, ...]
    elsewhere: tuple[Diagnostic, ...]
    compared: Compared | None = None
    reason: str = ""

    @property
    def told(self) -> tuple[Diagnostic, ...]:
        """The diagnostics that are told one by one: where errors keep all else from being read, those, too."""
        errors = () if self.compared else tuple(item for item in self.elsewhere if item.severity is Severity.ERROR)
        return tuple(sorted(in_order((*self.on_changed, *errors)), key=_weight))

    @property
    def counted(self) -> tuple[Diagnostic, ...]:
        """The diagnostics that are only counted."""
        told = set(self.told)
        return tuple(item for item in self.elsewhere if item not in told)

    @property
    def is_clean(self) -> bool:
        """Tell whether nothing stands in the way."""
        return self.compared is not None and not self.compared.asks and not has_errors(self.on_changed)


def _weight(item: Diagnostic) -> int:
    return list(Severity).index(item.severity)


def verdict(review: Review) -> str:
    """Say in one sentence whether the change can be merged."""
    compared = review.compared
    if compared is None:
        return f"Not compared: {review.reason}."
    reasons: list[str] = []
    if compared.asks:
        reasons.append(f"{count(len(compared.asks), 'break')} not approved")
    if errors := sum(item.severity is Severity.ERROR for item in review.on_changed):
        reasons.append(f"{count(errors, 'error')} on changed lines")
    if reasons:
        return f"Not yet: {' and '.join(reasons)}."
    if compared.breaks:
        return "Nothing in the way: every break is approved."
    return "Nothing in the way: nothing breaks." if compared.causes else "Nothing in the way: nothing changes."


def count_severities(diagnostics: Iterable[Diagnostic]) -> str:
    """Return `2 errors, 1 info`, or `nothing`."""
    found = [item.severity for item in diagnostics]
    return ", ".join(count(found.count(kind), kind) for kind in Severity if kind in found) or "nothing"
