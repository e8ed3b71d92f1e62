"""Unions with a tag: a property says which class an object is."""

from dataclasses import dataclass
from typing import Any, TypeAlias, cast, get_args

from pydantic import GetCoreSchemaHandler
from pydantic.fields import FieldInfo
from pydantic_core import CoreSchema, core_schema
from typing_extensions import TypeIs

from .models import Model

TagValue: TypeAlias = str | int | bool


@dataclass(frozen=True, init=False)
class Tagged:
    """Annotates a union of models: which of them an object is stands under `key`.

    There is a value, or a tuple of several, for each member but the last. That one is
    for values that the documentation does not know, of the types that it knows.
    """

    key: str
    values: tuple[TagValue | tuple[TagValue, ...], ...]

    def __init__(self, key: str, *values: TagValue | tuple[TagValue, ...]) -> None:
        object.__setattr__(self, "key", key)
        object.__setattr__(self, "values", values)

    def member(self, union: Any, value: dict[str, Any]) -> Any:
        """Return the member of `union` that `value` is one of.

        It is None without the tag, and with one of another type than documented.
        """
        *members, unknown = get_args(union)
        tag = self._tag_of(value)
        for member, own in zip(members, self.values, strict=True):
            if any(_is_same(tag, known) for known in _each(own)):
                return member
        return unknown if self.is_new(value) else None

    def members_without(self, union: Any) -> list[type[Model]]:
        """Return the members of `union` that may leave the tag out."""
        return [
            member
            for member in get_args(union)[:-1]
            if _is_model(member) and not _field(member, self.key).is_required()
        ]

    def is_new(self, value: object) -> bool:
        """Tell whether an object has a tag that is not documented, of a known type."""
        if not isinstance(value, dict):
            return False
        tag = self._tag_of(cast("dict[str, object]", value))
        known = [item for own in self.values for item in _each(own)]
        return type(tag) in set(map(type, known)) and tag not in known

    def _tag_of(self, value: dict[str, Any]) -> object:
        """Return the tag; a number like `1.0` is the integer that it is."""
        tag = value.get(self.key)
        if isinstance(tag, float) and tag.is_integer():
            return int(tag)
        return tag

    def __get_pydantic_core_schema__(
        self, source: Any, handler: GetCoreSchemaHandler
    ) -> CoreSchema:
        *members, unknown = get_args(source)
        choices = {
            value: handler.generate_schema(member)
            for member, own in zip(members, self.values, strict=True)
            for value in _each(own)
        }
        return core_schema.union_schema(
            [
                core_schema.tagged_union_schema(choices, self.key),
                # Without the tag, it is one of those that may leave it out.
                *(handler.generate_schema(it) for it in members if _is_model(it)),
                core_schema.no_info_before_validator_function(
                    self._checked, handler.generate_schema(unknown)
                ),
            ],
            mode="left_to_right",
        )

    def _checked(self, value: object) -> object:
        if self.is_new(value) or not isinstance(value, dict):
            return value
        raise ValueError(f"`{self.key}` is missing or of another type")


def _is_model(member: object) -> TypeIs[type[Model]]:
    return isinstance(member, type) and issubclass(member, Model)


def _field(model: type[Model], key: str) -> FieldInfo:
    fields = model.model_fields
    return next(it for name, it in fields.items() if (it.alias or name) == key)


def _each(own: TagValue | tuple[TagValue, ...]) -> tuple[TagValue, ...]:
    return own if isinstance(own, tuple) else (own,)


def _is_same(value: object, known: TagValue) -> bool:
    return type(value) is type(known) and value == known
