"""Rules of changes -> text for a terminal, and the page of all of them as Markdown for the documentation."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Final

from codegen.diff.rules import ChangeRule, Impact

_OTHER: Final = {
    Impact.BREAKING: (Impact.ADDITIVE, "nobody but us calls it"),
    Impact.ADDITIVE: (Impact.BREAKING, "our users rely on it"),
    Impact.EDITORIAL: (Impact.ADDITIVE, "our users want to know"),
}
"""For each impact another one, and a reason for it, to show how that is written."""

_HEAD: Final = """# Changes

What `codegen diff` tells and `codegen release` weighs, rule by rule: {count} kinds of change. `codegen explain RULE`
shows the same in a terminal.

| Impact | What it means for what is written against the old revision | The version becomes greater by |
| --- | --- | --- |
{impacts}

Two layers are judged: what travels, and the Python surface that programs are written against (`python-…`). The version
follows the change that weighs most. A break has to be approved, with a reason, before it is released.

## Another impact

Where a rule weighs otherwise for your users, `codegen.yaml` says so, with the reason:

```yaml
changes:
  path-changed: {{impact: breaking, reason: 'our users call the URLs by hand, too'}}
  parameter-removed:
    impact: additive
    reason: the API has been ignoring it for two years
    subjects: [device.get query.legacy]
```

The impact holds wherever changes are weighed: in `diff`, for the version, for what has to be approved. A break that is
no longer one needs no approval. All reports say that the impact was set and why, and so does the changelog. With
`subjects` it holds for these alone and for their parts: `device.get` stands for `device.get query.limit`, too, and
`codegen diff --output-format json` has the `subject` of each change. What a change of the API does to the package is a
change of its own, with a rule of its own.

An entry that sets what holds without it, one without a reason, and one for a rule that does not exist are errors. So
is, for `codegen release`, a subject that names nothing in the last release nor in the documents; `codegen diff` warns
of it.
"""

_MEANS: Final = {
    Impact.BREAKING: "it may fail, or fail its type checker",
    Impact.ADDITIVE: "it goes on as before, and there is something new",
    Impact.EDITORIAL: "nothing but words changed, or what is said about failures and tokens",
}


def render_change_rule(rule: ChangeRule, bump: str) -> Iterator[str]:
    """Yield the lines of a rule for a terminal: its impact, what changed, what to do, how to weigh it.

    `bump` is what the version becomes greater by.
    """
    impact, reason = _OTHER[rule.impact]
    yield f"{rule.impact}[{rule.id}]"
    yield from ("", rule.meaning)
    yield from ("", "What users do:", "", f"    {rule.remedy}")
    yield from ("", f"The version becomes greater by: {bump}")
    yield from ("", "Where it weighs otherwise, codegen.yaml says so:", "")
    yield from ("    changes:", f"      {rule.id}: {{impact: {impact}, reason: {reason}}}")


def render_changes_page(groups: Mapping[str, Iterable[ChangeRule]], bump_of: Callable[[Impact], str]) -> str:
    """Return the page of all rules, a table for each group; `bump_of` says what the version becomes greater by."""
    rows = "\n".join(f"| {impact} | {_MEANS[impact]} | {bump_of(impact)} |" for impact in Impact)
    count = sum(len(tuple(rules)) for rules in groups.values())
    return _HEAD.format(count=count, impacts=rows) + "".join(_section(*group) for group in groups.items())


def _section(title: str, rules: Iterable[ChangeRule]) -> str:
    rows = "".join(f"| `{rule.id}` | {rule.impact} | {rule.meaning} | {rule.remedy} |\n" for rule in rules)
    return f"\n## {title}\n\n| Rule | Impact | What changed | What users do |\n| --- | --- | --- | --- |\n{rows}"
