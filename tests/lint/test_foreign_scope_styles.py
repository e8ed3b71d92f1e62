"""Scopes of an API that are not named after resources and actions."""

import pytest

from tools.snippets import run_snippet

_SENTENCE = "### Authentication\n\nA token with one of the scopes {} is required.\n"


@pytest.mark.parametrize(
    ("scopes", "rules"),
    [
        ("`books:read` or `books:write`", []),
        ("things.read or things.write", []),
        ("all.User or all.*", ["missing-resource-scope", "missing-resource-scope"]),
    ],
)
def test_scopes_of_another_style(scopes: str, rules: list[str]) -> None:
    """Where no scope is named after a resource or an action, none is missing."""
    found = run_snippet(_SENTENCE.format(scopes)).diagnostics
    assert rules == [item.rule for item in found if item.rule == "missing-resource-scope"]
