"""What examples show of a schema, and what they add to one that is stated."""

import json

import jsonschema_rs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from codegen.limits import INFERRED_PLACES
from codegen.model.schema import INFERRED, JsonValue
from codegen.reader.schemas.inference import infer_definition

_KEYS = st.sampled_from(["id", "name", "item_count", "load", "10.0.0.1", "7", "a/b", ""])
_VALUES: st.SearchStrategy[JsonValue] = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False, allow_infinity=False) | st.text(max_size=3),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(_KEYS, inner, max_size=6),
    max_leaves=20,
)


def _inferred(*examples: JsonValue, name: str = "") -> JsonValue:
    """Return what is inferred, without the mark that all of it has."""
    found = infer_definition(examples, name=name)
    assert isinstance(found, dict)
    assert True is found[INFERRED]
    return {key: value for key, value in found.items() if key != INFERRED}


@pytest.mark.parametrize(
    ("example", "expected"),
    [
        ("a", {"type": "string"}),
        ("2020-01-01T00:00:00Z", {"type": "string"}),
        (True, {"type": "boolean"}),
        (1.5, {"type": "number"}),
        (1, {"type": "number"}),
        (None, {}),
        ([], {"type": "array", "items": {}}),
        ([1, "a"], {"type": "array", "items": {"type": ["string", "number"]}}),
        ({}, {"type": "object"}),
        (
            {"b": "x", "a": {"c": [{}]}},
            {
                "type": "object",
                "properties": {
                    "b": {"type": "string"},
                    "a": {
                        "type": "object",
                        "properties": {"c": {"type": "array", "items": {"type": "object"}}},
                    },
                },
            },
        ),
    ],
)
def test_an_example_shows_types(example: JsonValue, expected: JsonValue) -> None:
    """Types, properties in the order of the example, items; no formats, no requirements, nothing closed."""
    assert expected == _inferred(example)


@pytest.mark.parametrize(
    ("examples", "expected"),
    [
        (["a", None], {"type": ["string", "null"]}),
        ([None, {"a": None}], {"type": ["object", "null"], "properties": {"a": {}}}),
        ([1, 2.5], {"type": "number"}),
        ([1, "a", True], {"type": ["string", "boolean", "number"]}),
        ([[], [1]], {"type": "array", "items": {"type": "number"}}),
        (["a", [1]], {"anyOf": [{"type": "string"}, {"type": "array", "items": {"type": "number"}}]}),
        (
            [{"a": "x"}, {"b": "x", "a": None}],
            {"type": "object", "properties": {"a": {"type": ["string", "null"]}, "b": {"type": "string"}}},
        ),
        (
            [{"a": [{"x": "1"}, {"y": "1"}]}, {"a": [{"x": 1.5}]}],
            {
                "type": "object",
                "properties": {
                    "a": {
                        "type": "array",
                        "items": {
                            "type": "object",
                            "properties": {"x": {"type": ["string", "number"]}, "y": {"type": "string"}},
                        },
                    }
                },
            },
        ),
    ],
)
def test_examples_of_one_place_are_merged(examples: list[JsonValue], expected: JsonValue) -> None:
    """A type that only some examples have is one of several; items are merged over all arrays."""
    assert expected == _inferred(*examples)


@pytest.mark.parametrize(
    ("name", "values", "expected"),
    [
        ("id", [7], "integer"),
        ("hostId", [7, 8], "integer"),
        ("software_title_id", [7], "integer"),
        ("totalCount", [7], "integer"),
        ("num_hosts", [7], "integer"),
        ("number_of_pages", [7], "integer"),
        ("secret_id_num_uses", [7], "integer"),
        ("timeout_ms", [7], "integer"),
        ("count", [7, 7.5], "number"),
        ("load", [7], "number"),
        ("identity", [7], "number"),
        ("id_quality", [7], "number"),
        ("", [7], "number"),
    ],
)
def test_a_number_is_whole_where_its_name_says_so(name: str, values: list[JsonValue], expected: str) -> None:
    """An example cannot show that there are no fractions; the name of an id or a count can."""
    assert {"type": expected} == _inferred(*values, name=name)


def test_the_items_of_a_name_are_called_by_it() -> None:
    """`ids` says of its items what `id` says of its value."""
    expected = {"type": "object", "properties": {"ids": {"type": "array", "items": {"type": "integer"}}}}
    assert expected == _inferred({"ids": [1, 2]})


@pytest.mark.parametrize(
    "keys",
    [
        ["1", "22"],
        ["10.0.0.1", "10.0.0.2:80"],
        ["1.9.0", "1.10.0"],
        ["fe80::1"],
        ["575ec8687ae143cd83dc4a97"],
        ["1272014b-902b-4b36-bcdb-75fde5eac1fc"],
        ["2020-01-01"],
        ["a@example.com"],
        ["<id>", "{id}"],
        ["secret/", "sys/mounts"],
        ["main.py", "read-me.min.js"],
        ["a" * 300],
        ["1", "2", "others"],
    ],
)
def test_an_object_with_data_for_keys_is_a_map(keys: list[str]) -> None:
    """What stands under ids, dates, addresses, paths and file names is of one kind."""
    values = {"type": "object", "properties": {"a": {"type": "string"}, "b": {"type": "boolean"}}}
    found: JsonValue = {key: {"a": "x"} if index else {"b": True} for index, key in enumerate(keys)}
    if len(keys) == 1:
        values["properties"] = {"b": {"type": "boolean"}}
    actual = _inferred(found)
    assert isinstance(actual, dict)
    expected = json.dumps({"type": "object", "additionalProperties": values}, sort_keys=True)
    assert expected == json.dumps(actual, sort_keys=True)


@pytest.mark.parametrize("key", ["name", "face2", "a.b", "v1.2", "added", "deadbeef", "to", "ipv4"])
def test_other_keys_are_properties(key: str) -> None:
    """A word with digits, a name with a point, letters that are hexadecimal by chance."""
    assert {"type": "object", "properties": {key: {}, "1": {}}} == _inferred({key: None, "1": None})
    assert {"type": "object", "properties": {key: {}}} == _inferred({key: None})


def test_many_objects_with_the_same_properties_are_a_map() -> None:
    """Five of one make are a table; four, or five that differ, are fields."""
    record: JsonValue = {"a": 1, "b": 2}
    fields = {"type": "object", "properties": {"a": {"type": "number"}, "b": {"type": "number"}}}
    assert {"type": "object", "additionalProperties": fields} == _inferred(dict.fromkeys("vwxyz", record))
    four = {"type": "object", "properties": dict.fromkeys("wxyz", fields)}
    assert four == _inferred(dict.fromkeys("wxyz", record))
    differing = _inferred({**dict.fromkeys("vwxy", record), "z": {"a": 1}})
    assert isinstance(differing, dict)
    assert "properties" in differing


def test_no_example_shows_nothing() -> None:
    """Without an example a value may be anything, and what is stated stays."""
    assert {INFERRED: True} == infer_definition([])
    assert {"type": "object"} == infer_definition([], {"type": "object"})


@pytest.mark.parametrize(
    ("stated", "expected"),
    [
        (True, True),
        (False, False),
        ({"type": "string"}, {"type": "string"}),
        ({"$ref": "#/schemas/Book"}, {"$ref": "#/schemas/Book"}),
        ({"description": "x"}, {"description": "x", "type": "object", "properties": {"a": {"type": "number"}}}),
        ({"type": "object"}, {"type": "object", "properties": {"a": {"type": "number"}}}),
        ({"type": "object", "properties": {"a": {"type": "string"}}},) * 2,
        (
            {"type": "object", "properties": {"a": {"description": "x"}}},
            {"type": "object", "properties": {"a": {"description": "x", "type": "number"}}},
        ),
        (
            {"properties": {"b": {"type": "string"}}, "required": ["b"]},
            {"properties": {"b": {"type": "string"}, "a": {"type": "number"}}, "required": ["b"]},
        ),
        ({"type": "object", "additionalProperties": False},) * 2,
        ({"type": "object", "additionalProperties": {"type": "string"}},) * 2,
        ({"type": "object", "patternProperties": {"x": {}}},) * 2,
        ({"type": "array"}, {"type": "array"}),
    ],
)
def test_what_is_stated_wins(stated: JsonValue, expected: JsonValue) -> None:
    """An example adds to what is stated, where that is open, and changes nothing of it."""
    assert expected == _unmarked(infer_definition([{"a": 1}], stated))


def test_what_is_added_is_marked() -> None:
    """The mark stands on the outermost part that examples alone show."""
    stated: JsonValue = {
        "type": "object",
        "properties": {"a": {"type": "array"}, "b": {"type": "array", "items": {"type": "object"}}},
    }
    number = {"type": "number", INFERRED: True}
    expected = {
        "type": "object",
        "properties": {
            "a": {"type": "array", "items": number},
            "b": {"type": "array", "items": {"type": "object", "properties": {"x": number}}},
            "c": {"type": "object", "properties": {"x": {"type": "number"}}, INFERRED: True},
        },
    }
    assert expected == infer_definition([{"a": [1], "b": [{"x": 1}], "c": {"x": 1}}], stated)


def test_a_map_without_stated_values_gets_them() -> None:
    """Keys that are data add no properties to an object of which nothing else is known."""
    expected = {"type": "object", "additionalProperties": {"type": "string", INFERRED: True}}
    assert expected == infer_definition([{"10.0.0.1": "up"}], {"type": "object"})


def test_a_stated_map_is_added_to() -> None:
    """What is stated of the values of a map is completed as anything else."""
    stated: JsonValue = {"type": "object", "additionalProperties": {"type": "object"}}
    values = {"type": "object", "properties": {"n": {"type": "string", INFERRED: True}}}
    assert {"type": "object", "additionalProperties": values} == infer_definition([{"a": {"n": "x"}}], stated)


def test_what_has_too_many_places_may_be_anything() -> None:
    """Places beyond the bound are not looked at, and take any value."""
    found = _inferred({f"key_{number}": "x" for number in range(INFERRED_PLACES + 1)})
    assert isinstance(found, dict)
    properties = found["properties"]
    assert isinstance(properties, dict)
    assert [{"type": "string"}, {}] == [properties["key_0"], properties[f"key_{INFERRED_PLACES}"]]


@given(st.lists(_VALUES, min_size=1, max_size=4))
def test_every_example_is_valid_by_what_is_inferred_of_it(examples: list[JsonValue]) -> None:
    """Nothing that was seen is ruled out."""
    definition = infer_definition(examples)
    assert isinstance(definition, dict)
    validator = jsonschema_rs.validator_for(definition)
    assert [] == [example for example in examples if not validator.is_valid(example)]


@given(st.lists(_VALUES, min_size=2, max_size=4))
def test_the_order_of_examples_shows_in_properties_alone(examples: list[JsonValue]) -> None:
    """What is inferred is the same from the last example to the first."""
    assert infer_definition(examples) == infer_definition(examples[::-1])


@given(st.lists(_VALUES, min_size=1, max_size=3))
def test_what_is_inferred_is_never_required_or_closed(examples: list[JsonValue]) -> None:
    """No example shows that a field is always there, nor that there is no other."""
    found = json.dumps(infer_definition(examples))
    assert [] == [word for word in ('"required"', '"additionalProperties": false', '"format"') if word in found]


def _unmarked(node: JsonValue) -> JsonValue:
    if isinstance(node, list):
        return [_unmarked(item) for item in node]
    return {k: _unmarked(v) for k, v in node.items() if k != INFERRED} if isinstance(node, dict) else node
