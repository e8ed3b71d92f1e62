"""The base of all models, and the type of the API's times."""

import re
from datetime import datetime
from threading import RLock
from typing import Annotated, Any, Final, TypeAlias, cast

from pydantic import BaseModel, ConfigDict, PlainValidator

_ISO_TIME: Final = re.compile(
    r"\d{4}-\d\d-\d\d[T ]\d\d:\d\d(:\d\d([.,]\d+)?)?(Z|[+-]\d\d:?\d\d)", re.ASCII
)


BUILDING: Final = RLock()
"""Held while models build themselves, which threads must not do side by side."""


class Model(BaseModel):
    """An object of the API.

    Fields are in snake_case, made from and written back to the API's own names. Fields
    that the documentation does not know are kept in `model_extra`.
    """

    model_config = ConfigDict(
        extra="allow",
        validate_by_name=True,
        validate_by_alias=True,
        serialize_by_alias=True,
        defer_build=True,
        protected_namespaces=(),
    )

    def to_dict(self) -> dict[str, Any]:
        """Return the object as JSON values by the API's names.

        Only what was given is there, unknown fields and null among it.
        """
        return self.model_dump(
            mode="json", by_alias=True, exclude_unset=True, warnings=False
        )


def parse_timestamp(value: object) -> datetime | int | str:
    """Return a time of the API: an ISO string or `{"$date": …}` as an aware datetime.

    Numbers stay milliseconds since the epoch, strings that are no full ISO time with a
    zone stay as they are. Raises ValueError for anything else.
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
