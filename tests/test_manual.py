"""The manual has every rule, and each rule is reported for its bad snippet, and nothing is for its good one."""

import ast
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest

from codegen.diagnostics import Rule
from codegen.manual import RULES, pages
from codegen.report.page import parse_page
from tools.rule_pages import FOLDER, FOLLOW_UPS, render_pages, said_about
from tools.snippets import run_snippet

_RULE = pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.id)


def _calls(repository: Path, name: str) -> Iterator[tuple[str, ast.Call]]:
    """Yield the calls of a name anywhere in the generator, each with the file where it stands."""
    for path in sorted((repository / "codegen").rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == name:
                yield path.relative_to(repository).as_posix(), node


def test_every_rule_is_in_the_manual(repository: Path) -> None:
    """The manual has each rule that any module defines once, and no other."""
    defined = Counter(ast.literal_eval(call.args[0]) for _, call in _calls(repository, "Rule"))
    assert Counter(dict.fromkeys(pages(), 1)) == defined
    assert len(RULES) == len(pages())


def test_nothing_is_reported_without_a_rule(repository: Path) -> None:
    """Nothing but a rule makes diagnostics."""
    assert ["codegen/diagnostics.py"] == [file for file, _ in _calls(repository, "Diagnostic")]


@_RULE
def test_bad_snippet(rule: Rule) -> None:
    """The bad snippet of a rule is reported by that rule, with its severity, and by no other but what follows."""
    diagnostics = said_about(rule.id, parse_page(rule).bad).diagnostics
    found = {(item.rule, item.severity) for item in diagnostics if item.rule not in FOLLOW_UPS.get(rule.id, ())}
    assert {(rule.id, rule.severity)} == found, diagnostics


@_RULE
def test_good_snippet(rule: Rule) -> None:
    """About the good snippet of a rule there is nothing to say."""
    assert () == run_snippet(parse_page(rule).good).diagnostics


@_RULE
def test_page(rule: Rule) -> None:
    """A page has one sentence, which ends on its first line, and two snippets that differ."""
    page = parse_page(rule)
    assert "." == page.title[-1]
    assert [] == [name for name in ("bad", "good") if not getattr(page, name)]
    assert page.bad != page.good


def test_documentation_is_current() -> None:
    """docs/rules/ holds the pages of the manual and nothing else; `make docs` writes them."""
    found = {path.name: path.read_text(encoding="utf-8") for path in FOLDER.iterdir()}
    assert {file.path: file.text for file in render_pages(pages().values())} == found
