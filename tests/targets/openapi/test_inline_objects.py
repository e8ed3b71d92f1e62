"""Objects inside of schemas become components."""

import pytest

from codegen.model.schema import JsonValue
from codegen.targets.openapi.inline_objects import hoist
from codegen.targets.openapi.json_schema import Keywords

_TEXT: Keywords = {"type": "string"}
_OBJECT: Keywords = {"type": "object", "properties": {"a": _TEXT}}
_MOVED: Keywords = {**_OBJECT, "x-inline": True}


def _ref(name: str) -> Keywords:
    return {"$ref": f"#/components/schemas/{name}"}


@pytest.mark.parametrize(
    ("keyword", "old", "new", "names"),
    [
        ("properties", {"tag_list": _OBJECT}, {"tag_list": _ref("TopTagList")}, ["TopTagList"]),
        ("properties", {"$": _OBJECT}, {"$": _ref("TopProperty")}, ["TopProperty"]),
        ("patternProperties", {"^a": _OBJECT}, {"^a": _ref("TopValue")}, ["TopValue"]),
        ("additionalProperties", _OBJECT, _ref("TopValue"), ["TopValue"]),
        ("items", _OBJECT, _ref("TopItem"), ["TopItem"]),
        ("prefixItems", [_TEXT, _OBJECT], [_TEXT, _ref("TopItem2")], ["TopItem2"]),
        ("oneOf", [_OBJECT, _OBJECT], [_ref("TopOption1"), _ref("TopOption2")], ["TopOption1", "TopOption2"]),
        ("anyOf", [_TEXT, _OBJECT], [_TEXT, _ref("TopOption2")], ["TopOption2"]),
        ("allOf", [_OBJECT], [_ref("TopPart1")], ["TopPart1"]),
        (
            "items",
            {"type": "array", "items": _OBJECT},
            {"type": "array", "items": _ref("TopItemItem")},
            ["TopItemItem"],
        ),
    ],
)
def test_an_object_is_named_by_its_path(keyword: str, old: JsonValue, new: JsonValue, names: list[str]) -> None:
    """An object under any keyword that holds schemas is a component right behind its own, named by its place."""
    found = hoist({"Top": {keyword: old}, "Last": {}})

    assert {"Top": {keyword: new}, **dict.fromkeys(names, _MOVED), "Last": {}} == found
    assert ["Top", *names, "Last"] == list(found)


def test_objects_inside_of_objects_follow_them() -> None:
    """Each object is named by its whole path, and stands behind the one it is in."""
    inner: Keywords = {"type": "object", "properties": {"b": _OBJECT}}
    found = hoist({"Top": {"properties": {"a": inner}}})

    assert {
        "Top": {"properties": {"a": _ref("TopA")}},
        "TopA": {"type": "object", "properties": {"b": _ref("TopAB")}, "x-inline": True},
        "TopAB": _MOVED,
    } == found
    assert ["Top", "TopA", "TopAB"] == list(found)


@pytest.mark.parametrize("schema", [{"type": "object"}, {"type": ["null", "object"]}, {"properties": {}}])
def test_whatever_may_be_an_object_is_one(schema: Keywords) -> None:
    """An object is one by its type, alone or among others, or by its properties."""
    assert {"Top": {"items": _ref("TopItem")}, "TopItem": {**schema, "x-inline": True}} == hoist(
        {"Top": {"items": schema}}
    )


@pytest.mark.parametrize(
    "schema", [{"type": "string"}, {"$ref": "#/components/schemas/Other"}, {"enum": [{"type": "object"}]}, True]
)
def test_anything_else_stays(schema: JsonValue) -> None:
    """What is not an object, or refers to one, stays where it is."""
    assert {"Top": {"items": schema}} == hoist({"Top": {"items": schema}})


@pytest.mark.parametrize("keyword", ["not", "default", "examples", "x-more"])
def test_what_is_no_part_of_a_value_stays(keyword: str) -> None:
    """What a value must not be needs no name, and data is data."""
    assert {"Top": {keyword: _OBJECT}} == hoist({"Top": {keyword: _OBJECT}})


def test_a_documented_name_is_not_taken() -> None:
    """An object whose path spells the name of another component, in whatever case, gets a number."""
    found = hoist({"Device": {"properties": {"tags": _OBJECT}}, "DeviceTAGS": {}})

    assert ["Device", "DeviceTags2", "DeviceTAGS"] == list(found)


def test_a_title_inside_is_no_name() -> None:
    """A title is kept, but not where generators name types by it."""
    found = hoist({"Top": {"items": {**_OBJECT, "title": "Tag"}}})

    assert {**_MOVED, "x-title": "Tag"} == found["TopItem"]
