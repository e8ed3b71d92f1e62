"""Changes, and what codegen.yaml says that they weigh -> changes of that weight, each with the reason for it."""

from collections.abc import Iterable, Iterator, Sequence
from difflib import get_close_matches

from msgspec.structs import replace

from codegen.config_changes import Level
from codegen.diagnostics import Diagnostic, Rule
from codegen.diff.change import Change, Weighed
from codegen.diff.rules import RULES, Impact


def check_levels(levels: Iterable[Level], fault: Rule) -> Iterator[Diagnostic]:
    """Yield an error of `fault` for each level of a rule that there is not, or that weighs so by itself."""
    for level in levels:
        rule = RULES.get(level.rule)
        if rule is None:
            close = get_close_matches(level.rule, RULES, n=1)
            hint = f"write `{close[0]}`" if close else "`codegen explain` lists them"
            yield fault.at(level.span, f"there is no kind of change `{level.rule}`", hint)
        elif rule.impact == level.impact:
            yield fault.at(level.impact_span, f"`{level.rule}` is {level.impact} by itself", "drop the entry")


def apply_levels(changes: Iterable[Change], levels: Sequence[Level]) -> tuple[Change, ...]:
    """Return the changes with the impact that the levels set; fingerprints and sentences stay."""
    by_rule = {level.rule: level for level in levels}
    return tuple(_weigh(change, by_rule.get(change.id)) for change in changes)


def _weigh(change: Change, level: Level | None) -> Change:
    if level is None or not (not level.subjects or any(is_of(change.subject, name) for name in level.subjects)):
        return change
    return replace(change, impact=Impact(level.impact), weighed=Weighed(change.impact, level.reason))


def is_of(subject: str, name: str) -> bool:
    """Tell whether a subject is the named one or a part of it: `device.get query.limit` is one of `device.get`."""
    return subject == name or subject.startswith((f"{name} ", f"{name}."))
