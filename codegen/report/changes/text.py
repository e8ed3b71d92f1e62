"""Changes -> lines for people: how many there are, what is new, and every break with its place.

2 breaking, 27 additive, 13 editorial: major
resources added: experienceViews, files

breaking
  v1.2.0:spec/device.md:27:1 -> gone: action-removed [3f2a9c1b7d0e]
    `device.export` was removed
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from typing import Final

from click import style

from codegen.diff.change import Change
from codegen.diff.rules import Impact
from codegen.report.escapes import escape

_COLORS: Final = {Impact.BREAKING: "red", Impact.ADDITIVE: "green", Impact.EDITORIAL: "blue"}
_COUNTED: Final = (
    *("resource-added", "resource-removed", "resource-removed-after-deprecation"),
    *("action-added", "action-removed", "action-removed-after-deprecation", "action-renamed"),
)


def render_changes(changes: Sequence[Change], bump: str, *, color: bool = False) -> Iterator[str]:
    """Yield the counts, the names of resources and actions that come and go, and the changes by impact.

    Breaks and additions to the wire are told one by one; additions to the package follow from those, and words are
    words: both are counted by rule. `bump` is what the version has to become greater by.
    """
    if not changes:
        yield "no changes"
        return
    yield f"{render_counts(changes)}: {bump}"
    for rule in _COUNTED:
        names = [change.subject for change in changes if change.id == rule]
        if names:
            yield f"{_headline(rule)} ({len(names)}): {escape(', '.join(names))}"
    for impact in Impact:
        yield from _section(impact, [change for change in changes if change.impact is impact], color=color)


def render_counts(changes: Iterable[Change]) -> str:
    """Return `2 breaking, 27 additive, 13 editorial`."""
    counts = Counter(change.impact for change in changes)
    return ", ".join(f"{counts[impact]} {impact}" for impact in Impact)


def render_place(change: Change) -> str:
    """Return where a change is: in the old revision, in the new one."""
    return f"{change.old_span or 'new'} -> {change.new_span or 'gone'}"


def count_rules(changes: Iterable[Change]) -> Iterator[str]:
    """Yield `12 response-property-added` for each rule, the most frequent first."""
    counts = Counter(change.id for change in changes)
    yield from (f"{number} {rule}" for rule, number in counts.most_common())


def is_told(change: Change) -> bool:
    """Tell whether a change is told by itself, not only counted."""
    is_wire_addition = change.impact is Impact.ADDITIVE and not change.is_python and change.id not in _COUNTED
    return change.impact is Impact.BREAKING or is_wire_addition or change.weighed is not None


def _headline(rule: str) -> str:
    noun, _, verb = rule.partition("-")
    return f"{noun}s {verb.replace('-', ' ')}"


def _section(impact: Impact, changes: Sequence[Change], *, color: bool) -> Iterator[str]:
    if not changes:
        return
    yield ""
    yield style(impact.value, fg=_COLORS[impact]) if color else impact.value
    for is_python, layer in ((False, "wire"), (True, "python")):
        told = [change for change in changes if is_told(change) and change.is_python is is_python]
        if told:
            yield f"  {layer}"
        for change in told:
            yield f"    {escape(change.sentence)}"
            yield f"      {escape(render_place(change))}: {change.id} [{change.fingerprint}]"
            if change.weighed:
                yield f"      {escape(change.weight_words)} (codegen.yaml)"
    yield from (f"  {line}" for line in count_rules(change for change in changes if not is_told(change)))
