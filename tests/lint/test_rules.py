"""Every rule of the linter finds what its manual page shows as bad, and nothing in what it shows as good."""

from pathlib import Path

import pytest

from codegen.diagnostics import Rule
from codegen.lint.registry import CHECKS
from codegen.report.page import parse_page
from tools.snippets import run_snippet

RULES = tuple(check.rule for check in CHECKS)
_RULE = pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.id)


@_RULE
def test_bad_snippet(rule: Rule) -> None:
    """The bad snippet of a rule is found by that rule and by no other."""
    diagnostics = run_snippet(parse_page(rule).bad).diagnostics
    assert {(rule.id, rule.severity)} == {(item.rule, item.severity) for item in diagnostics}, diagnostics


@_RULE
def test_good_snippet(rule: Rule) -> None:
    """The good snippet of a rule is not found wanting by any rule."""
    diagnostics = run_snippet(parse_page(rule).good).diagnostics
    assert () == diagnostics


def test_a_rule_is_called_as_its_file(repository: Path) -> None:
    """Each module of `rules` has one rule, which is in the table under the module's name."""
    folder = repository / "codegen" / "lint" / "rules"
    files = {path.stem.replace("_", "-") for path in folder.glob("*.py")} - {"--init--"}
    assert files == {rule.id for rule in RULES}
    assert len(files) == len(RULES)
