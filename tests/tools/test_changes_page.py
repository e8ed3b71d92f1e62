"""docs/changes.md has every kind of change, as the rules say it."""

from pathlib import Path

import pytest

from codegen.diff.rules import GROUPS, RULES
from codegen.release.version import bump_words
from codegen.report.change_rules import render_changes_page
from tools import changes_page
from tools.changes_page import PAGE, main

_TEXT = PAGE.read_text(encoding="utf-8")


def test_the_page_is_that_of_the_rules() -> None:
    """`make docs` has been run since a rule was added, or its sentences changed."""
    assert _TEXT == render_changes_page(GROUPS, bump_words)


def test_every_rule_has_a_row() -> None:
    """Each stands once, in a table of four columns."""
    rows = [line.split(" | ") for line in _TEXT.split("\n") if line.startswith("| `")]
    assert [f"| `{rule}`" for rule in RULES] == [row[0] for row in rows]
    assert {4} == {len(row) for row in rows}


def test_it_is_written_where_it_changed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """A page that is as it should be is not touched, and what was done is said."""
    monkeypatch.setattr(changes_page, "PAGE", tmp_path / "changes.md")
    assert [0, 0] == [main(), main()]
    assert "docs/changes.md: written\ndocs/changes.md: unchanged\n" == capsys.readouterr().out
    assert _TEXT == (tmp_path / "changes.md").read_text(encoding="utf-8")
