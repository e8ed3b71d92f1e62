"""Objects in queries, in words."""

from typing import Any

import pytest

from codegen.model.parameter import Kind, Parameter
from codegen.targets.openapi.wire_forms import wire_form_paragraphs
from tests.targets.openapi.builders import action, parameter, scopes
from tests.targets.openapi.reading import load_operation

_START = "`f` is sent in brackets, a pair for each value inside of it: "
_RULE = f"{_START}`f[key]=value`, and `f[0]=value` in a list."


def _object(value: Any = None, name: str = "f") -> Parameter:
    return parameter(name, kind=Kind.OBJECT, example_value=value)


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ([{"key": "Floor", "value": "2"}, {"key": "a"}], f"{_START}`f[0][key]=Floor&f[0][value]=2&f[1][key]=a`."),
        ({"a": [True, 1.5], "b": None}, f"{_START}`f[a][0]=true&f[a][1]=1.5`."),
        ({"a b": "x&y `z`\n"}, f"{_START}`f[a%20b]=x%26y%20%60z%60%0A`."),
        (None, _RULE),
        ([], _RULE),
        ({"a": None}, _RULE),
        ({"a": "x" * 1000}, _RULE),
    ],
)
def test_an_object_is_shown_as_it_is_sent(value: Any, expected: str) -> None:
    """The example is shown as the pairs of a query; without one, or with a very long one, how pairs are written."""
    assert [expected] == list(wire_form_paragraphs([_object(value)]))


def test_other_parameters_and_second_ones_need_no_words() -> None:
    """What is not an object is as OpenAPI says, and a name is told once."""
    assert [_RULE] == list(wire_form_paragraphs([parameter("x", kind=Kind.LIST), _object(), _object({"a": 1})]))


def test_a_name_of_any_text_stays_code() -> None:
    """A name with backticks does not end the code it stands in."""
    (sentence,) = wire_form_paragraphs([_object(name="a`b")])

    assert sentence.startswith("`` a`b `` is sent in brackets")


def test_the_words_stand_before_the_scopes() -> None:
    """All sites and clients show the description of an operation."""
    found = load_operation(action(description="Gets it", query_parameters=(_object(),), authentication=scopes("a")))

    assert f"Gets it\n\n{_RULE}\n\nScopes: `a`." == found["description"]
