"""The table of the rules: each stands once, says in two sentences what it is about, and is told by some comparer."""

import re
from pathlib import Path

import pytest

from codegen.diff.rules import GROUPS, RULES, ChangeRule

_RULE = pytest.mark.parametrize("rule", RULES.values(), ids=lambda rule: rule.id)


def test_every_rule_stands_once() -> None:
    """No id is that of two rules, in whichever groups."""
    assert len(RULES) == sum(map(len, GROUPS.values()))


@_RULE
def test_a_rule_says_what_it_means(rule: ChangeRule) -> None:
    """Its id is in kebab case; it has one sentence of what changed and one of what to do, each of its own."""
    assert re.fullmatch(r"[a-z]+(-[a-z]+)+", rule.id)
    for text in (rule.meaning, rule.remedy):
        assert re.fullmatch(r"[A-Z`][^.!?\n]*(\.[a-z]+[^.!?\n]*)*\.", text), text
    assert rule.meaning not in [other.meaning for other in RULES.values() if other is not rule]


@_RULE
def test_a_rule_is_told_somewhere(rule: ChangeRule, repository: Path) -> None:
    """The code of the comparers names each rule, whole or by the part that no direction and no state fills in."""
    sources = (repository / "codegen" / "diff").rglob("*.py")
    code = "\n".join(path.read_text(encoding="utf-8") for path in sources if "table" not in path.parts)
    names = re.findall(r'"((?:[a-z]|\{[^}"]*\})+(?:-(?:[a-z]+|\{[^"]*?\}))+)"', code)
    patterns = {re.sub(r"\\\{.*?\\\}", r"[a-z]+(-[a-z]+)*", re.escape(name)) for name in names}
    assert any(re.fullmatch(pattern, rule.id) for pattern in patterns)
