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


def _tagged(value: JsonValue, required: list[JsonValue]) -> Keywords:
    return {"type": "object", "properties": {"kind": {"enum": [value]}}, "required": required}


@pytest.mark.parametrize("keyword", ["oneOf", "anyOf"])
def test_a_tag_names_the_alternatives_of_a_union(keyword: str) -> None:
    """Components are called by the value of the tag, which a discriminator maps to them."""
    found = hoist({"Top": {"items": {keyword: [_tagged("onTime", ["kind"]), {"$ref": "#/components/schemas/Late"}]}},
                   "Late": _tagged("late", ["kind"])})  # fmt: skip

    mapping: Keywords = {"onTime": "#/components/schemas/TopItemOnTime", "late": "#/components/schemas/Late"}
    union = {keyword: [_ref("TopItemOnTime"), _ref("Late")]}
    assert {"items": {**union, "discriminator": {"propertyName": "kind", "mapping": mapping}}} == found["Top"]
    assert ["Top", "TopItemOnTime", "Late"] == list(found)


@pytest.mark.parametrize(
    ("branches", "names"),
    [
        ([_tagged(1, ["kind"]), _tagged(2, ["kind"])], ["Top1", "Top2"]),
        ([_tagged(value, ["kind"]) for value in (True, False)], ["TopTrue", "TopFalse"]),
        ([_tagged("a", []), _tagged("b", ["kind"])], ["TopA", "TopB"]),
        ([_tagged("a", ["kind"]), _tagged("b", ["kind"]), {"type": "null"}], ["TopA", "TopB"]),
        ([_tagged("a", ["kind"]), _tagged("a", ["kind"])], ["TopOption1", "TopOption2"]),
    ],
)
def test_a_union_without_a_tag_that_openapi_knows_has_no_discriminator(
    branches: list[JsonValue], names: list[str]
) -> None:
    """A tag of another type, one that may be left out, and alternatives that are not objects have names alone."""
    found = hoist({"Top": {"oneOf": branches}})

    assert ["Top", *names] == list(found)
    assert ["oneOf"] == list(found["Top"])
