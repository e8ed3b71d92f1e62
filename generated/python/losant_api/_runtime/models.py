"""The base of all models, and the type of the API's times."""

import re
from datetime import datetime
from threading import RLock
from typing import Annotated, Any, Final, TypeAlias, cast, get_args

from pydantic import BaseModel, ConfigDict, GetCoreSchemaHandler, PlainValidator
from pydantic_core import CoreSchema, core_schema, to_jsonable_python

_ISO_TIME: Final = re.compile(
    r"\d{4}-\d\d-\d\d[T ]\d\d:\d\d(:\d\d([.,]\d+)?)?(Z|[+-]\d\d:?\d\d)", re.ASCII
)


BUILDING: Final = RLock()
"""Held while models build themselves, which threads must not do side by side."""


class Model(BaseModel):
    """An object of the API.

    Fields are read in snake_case, and made from and written back to the API's own
    names alone: `Device(deviceId="…").device_id`. Fields that the documentation does
    not know are kept in `model_extra`.
    """

    model_config = ConfigDict(
        extra="allow",
        serialize_by_alias=True,
        defer_build=True,
        protected_namespaces=(),
    )

    def to_dict(self) -> dict[str, Any]:
        """Return the object as JSON values by the API's names.

        Only what was given is there, unknown fields and null among it.
        """
        return {key: _to_json(value) for key, value in entries_of(self).items()}


def entries_of(model: Model) -> dict[str, Any]:
    """Return what was given of a model, by the API's names and as it is."""
    given, others = model.model_fields_set, model.model_extra or {}
    # Not by attribute, which warns of what is deprecated.
    values = vars(model)
    entries: dict[str, Any] = {}
    for name, field in type(model).model_fields.items():
        value = values.get(name)
        # A name may be given as that of an unknown field, which the field is not.
        if name in given and not (value is None and name in others):
            entries[field.alias or name] = value
    return entries | others


def _to_json(value: object) -> Any:
    if isinstance(value, Model):
        return value.to_dict()
    if isinstance(value, list):
        return [_to_json(item) for item in cast("list[object]", value)]
    if isinstance(value, dict):
        entries = cast("dict[str, object]", value)
        return {key: _to_json(item) for key, item in entries.items()}
    return to_jsonable_python(value)


class Exact:
    """Annotates literals that are all integers or all booleans: `true` is not 1."""

    @classmethod
    def __get_pydantic_core_schema__(
        cls, source: Any, handler: GetCoreSchemaHandler
    ) -> CoreSchema:
        is_bool = isinstance(get_args(source)[0], bool)
        kind = core_schema.bool_schema if is_bool else core_schema.int_schema
        return core_schema.chain_schema([kind(strict=True), handler(source)])


def parse_timestamp(value: object) -> datetime | int | str:
    """Return a time of the API: an ISO string or `{"$date": …}` as an aware datetime.

    Numbers stay milliseconds since the epoch, strings that are not a full ISO time with
    a zone stay as they are. Raises ValueError for anything else.
    """
    if isinstance(value, datetime):
        return value
    if isinstance(value, dict):
        wrapped = cast("dict[object, object]", value)
        value = wrapped["$date"] if wrapped.keys() == {"$date"} else None
    if isinstance(value, str):
        if not _ISO_TIME.fullmatch(value):
            return value
        try:
            return datetime.fromisoformat(value)
        except ValueError:
            return value
    if isinstance(value, float) and value.is_integer():
        return int(value)
    if isinstance(value, int) and not isinstance(value, bool):
        return value
    raise ValueError("Input should be a time: a string, a number or {$date: string}")


Timestamp: TypeAlias = Annotated[datetime | int | str, PlainValidator(parse_timestamp)]
"""A time that the API gives in any of several forms."""
