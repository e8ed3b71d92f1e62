# Generated from schemas.md. Do not edit.
"""What is received as Thing."""

from __future__ import annotations

from typing import Annotated, ClassVar, Literal, TypeAlias

from pydantic import AwareDatetime, Field

from example_api._runtime.models import Exact, Model
from example_api._runtime.tagged import Tagged


class ThingFieldsItemCheckbox(Model):
    """An item of the `fields` of `Thing` whose `type` is `checkbox`."""

    type: Literal["checkbox"]
    label: str
    default: bool | None = None


class ThingFieldsItemSelect(Model):
    """An item of the `fields` of `Thing` whose `type` is `select`."""

    type: Literal["select"]
    label: str
    options: list[str]


class ThingFieldsItemSectionRowsItemSize1(Model):
    """The `size` of `ThingFieldsItemSectionRowsItem` whose `unit` is `1`."""

    unit: Annotated[Literal[1], Exact]
    value: int | float | None = None


class ThingFieldsItemSectionRowsItemSize2(Model):
    """The `size` of `ThingFieldsItemSectionRowsItem` whose `unit` is `2`."""

    unit: Annotated[Literal[2], Exact]
    value: int | float | None = None


class UnknownThingFieldsItemSectionRowsItemSize(Model):
    """The `size` of `ThingFieldsItemSectionRowsItem` whose `unit` is none of the
    documented values.
    """

    unit: ClassVar[None] = None
    """None, since the documentation does not know the value; `to_dict()` has it."""


class ThingFieldsItemSectionRowsItem(Model):
    """An item of the `rows` of `ThingFieldsItemSection`."""

    size: ThingFieldsItemSectionRowsItemSize | None = None


class ThingFieldsItemSection(Model):
    """An item of the `fields` of `Thing` whose `type` is `section`."""

    type: Literal["section"]
    label: str | None = None
    rows: list[ThingFieldsItemSectionRowsItem] | None = None


class UnknownThingFieldsItem(Model):
    """An item of the `fields` of `Thing` whose `type` is none of the documented
    values.
    """

    type: ClassVar[None] = None
    """None, since the documentation does not know the value; `to_dict()` has it."""


class ThingSourceFile(Model):
    """The `source` of `Thing` whose `kind` is `file`."""

    kind: Literal["file"] | None = None
    path: str | None = None


class ThingSourceUrl(Model):
    """The `source` of `Thing` whose `kind` is `url`."""

    kind: Literal["url"]
    href: str | None = None


class UnknownThingSource(Model):
    """The `source` of `Thing` whose `kind` is none of the documented values."""

    kind: ClassVar[None] = None
    """None, since the documentation does not know the value; `to_dict()` has it."""


class Thing(Model):
    """Schema for a single Thing."""

    id: str | None = None
    thing_id: str | None = Field(default=None, alias="thingId")
    creation_date: AwareDatetime | None = Field(default=None, alias="creationDate")
    name: str | None = None
    description: str | None = None
    kind_2: str | None = Field(default=None, alias="_kind")
    kind: str | None = None
    a_b_2: str | None = Field(default=None, alias="aB")
    a_b: str | None = None
    state: Literal["on", "off"] | str | None = None
    fields: list[ThingFieldsItem] | None = None
    source: ThingSource | None = None


ThingFieldsItemSectionRowsItemSize: TypeAlias = Annotated[
    ThingFieldsItemSectionRowsItemSize1
    | ThingFieldsItemSectionRowsItemSize2
    | UnknownThingFieldsItemSectionRowsItemSize,
    Tagged("unit", 1, 2),
]

ThingFieldsItem: TypeAlias = Annotated[
    ThingFieldsItemCheckbox
    | ThingFieldsItemSelect
    | ThingFieldsItemSection
    | UnknownThingFieldsItem,
    Tagged("type", "checkbox", "select", "section"),
]

ThingSource: TypeAlias = Annotated[
    ThingSourceFile | ThingSourceUrl | UnknownThingSource, Tagged("kind", "file", "url")
]
