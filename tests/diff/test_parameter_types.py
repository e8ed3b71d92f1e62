"""Stated types in two revisions: what a change of them means for a caller."""

from typing import Any, Final

import pytest
from msgspec.structs import replace

from codegen.diff.compare import compare_apis
from codegen.diff.rules import RULES, Impact
from codegen.model.api import Api
from codegen.model.parameter import Alternative, ArrayStyle, Kind
from tests.diff.revisions import documents, read

_INTEGERS: Final[dict[str, Any]] = {"kind": Kind.LIST, "items": Kind.INTEGER}
_LIST: Final = Alternative(Kind.LIST)
_UNION: Final[dict[str, Any]] = {
    "kind": Kind.UNION,
    "alternatives": (Alternative(Kind.STRING), Alternative(Kind.INTEGER)),
}


def _with(**fields: Any) -> Api:
    """Return the documents with one query parameter changed."""
    api = read(documents())
    resource, *resources = api.resources
    place = next(number for number, action in enumerate(resource.actions) if action.query_parameters)
    action = resource.actions[place]
    changed = replace(action, query_parameters=(replace(action.query_parameters[0], **fields),))
    actions = (*resource.actions[:place], changed, *resource.actions[place + 1 :])
    return replace(api, resources=(replace(resource, actions=actions), *resources))


@pytest.mark.parametrize(
    ("old", "new", "rule"),
    [
        ({"kind": Kind.DATE}, {"kind": Kind.STRING}, "parameter-type-widened"),
        ({"kind": Kind.STRING}, {"kind": Kind.UUID}, "parameter-type-narrowed"),
        ({"kind": Kind.TIMESTAMP}, {"kind": Kind.TIMESTAMP_SECONDS}, "parameter-type-changed"),
        (_INTEGERS, {"kind": Kind.LIST, "items": Kind.STRING}, "parameter-type-widened"),
        (_INTEGERS, {**_INTEGERS, "style": ArrayStyle.REPEATED}, "parameter-type-changed"),
        ({"kind": Kind.INTEGER}, _UNION, "parameter-type-widened"),
        (_UNION, {"kind": Kind.STRING}, "parameter-type-narrowed"),
        ({"kind": Kind.DATE}, _UNION, "parameter-type-changed"),
        (_UNION, {**_UNION, "alternatives": (*_UNION["alternatives"], _LIST)}, "parameter-type-widened"),
        (
            {**_UNION, "alternatives": (_LIST, Alternative(Kind.STRING))},
            {**_UNION, "alternatives": (Alternative(Kind.STRING), _LIST), "style": ArrayStyle.REPEATED},
            "parameter-type-changed",
        ),
    ],
)
def test_another_type_is_told(old: dict[str, Any], new: dict[str, Any], rule: str) -> None:
    """A type that takes more is no break, another one is; so is another style of a list."""
    (change,) = compare_apis(_with(**old), _with(**new))

    assert rule == change.id
    assert (RULES[rule].impact is Impact.BREAKING) is (rule != "parameter-type-widened")
