"""Unions with a tag: which class an object is stands in it."""

import json
from typing import Annotated, Any, ClassVar, Literal, TypeAlias

import pytest
from pydantic import Field, TypeAdapter, ValidationError

from templates.python.runtime.decode import decode
from templates.python.runtime.models import Exact, Model
from templates.python.runtime.shapes import is_tangled
from templates.python.runtime.tagged import Tagged


class Checkbox(Model):
    """A member."""

    type: Literal["checkbox"]
    on: bool | None = None


class Text(Model):
    """A member with the same fields and one more."""

    type: Literal["text"]
    on: bool | None = None
    length: int | None = None


class UnknownField(Model):
    """What is neither."""

    type: ClassVar[None] = None


FieldItem: TypeAlias = Annotated[Checkbox | Text | UnknownField, Tagged("type", "checkbox", "text")]


class Form(Model):
    """A model with a list of a union."""

    fields_: list[FieldItem] = Field(alias="fields")
    first: FieldItem | None = None


class One(Model):
    """A member that may leave its tag out."""

    kind: Annotated[Literal[1], Exact] | None = Field(default=None, alias="_kind")
    one: int | None = None


class Two(Model):
    """Another one."""

    kind: Annotated[Literal[2], Exact] = Field(alias="_kind")
    two: int | None = None


class UnknownNumber(Model):
    """What is neither."""


Number: TypeAlias = Annotated[One | Two | UnknownNumber, Tagged("_kind", 1, 2)]


class Yes(Model):
    """A member of a union of unions."""

    type: Literal["flag"]
    flag: Annotated[Literal[True], Exact]


class No(Model):
    """Another one."""

    type: Literal["flag"]
    flag: Annotated[Literal[False], Exact]


class UnknownFlag(Model):
    """What is neither."""


Flag: TypeAlias = Annotated[Yes | No | UnknownFlag, Tagged("flag", *(True, False))]


class UnknownNested(Model):
    """What is none of all."""


Nested: TypeAlias = Annotated[FieldItem | Flag | UnknownNested, Tagged("type", ("checkbox", "text"), "flag")]


class Round(Model):
    """A member for two values of the tag."""

    kind: Literal["circle", "ellipse"]
    radius: int | None = None


class Square(Model):
    """A member for one."""

    kind: Literal["square"]
    radius: int | None = None


class UnknownForm(Model):
    """What is neither."""


Shape: TypeAlias = Annotated[Round | Square | UnknownForm, Tagged("kind", ("circle", "ellipse"), "square")]


class Group(Model):
    """A member that holds the union."""

    type: Literal["group"]
    child: "Node | None" = None


Node: TypeAlias = Annotated[Group | Text | UnknownField, Tagged("type", "group", "text")]


def _decode(expected: Any, value: Any) -> tuple[Any, list[str]]:
    return decode(expected, json.dumps(value).encode())


@pytest.mark.parametrize(
    ("union", "value", "expected"),
    [
        (FieldItem, {"type": "checkbox", "on": True}, Checkbox),
        (FieldItem, {"type": "text", "on": True}, Text),
        (FieldItem, {"type": "color", "on": True}, UnknownField),
        (Number, {"_kind": 1, "two": 2}, One),
        (Number, {"_kind": 2, "one": 1}, Two),
        (Number, {"one": 1}, One),
        (Number, {"two": 1}, One),
        (Number, {"_kind": None}, One),
        (Number, {"_kind": 3}, UnknownNumber),
        (Number, {"_kind": 1.0, "two": 2}, One),
        (Number, {"_kind": 3.0}, UnknownNumber),
        (Shape, {"kind": "circle"}, Round),
        (Shape, {"kind": "ellipse", "radius": 1}, Round),
        (Shape, {"kind": "square", "radius": 1}, Square),
        (Shape, {"kind": "star"}, UnknownForm),
        (Flag, {"type": "flag", "flag": True}, Yes),
        (Flag, {"type": "flag", "flag": False}, No),
        (Nested, {"type": "text"}, Text),
        (Nested, {"type": "flag", "flag": False}, No),
        (Nested, {"type": "color"}, UnknownNested),
    ],
)
def test_the_tag_says_the_class(union: Any, value: Any, expected: type[Model]) -> None:
    """An object is of the class of its tag, or of the one for unknown tags; nothing is lost or told."""
    actual, mismatches = _decode(union, value)

    assert (expected, [], value) == (type(actual), mismatches, actual.to_dict())


@pytest.mark.parametrize(
    ("union", "value", "expected", "told"),
    [
        (FieldItem, {"type": "checkbox", "on": 5}, Checkbox, ["on: Input should be a valid boolean"]),
        (FieldItem, {"type": "text", "length": "x"}, Text, ["length: Input should be a valid integer"]),
        (FieldItem, {"on": True}, UnknownField, ["type: missing"]),
        (FieldItem, {"type": 5}, UnknownField, ["type: not of a documented type"]),
        (FieldItem, {"type": None}, UnknownField, ["type: not of a documented type"]),
        (Number, {"one": "x"}, One, ["one: Input should be a valid integer"]),
        (Number, {"_kind": 2, "two": "x"}, Two, ["two: Input should be a valid integer"]),
        (Number, {"_kind": 1.0, "one": "x"}, One, ["one: Input should be a valid integer"]),
        (Number, {"_kind": True}, UnknownNumber, ["_kind: not of a documented type"]),
        (Number, {"_kind": 1.5}, UnknownNumber, ["_kind: not of a documented type"]),
        (Flag, {"type": "flag", "flag": 1.0}, UnknownFlag, ["flag: not of a documented type"]),
        (Shape, {"kind": "ellipse", "radius": "x"}, Round, ["radius: Input should be a valid integer"]),
        (Nested, {"type": "flag", "flag": 1}, UnknownFlag, ["flag: not of a documented type"]),
        (Nested, {"type": "text", "on": 1}, Text, ["on: Input should be a valid boolean"]),
    ],
)
def test_what_is_wrong_in_a_member_is_told_of_that_member(
    union: Any, value: Any, expected: type[Model], told: list[str]
) -> None:
    """A known tag decides even where the rest does not fit; a tag that is missing or of another type is told."""
    actual, mismatches = _decode(union, value)

    assert (expected, told, value) == (type(actual), mismatches, actual.to_dict())


def test_unions_in_lists_and_fields() -> None:
    """Each item of a list has its class, beside items that do not fit."""
    value = {"fields": [{"type": "text"}, {"type": "color"}, {"type": "checkbox", "on": "x"}, 7], "first": None}
    form, mismatches = _decode(Form, value)

    assert [Text, UnknownField, Checkbox, int] == [type(item) for item in form.fields_]
    assert ["fields[2].on", "fields[3]"] == [text.partition(":")[0] for text in mismatches]
    assert value == form.to_dict()


def test_the_tag_of_an_unknown_member_is_none() -> None:
    """It is none of the documented values; what came is there in the model's JSON and its fields."""
    actual, _ = _decode(FieldItem, {"type": "color", "hue": 5})

    assert (None, 5, {"type": "color", "hue": 5}) == (actual.type, actual.hue, actual.to_dict())


def test_models_are_made_of_members() -> None:
    """A user makes a model with members, known and unknown; an object that is not a member is refused."""
    form = Form(fields=[Text(type="text"), UnknownField.model_validate({"type": "color"})])

    assert {"fields": [{"type": "text"}, {"type": "color"}]} == form.to_dict()
    with pytest.raises(ValidationError, match="is missing or of another type"):
        TypeAdapter[Any](FieldItem).validate_python({"on": True})


def test_a_union_that_one_member_holds_is_read_once_at_each_level() -> None:
    """What is wrong is not read as each member again; time would double with every level else."""
    value: Any = {"type": "text", "length": "x"}
    for _ in range(35):
        value = {"type": "group", "child": value}

    actual, mismatches = _decode(Node, value)

    assert is_tangled(Node)
    assert ["child." * 35 + "length"] == [text.partition(":")[0] for text in mismatches]
    assert value == actual.to_dict()


def test_a_number_that_is_written_with_a_point_is_no_mismatch_in_a_member() -> None:
    """The integer that it is stands in the object of the class that the tag names."""
    actual, mismatches = decode(FieldItem, b'{"type":"text","length":5.0}')

    assert (Text, 5, []) == (type(actual), actual.length, mismatches)
