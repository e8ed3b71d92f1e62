"""What changes for callers where scopes go together, credentials become optional, and keys travel elsewhere."""

import pytest

from codegen.diff.change import Subject
from codegen.diff.rules import RULES, Impact
from codegen.diff.scopes import compare_authentication
from codegen.files import Span
from codegen.reader.elements.authentication_text import parse_authentication

PLACE = Span("thing.md", 3)
NONE = "No authentication is required."
TOKEN = "A token is required."
OPTIONAL = "A token is optional."
ONE = "A token with one of the scopes `a` or `b`."
ALL = "A token with the scopes `a` and `b`."


def changes(old: str, new: str) -> list[tuple[str, Impact, str]]:
    """Return ids, impacts and words of what changed between two sentences."""
    before, after = parse_authentication(old), parse_authentication(new)
    assert before is not None
    assert after is not None
    found = compare_authentication(before, after, Subject("thing.get", "`Get`", PLACE, PLACE))
    return [(change.id, RULES[change.id].impact, change.sentence.removeprefix("`Get` ")) for change in found]


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        (ONE, ALL, ("scope-removed", Impact.BREAKING, "needs all of the scopes it lists now, not one of them")),
        (ALL, ONE, ("scope-added", Impact.EDITORIAL, "needs one of the scopes it lists now, not all of them")),
        (
            ALL,
            "A token with one of the scopes `c` or `d`.",
            ("scope-removed", Impact.BREAKING, "refuses tokens that have no scope but those it listed"),
        ),
        (
            "A token with the scope `a`.",
            ALL,
            ("scope-removed", Impact.BREAKING, "refuses tokens without the scope `b`"),
        ),
        (
            ALL,
            "A token with the scope `a`.",
            ("scope-added", Impact.EDITORIAL, "accepts tokens without the scope `b`"),
        ),
        (TOKEN, ALL, ("scope-restriction-added", Impact.BREAKING, "needs all of the scopes it lists now")),
        (NONE, OPTIONAL, ("credentials-accepted", Impact.ADDITIVE, "can be called with a token, too")),
        (TOKEN, OPTIONAL, ("credentials-accepted", Impact.ADDITIVE, "can be called without credentials")),
        (
            OPTIONAL,
            TOKEN,
            ("credentials-refused", Impact.BREAKING, "is not called without credentials any more"),
        ),
        (
            "API key in the cookie `sid`.",
            "API key in the cookie `sid`, or session cookie `other`.",
            ("credentials-accepted", Impact.ADDITIVE, "can be called with a key in the cookie `other`"),
        ),
    ],
)
def test_a_change_is_told(old: str, new: str, expected: tuple[str, Impact, str]) -> None:
    """What shuts callers out is breaking, what lets them in is not."""
    assert [expected] == changes(old, new)


def test_another_word_before_a_key_is_another_credential() -> None:
    """A program that sends the old one is refused."""
    refused, accepted = changes("`Authorization: Token <token>`", "`Authorization: Key <token>`")

    assert ("credentials-refused", Impact.BREAKING) == refused[:2]
    assert "a key in the header `Authorization` behind `Key`" in accepted[2]


@pytest.mark.parametrize("text", [NONE, TOKEN, OPTIONAL, ONE, ALL])
def test_the_same_is_no_change(text: str) -> None:
    """Nothing is told where nothing changed."""
    assert [] == changes(text, text)
