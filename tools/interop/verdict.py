"""What outcomes are worth: whatever is neither understood nor accepted is a failure."""

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from tools.interop.accepted import ACCEPTED, PUBLISHED, Acceptance, accepting
from tools.interop.outcome import Document, Outcome


@dataclass(frozen=True)
class Result:
    """What a tool, as it is called here, made of a document; None where it was left out for `reason`."""

    tool: str
    document: Document
    outcome: Outcome | None
    reason: str = ""


def judge(results: Iterable[Result]) -> Iterator[str]:
    """Yield a line for each error, each warning that is not accepted, and each tool that missed an operation."""
    for result in results:
        if result.outcome is None:
            continue
        warnings = (item for item in result.outcome.warnings if accepting(result.tool, item) is None)
        diagnostics = [*result.outcome.errors, *warnings]
        yield from (f"{result.tool}, {result.document.name}: {diagnostic}" for diagnostic in diagnostics)
        if not diagnostics and result.outcome.understood != result.document.operations:
            yield f"{result.tool}, {result.document.name}: not every operation is understood"


def judge_as_published(results: Iterable[Result]) -> Iterator[str]:
    """Yield a line for each error in a tree as published that is not the documents' own contradiction."""
    for result in results:
        errors = result.outcome.errors if result.outcome else ()
        other = (error for error in errors if accepting(result.tool, error, PUBLISHED) is None)
        yield from (f"{result.tool}, {result.document.name} as published: {error}" for error in other)


def count_accepted(results: Iterable[Result]) -> Counter[Acceptance]:
    """Count the warnings that each acceptance covers."""
    found = (
        accepting(result.tool, diagnostic)
        for result in results
        for diagnostic in (result.outcome.warnings if result.outcome else ())
    )
    return Counter(item for item in found if item is not None)


def stale_acceptances(results: Iterable[Result]) -> list[str]:
    """Return a line for each acceptance that no warning needs any more."""
    counts = count_accepted(results)
    return [f"{item.tool}: nothing is accepted as {item.rule} any more" for item in ACCEPTED if not counts[item]]
