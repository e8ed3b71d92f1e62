# Generated from schemas.md. Do not edit.
"""What is sent as Thing Patch."""

from __future__ import annotations

from typing import Literal, Required

from typing_extensions import TypedDict


class ThingPatchFieldsItemCheckbox(TypedDict, total=False):
    """An item of the `fields` of `ThingPatch` whose `type` is `checkbox`."""

    type: Required[Literal["checkbox"]]
    label: Required[str]
    default: bool


class ThingPatchFieldsItemSelect(TypedDict):
    """An item of the `fields` of `ThingPatch` whose `type` is `select`."""

    type: Literal["select"]
    label: str
    options: list[str]


class ThingPatchFieldsItemSectionRowsItemSize1(TypedDict, total=False):
    """The `size` of `ThingPatchFieldsItemSectionRowsItem` whose `unit` is `1`."""

    unit: Required[Literal[1]]
    value: float


class ThingPatchFieldsItemSectionRowsItemSize2(TypedDict, total=False):
    """The `size` of `ThingPatchFieldsItemSectionRowsItem` whose `unit` is `2`."""

    unit: Required[Literal[2]]
    value: float


class ThingPatchFieldsItemSectionRowsItem(TypedDict, total=False):
    """An item of the `rows` of `ThingPatchFieldsItemSection`."""

    size: (
        ThingPatchFieldsItemSectionRowsItemSize1
        | ThingPatchFieldsItemSectionRowsItemSize2
    )


class ThingPatchFieldsItemSection(TypedDict, total=False):
    """An item of the `fields` of `ThingPatch` whose `type` is `section`."""

    type: Required[Literal["section"]]
    label: str
    rows: list[ThingPatchFieldsItemSectionRowsItem]


class ThingPatch(TypedDict, total=False):
    """Schema for the body of a Thing modification request."""

    name: str
    description: str | None
    state: Literal["on", "off"]
    fields: list[
        ThingPatchFieldsItemCheckbox
        | ThingPatchFieldsItemSelect
        | ThingPatchFieldsItemSection
    ]
    _kind: str
