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
        ("anyOf", [_TEXT, _OBJECT], [_TEXT, _ref("TopWithA")], ["TopWithA"]),
        ("allOf", [_OBJECT], [_ref("TopWithA")], ["TopWithA"]),
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


def test_an_item_of_items_is_an_item() -> None:
    """The list that a page of things has under `items` adds nothing to the name of one."""
    found = hoist({"Tags": {"properties": {"items": {"type": "array", "items": _OBJECT}}}})

    assert ["Tags", "TagsItem"] == list(found)


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


def _object(**words: JsonValue) -> Keywords:
    return {"type": "object", **words}


@pytest.mark.parametrize(
    ("branches", "names"),
    [
        ([_object(title="One way"), _object(title="Other")], ["TopOneWay", "TopOther"]),
        (
            [_object(properties={"kind": {"enum": [kind]}, "a": _TEXT}) for kind in ("on off", "up")],
            ["TopOnOff", "TopUp"],
        ),
        ([_object(description=f"The {word} state") for word in ("first", "last")], ["TopFirst", "TopLast"]),
        (
            [
                _object(properties={"a": _TEXT, "b": _TEXT}),
                _object(properties={"b": _TEXT, "c": _TEXT, "d": _TEXT}, required=["d"]),
            ],
            ["TopWithA", "TopWithD"],
        ),
        ([_object(properties={"a": _TEXT}), _object(properties={"a": {}, "b": {}})], ["Top2", "TopWithB"]),
        ([_object(properties={"a": _TEXT, "b": _TEXT})], ["TopObject"]),
    ],
)
def test_alternatives_are_named_by_what_tells_them_apart(branches: list[JsonValue], names: list[str]) -> None:
    """That is the title, the one value of a property, words of the description, or a property of their own."""
    found = hoist({"Top": {"oneOf": branches}})

    assert {"oneOf": [_ref(name) for name in names]} == found["Top"]


def test_equal_objects_are_one_component() -> None:
    """Objects equal in structure and words stand once, behind all others, named by the last property on the way."""
    tags: Keywords = {"type": "array", "items": _OBJECT}
    found = hoist({"Device": {"properties": {"tags": tags}}, "Event": {"items": {"properties": {"tags": tags}}}})

    assert ["Device", "Event", "EventItem", "TagsItem"] == list(found)
    assert _MOVED == found["TagsItem"]
    assert {"properties": {"tags": {"type": "array", "items": _ref("TagsItem")}}} == found["Device"]


def test_other_words_are_another_object() -> None:
    """When one of several equal objects gets other words, it is named by its place and the others stay as they are."""
    tags: Keywords = {"type": "array", "items": _OBJECT}
    kinds = ["Device", "DevicePost", "DevicePatch"]
    before = hoist({kind: {"properties": {"tags": tags}} for kind in kinds})
    changed: Keywords = {"type": "array", "items": {**_OBJECT, "description": "A tag"}}
    after = hoist({kind: {"properties": {"tags": changed if kind == "Device" else tags}} for kind in kinds})

    assert {"DeviceTagsItem"} == after.keys() - before.keys()
    assert ["Device"] == [name for name, schema in before.items() if after[name] != schema]


def test_the_object_of_more_places_has_the_plain_name() -> None:
    """Of two that would have one name, the one that stands more often has it; the other says of what it is."""
    other: Keywords = {**_OBJECT, "required": ["a"]}
    tags = [("Event", other), ("EventPost", other), ("Device", _OBJECT), ("Flow", _OBJECT), ("File", _OBJECT)]
    found = hoist({name: {"properties": {"tag": schema}} for name, schema in tags})

    assert ["EventTag", "Tag"] == list(found)[len(tags) :]
    assert _MOVED == found["Tag"]


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


def test_all_values_of_an_alternative_lead_to_it() -> None:
    """An alternative that accepts several values is called by them, and each of them is mapped to it."""
    several = _tagged("circle", ["kind"]) | {"properties": {"kind": {"enum": ["circle", "ellipse"]}}}
    found = hoist({"Top": {"oneOf": [several, _tagged("square", ["kind"])]}})

    round_, square = "#/components/schemas/TopCircleOrEllipse", "#/components/schemas/TopSquare"
    mapping = {"circle": round_, "ellipse": round_, "square": square}
    assert {"propertyName": "kind", "mapping": mapping} == found["Top"]["discriminator"]
    assert ["Top", "TopCircleOrEllipse", "TopSquare"] == list(found)


@pytest.mark.parametrize(
    ("branches", "names"),
    [
        ([_tagged(1, ["kind"]), _tagged(2, ["kind"])], ["Top1", "Top2"]),
        ([_tagged(value, ["kind"]) for value in (True, False)], ["TopTrue", "TopFalse"]),
        ([_tagged("a", []), _tagged("b", ["kind"])], ["TopA", "TopB"]),
        ([_tagged("a", ["kind"]), _tagged("b", ["kind"]), {"type": "null"}], ["TopA", "TopB"]),
        ([_tagged("a", ["kind"]), _tagged("a", ["kind"])], ["TopTop"]),
    ],
)
def test_a_union_without_a_tag_that_openapi_knows_has_no_discriminator(
    branches: list[JsonValue], names: list[str]
) -> None:
    """A tag of another type and one that may be left out give names alone; equal alternatives share one."""
    found = hoist({"Top": {"oneOf": branches}})

    assert ["Top", *names] == list(found)
    assert ["oneOf"] == list(found["Top"])
