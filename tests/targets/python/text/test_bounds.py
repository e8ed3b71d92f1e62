"""What bounds the values of a parameter, in words."""

import pytest

from codegen.model.parameter import Kind
from codegen.model.schema import JsonValue
from codegen.targets.python.text.bounds import bound_words
from tests.targets.openapi.builders import action, parameter
from tests.targets.openapi.reading import load_parameter

_LIST: dict[str, JsonValue] = {"maxItems": 3, "uniqueItems": True, "maxLength": 5}


@pytest.mark.parametrize(
    ("constraints", "words"),
    [
        ({}, ""),
        ({"minimum": 1, "maximum": 100}, "From 1 to 100."),
        ({"minimum": 0}, "At least 0."),
        ({"exclusiveMinimum": 0, "maximum": 1}, "At most 1. Greater than 0."),
        ({"exclusiveMaximum": 0.5, "multipleOf": 0.1}, "Less than 0.5. A multiple of 0.1."),
        ({"maxLength": 255}, "At most 255 characters."),
        ({"minLength": 1, "maxLength": 1}, "Exactly 1 character."),
        ({"minLength": 1, "maxLength": 3}, "From 1 to 3 characters."),
        ({"pattern": "^a+$"}, "Matches `^a+$`."),
    ],
)
def test_words(constraints: dict[str, JsonValue], words: str) -> None:
    """Each bound is a sentence; nothing is said where there is none."""
    assert words == bound_words(parameter("x", kind=Kind.NUMBER, constraints=constraints))


def test_a_list() -> None:
    """What bounds an item is said of each, and stands beside its type in OpenAPI."""
    found = parameter("x", kind=Kind.LIST, constraints=_LIST)
    assert "Each at most 5 characters. No item twice. At most 3 items." == bound_words(found)
    items: JsonValue = {"type": "string", "maxLength": 5}
    schema = load_parameter(action(query_parameters=(found,)))["schema"]
    assert {"type": "array", "items": items, "maxItems": 3, "uniqueItems": True} == schema
