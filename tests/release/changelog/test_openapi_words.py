"""What users of the OpenAPI document are told: nothing of the SDK, and limits by their keywords."""

import re

import pytest

from codegen.diff.change import Subject
from codegen.diff.rules import RULES, Impact
from codegen.release.changelog.entry import render_markdown
from codegen.release.changelog.openapi_words import openapi_predicate, openapi_remedy
from tests.release.changelog.steps import entry

_PYTHON = re.compile(
    r"argument|attribute|class|client|isinstance|method|model|None\b|package|SDK|type checker|`with`|extra_|warning"
)
_ABOUT_NAMES = {"alias-removed", "alternatives-changed", "schema-link-changed"}
"""Rules that break nothing but names of the package."""
_KEY = Subject("Thing request name", "`name` of `Thing` (sent)")

_BREAKS = [
    rule.id
    for rule in RULES.values()
    if rule.impact is Impact.BREAKING and not rule.id.startswith("python-") and rule.id not in _ABOUT_NAMES
]


@pytest.mark.parametrize("rule", _BREAKS)
def test_what_to_do_about_a_break(rule: str) -> None:
    """No advice speaks of the SDK, and each is a sentence without a full stop."""
    told = openapi_remedy(Subject("a.b", "`a.b`").tell(rule, "changed", "old", "new"))
    assert [] == _PYTHON.findall(told)
    assert told[0].islower()
    assert not told.endswith(".")


@pytest.mark.parametrize(
    ("rule", "told", "old", "new", "expected"),
    [
        ("request-constraint-tightened", "has", "maxItems", "maxItems 9", "has `maxItems` `9` now"),
        ("request-constraint-loosened", "has", "maxItems 9", "maxItems", "has no `maxItems` any more, it was `9`"),
        ("request-constraint-tightened", "has", "maxItems 9", "maxItems 5", None),
        (
            "request-type-narrowed",
            "is one of the values it lists now",
            "",
            '"a", "b"',
            'takes nothing but `"a"`, `"b"`',
        ),
        ("return-became-union", "is new: `A` comes, too, so it is a union", "", "202", "is new: `A` comes, too"),
        ("schema-link-changed", "is a link to `A`, not any value", "any", "A", "has a link to `A`, not any value"),
        ("path-parameter-renamed", "was called `A_KEY`", "A_KEY", "KEY", "was called `aKey`"),
        ("request-type-changed", "is string, not null", "null", "string", None),
    ],
)
def test_predicates(rule: str, told: str, old: str, new: str, expected: str | None) -> None:
    """What is not said in words of JSON Schema and of paths is put into them; None is for a change's own words."""
    assert expected == openapi_predicate(_KEY.tell(rule, told, old, new), told, is_sent=True)


def test_plural_of_properties() -> None:
    """Of several new properties it is told in the plural."""
    fields = ('"size": {"type": "number"},', '"size": {"type": "number"}, "color": {"type": "string"}, "ownerId": {},')
    told = render_markdown(entry("openapi", fields))
    assert "has the new properties `color` and `ownerId`" in told
