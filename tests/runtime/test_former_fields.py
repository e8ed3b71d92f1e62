"""The decorator that moves fields stands on top of those of `deprecation`, and warns of what they do as well."""

import warnings
from collections.abc import Callable, Mapping
from typing import Any

import pytest
from typing_extensions import deprecated

from templates.python.runtime.deprecation import deprecated_arguments, renamed_arguments, silent, warning_as
from templates.python.runtime.former_fields import renamed_fields

MOVES = {"body": {"/old": ["new", "body"], "/new/in~1ner": ["outer", "inner"]}}


def _told(call: Callable[[], object]) -> tuple[object, list[str]]:
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        result = call()
    assert {(__file__, DeprecationWarning)} >= {(item.filename, item.category) for item in caught}
    return result, [str(item.message) for item in caught]


def _given(**given: Any) -> Mapping[str, Any]:
    return given


@renamed_fields(MOVES)
@deprecated_arguments({"/mode": "mode"}, force="force")
def _deprecating(*, body: Any = None, force: bool | None = None) -> Any:
    return _given(body=body, force=force)


@renamed_fields(MOVES)
@renamed_arguments({"most": "limit"}, {"/mode": "mode"}, most="most")
def _renaming(*, body: Any = None, limit: int = 0) -> Any:
    return _given(body=body, limit=limit)


@renamed_fields(MOVES)
@deprecated("method")
def _method(*, body: Any = None) -> Any:
    return _given(body=body)


BODY = {"old": {"in/ner": 1}, "mode": 2}
SENT = {"new": {"outer": 1}, "mode": 2}


@pytest.mark.parametrize(
    ("method", "given", "result", "told"),
    [
        (
            _deprecating,
            {"body": BODY, "force": True},
            {"body": SENT, "force": True},
            ["force", "mode", "body", "inner"],
        ),
        (_deprecating, {"body": [{"mode": [{}]}]}, {"body": [{"mode": [{}]}], "force": None}, ["mode"]),
        (_renaming, {"body": BODY, "most": 3}, {"body": SENT, "limit": 3}, ["most", "mode", "body", "inner"]),
        (_method, {"body": BODY}, {"body": SENT}, ["method", "body", "inner"]),
        (_method, {}, {"body": None}, ["method"]),
    ],
)
def test_all_that_is_deprecated_is_told(method: Any, given: Any, result: Any, told: list[str]) -> None:
    """At the line of the caller; and so it is by what is made of the method, whose own code is called in silence."""
    assert (result, told) == _told(lambda: method(**given))
    assert (result, told) == _told(lambda: warning_as(method, silent(method))(**given))
    assert [] == _told(lambda: silent(method)(body=SENT))[1]


def test_an_argument_is_given_by_one_name() -> None:
    """What `renamed_arguments` refuses is refused."""
    with pytest.raises(TypeError, match="'most' is the old name of 'limit': give one"):
        _renaming(most=1, limit=2)
