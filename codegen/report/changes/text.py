"""Causes -> lines for people: how many there are, what is new, and every break with what to do about it.

1 breaking, 27 additive, 13 editorial: major
resources added: experienceViews, files

breaking
  `device.export` was removed
    for: those who call `device.export`
    do:  drop the calls
    at:  v1.2.0:spec/device.md:27:1 -> gone: action-removed [3f2a9c1b7d0e]
    2 consequences for the package: 2 python-object-removed
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from itertools import islice
from typing import Final

from click import style

from codegen.diff.causes import Cause
from codegen.diff.causes.advice import for_whom, what_to_do
from codegen.diff.change import Change
from codegen.diff.rules import Impact
from codegen.report.escapes import escape
from codegen.report.text import count

MOST_PLACES: Final = 4
"""How many places of one cause are told beside the first, where not all is asked for."""

_COLORS: Final = {Impact.BREAKING: "red", Impact.ADDITIVE: "green", Impact.EDITORIAL: "blue"}
_COUNTED: Final = (
    *("resource-added", "resource-removed", "resource-removed-after-deprecation"),
    *("action-added", "action-removed", "action-removed-after-deprecation", "action-renamed"),
)


def render_changes(causes: Sequence[Cause], bump: str, *, color: bool = False, show_all: bool = False) -> Iterator[str]:
    """Yield the counts of causes, the names of resources and actions that come and go, and the causes by impact.

    Breaks are told with what to do, additions to the wire in a line each; what follows from them in the package, and
    words, are counted by rule. With `show_all`, every change is told. `bump` is what the version has to become greater
    by.
    """
    if not causes:
        yield "no changes"
        return
    yield f"{render_counts(causes)}: {bump}"
    changes = [change for cause in causes for change in cause.changes]
    for rule in _COUNTED:
        names = [change.subject for change in changes if change.id == rule]
        if names:
            yield f"{_headline(rule)} ({len(names)}): {escape(', '.join(names))}"
    for impact in Impact:
        own = [cause for cause in causes if cause.impact is impact]
        if own:
            yield ""
            yield style(impact.value, fg=_COLORS[impact]) if color else impact.value
            yield from _section(impact, own, show_all=show_all)


def render_counts(items: Iterable[Cause | Change]) -> str:
    """Return `2 breaking, 27 additive, 13 editorial`."""
    counts = Counter(item.impact for item in items)
    return ", ".join(f"{counts[impact]} {impact}" for impact in Impact)


def render_held(number: int) -> str:
    """Say in a line how many changes are of what is held back."""
    return f"held back: {count(number, 'change')} of what is internal or beta, which no user sees"


def render_place(change: Change) -> str:
    """Return where a change is: in the old revision, in the new one; what is at no place is everywhere."""
    if change.old_span is None and change.new_span is None:
        return "everywhere"
    return f"{change.old_span or 'new'} -> {change.new_span or 'gone'}"


def count_rules(changes: Iterable[Change]) -> Iterator[str]:
    """Yield `12 response-property-added` for each rule, the most frequent first."""
    counts = Counter(change.id for change in changes)
    yield from (f"{number} {rule}" for rule, number in counts.most_common())


def count_consequences(cause: Cause) -> str:
    """Return how many consequences a cause has, and by which rules: `3 consequences for the package: ...`."""
    return (
        f"{count(len(cause.consequences), 'consequence')} for the package: {', '.join(count_rules(cause.consequences))}"
    )


def other_changes(cause: Cause) -> list[Change]:
    """Return what changed at the place of a cause beside what tells it, if it weighs as much."""
    return [change for change in cause.changes if change is not cause.change and change.impact is cause.change.impact]


def is_told(cause: Cause) -> bool:
    """Tell whether a cause is told by itself, not only counted."""
    change = cause.change
    is_wire_addition = cause.impact is Impact.ADDITIVE and not change.is_python and change.id not in _COUNTED
    return cause.impact is Impact.BREAKING or is_wire_addition or bool(cause.weight_words)


def _headline(rule: str) -> str:
    noun, _, verb = rule.partition("-")
    return f"{noun}s {verb.replace('-', ' ')}"


def _section(impact: Impact, causes: Sequence[Cause], *, show_all: bool) -> Iterator[str]:
    for cause in causes:
        if not show_all and not is_told(cause):
            continue
        if impact is Impact.BREAKING:
            yield from _break(cause, show_all=show_all)
        else:
            others = len(other_changes(cause))
            yield f"  {escape(cause.change.sentence)}" + (f", and {others} more" if others and not show_all else "")
            yield from _weights(cause)
        if show_all:
            yield from _every(cause)
    counted = () if show_all else (cause.change for cause in causes if not is_told(cause))
    yield from (f"  {line}" for line in count_rules(counted))


def _break(cause: Cause, *, show_all: bool) -> Iterator[str]:
    change = cause.change
    yield f"  {escape(change.sentence)}"
    others = other_changes(cause) if not show_all else []
    yield from (f"    and: {escape(other.sentence)}" for other in islice(others, MOST_PLACES))
    if len(others) > MOST_PLACES:
        yield f"    and {len(others) - MOST_PLACES} more"
    yield f"    for: {escape(for_whom(cause))}"
    yield f"    do:  {escape(what_to_do(cause))}"
    yield f"    at:  {escape(render_place(change))}: {change.id} [{cause.fingerprint}]"
    yield from _weights(cause)
    if cause.consequences and not show_all:
        yield f"    {count_consequences(cause)}"


def _weights(cause: Cause) -> Iterator[str]:
    yield from (f"    {escape(words)} (codegen.yaml)" for words in cause.weight_words)


def _every(cause: Cause) -> Iterator[str]:
    """Yield all changes of a cause, those of the documents first."""
    marked = [*(("-", change) for change in cause.changes), *((">", change) for change in cause.consequences)]
    for mark, change in marked:
        if change is not cause.change or cause.impact is not Impact.BREAKING:
            yield f"    {mark} {escape(change.sentence)}"
            yield f"        {escape(render_place(change))}: {change.id}, {change.impact} [{change.fingerprint}]"
