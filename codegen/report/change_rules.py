"""Rules of changes -> text for a terminal, and the page of all of them as Markdown for the documentation."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Final

from codegen.diff.rules import ChangeRule, Impact
from codegen.release.version import bump_words

_HEAD: Final = """# Changes

What `codegen diff` tells and `codegen release` weighs, rule by rule: {count} kinds of change. `codegen explain RULE`
shows the same in a terminal.

| Impact | What it means for what is written against the old revision | The version becomes greater by |
| --- | --- | --- |
{impacts}

Two layers are judged: what travels, and the Python surface that programs are written against (`python-…`). The version
follows the change that weighs most. A break has to be approved, with a reason, before it is released.
"""

_MEANS: Final = {
    Impact.BREAKING: "it may fail, or fail its type checker",
    Impact.ADDITIVE: "it goes on as before, and there is something new",
    Impact.EDITORIAL: "nothing but words changed, or what is said about failures and tokens",
}


def render_change_rule(rule: ChangeRule) -> Iterator[str]:
    """Yield the lines of a rule for a terminal: its impact and the bump, what changed, what to do."""
    yield f"{rule.impact}[{rule.id}]"
    yield from ("", rule.meaning)
    yield from ("", "What users do:", "", f"    {rule.remedy}")
    yield from ("", f"The version becomes greater by: {bump_words(rule.impact)}")


def render_changes_page(groups: Mapping[str, Iterable[ChangeRule]]) -> str:
    """Return the page of all rules, a table for each group."""
    rows = "\n".join(f"| {impact} | {_MEANS[impact]} | {bump_words(impact)} |" for impact in Impact)
    count = sum(len(tuple(rules)) for rules in groups.values())
    return _HEAD.format(count=count, impacts=rows) + "".join(_section(*group) for group in groups.items())


def _section(title: str, rules: Iterable[ChangeRule]) -> str:
    rows = "".join(f"| `{rule.id}` | {rule.impact} | {rule.meaning} | {rule.remedy} |\n" for rule in rules)
    return f"\n## {title}\n\n| Rule | Impact | What changed | What users do |\n| --- | --- | --- | --- |\n{rows}"
