"""Which property tells the alternatives of a union apart."""

import pytest

from codegen.model.schema import JsonValue
from codegen.unions.tags import Tag, read_tag, tag_keys


def _object(**values: JsonValue) -> dict[str, JsonValue]:
    properties: dict[str, JsonValue] = {key: {"enum": [value]} for key, value in values.items()}
    properties["x"] = {"type": "string"}
    return {"type": "object", "properties": properties, "required": [*values]}


def _one_of(*values: JsonValue) -> dict[str, JsonValue]:
    return {"properties": {"kind": {"enum": [*values]}}, "required": ["kind"]}


A, B = _object(kind="a"), _object(kind="b")
SCHEMAS: dict[str, JsonValue] = {
    "#/schemas/A": A,
    "#/schemas/Union": {"oneOf": [_object(kind="b", of=1), _object(kind="b", of=2)]},
    "#/schemas/Circle": {"oneOf": [{"$ref": "#/schemas/Circle"}, {"$ref": "#/schemas/Circle"}]},
    "#/schemas/Value": {"const": "b"},
}


@pytest.mark.parametrize(
    ("branches", "expected"),
    [
        ([A, B], Tag("kind", (("a",), ("b",)), is_required=True)),
        ([A, B, {"type": "null"}, {"type": "array"}, {"enum": ["x", None]}], ("kind", ("a",), ("b",), (), (), ())),
        ([_object(kind=1), _object(kind=2)], ("kind", (1,), (2,))),
        ([_object(kind=True), _object(kind=False)], ("kind", (True,), (False,))),
        ([A, {"properties": {"kind": {"const": "b"}}, "required": ["kind"]}], ("kind", ("a",), ("b",))),
        (
            [{"$ref": "#/schemas/A"}, {"properties": {"kind": {"$ref": "#/schemas/Value"}}, "required": ["kind"]}],
            ("kind", ("a",), ("b",)),
        ),
        ([{"$ref": "#/schemas/A"}, {"$ref": "#/schemas/Union"}], ("kind", ("a",), ("b",))),
        ([A, {"oneOf": [B, _object(kind="c")]}], ("kind", ("a",), ("b", "c"))),
        ([A, _one_of("b", "c")], ("kind", ("a",), ("b", "c"))),
        ([_one_of("a", "b"), _one_of(1, 2)], ("kind", ("a", "b"), (1, 2))),
        ([{"oneOf": [_one_of("a", "b"), _one_of("b", "c")]}, _one_of("d")], ("kind", ("a", "b", "c"), ("d",))),
        ([{**A, "required": []}, B], Tag("kind", (("a",), ("b",)), is_required=False)),
        (
            [{**_object(kind="a", of="c"), "required": ["of"]}, {**_object(kind="b", of="d"), "required": ["of"]}],
            ("of", ("c",), ("d",)),
        ),
    ],
)
def test_a_property_with_values_of_their_own_is_a_tag(
    branches: list[JsonValue], expected: Tag | tuple[object, ...]
) -> None:
    """A tag is an enumeration or a constant in each object, through references and unions."""
    tag = read_tag(branches, SCHEMAS.get)

    assert tag is not None
    assert expected == (tag if isinstance(expected, Tag) else (tag.key, *tag.values))


@pytest.mark.parametrize(
    "branches",
    [
        [A],
        [A, {"type": "null"}],
        [A, A],
        [A, {"type": "object"}],
        [A, {}],
        [A, True],
        [A, {"$ref": "#/schemas/Missing"}],
        [A, {"$ref": "#/schemas/Circle"}],
        [A, _one_of("b", "a")],
        [A, _one_of("b", None)],
        [A, _one_of("b", 1.5)],
        [A, _one_of(*(1, True))],
        [A, _one_of()],
        [A, _one_of(None)],
        [_object(kind=1), _object(kind=True)],
        [{"required": ["a"]}, {"required": ["b"]}],
    ],
)
def test_what_does_not_tell_alternatives_apart_is_no_tag(branches: list[JsonValue]) -> None:
    """Each object has to have values, and no two one in common; what is unknown could be any object."""
    assert read_tag(branches, SCHEMAS.get) is None


def test_a_tag_says_what_its_alternatives_are_called() -> None:
    """Each is called by its values, the first alone of many, by its number where that has no word."""
    many = ("a", "b", "c", "d")
    tag = Tag("kind", (("stringTemplate",), (2,), (True,), ("$",), ("a", "b"), many, ("$", "a"), ()), is_required=True)

    expected = ["StringTemplate", "2", "True", "Variant4", "AOrB", "AAndOthers", "Variant7", ""]
    assert expected == [tag.label(place) for place in range(8)]


def test_the_objects_of_all_unions_are_found() -> None:
    """Unions anywhere in a schema are read, and those inside of unions."""
    definition: JsonValue = {
        "items": {"anyOf": [A, {"$ref": "#/schemas/Union"}]},
        "properties": {"x": {"oneOf": [A, B]}},
    }
    inner = [_object(kind="b", of=1), _object(kind="b", of=2)]

    expected = [(A, "kind"), (inner[0], "kind"), (inner[1], "kind"), (A, "kind"), (B, "kind")]
    assert expected == list(tag_keys(definition, SCHEMAS.get))
    assert [(inner[0], "of"), (inner[1], "of")] == list(tag_keys(SCHEMAS["#/schemas/Union"], SCHEMAS.get))


def test_a_deep_union_is_not_walked_for_ever() -> None:
    """Unions that double at each step have no tag."""
    schemas: dict[str, JsonValue] = {f"#/{n}": {"oneOf": [{"$ref": f"#/{n + 1}"}] * 9} for n in range(15)}
    schemas["#/15"] = B

    assert read_tag([A, {"$ref": "#/0"}], schemas.get) is None
