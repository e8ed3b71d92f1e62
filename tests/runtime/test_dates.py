"""Days, times of day and UUIDs: what they are read as, how they are sent, and what does not fit one."""

import json
from datetime import UTC, date, time
from typing import Any
from uuid import UUID

import pytest

from templates.python.runtime.body import encode_body
from templates.python.runtime.dates import IsoDate, IsoTime
from templates.python.runtime.decode import decode
from templates.python.runtime.models import Model
from templates.python.runtime.query import encode_scalar

ID = "5b9f3f3e-3f1e-4b58-9a53-2f6f6a4b6c11"


class Entry(Model):
    """A model with one field of each."""

    date: IsoDate | None = None
    time: IsoTime | None = None
    id: UUID | None = None


def _decode(value: Any) -> tuple[Any, list[str]]:
    return decode(Entry, json.dumps(value).encode())


def test_they_are_read_as_what_they_are() -> None:
    """A field may be called as its type is, and is written back as it came."""
    sent = {"date": "2020-02-29", "time": "09:30:00Z", "id": ID}
    entry, told = _decode(sent)

    assert (date(2020, 2, 29), time(9, 30, tzinfo=UTC), UUID(ID)) == (entry.date, entry.time, entry.id)
    assert sent == entry.to_dict()
    assert [] == told


@pytest.mark.parametrize(
    ("key", "value"),
    [
        *(("date", "2020-02-30"), ("date", 5), ("date", "today"), ("date", {"a": 1})),
        *(("time", "25:00:00"), ("time", "noon"), ("id", "one"), ("id", [])),
    ],
)
def test_what_does_not_fit_stays_as_it_came(key: str, value: Any) -> None:
    """A value of another form is kept and told, and nothing is raised."""
    entry, told = _decode({key: value})

    assert value == getattr(entry, key)
    assert 1 == len(told)
    assert {key: value} == entry.to_dict()


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (date(2020, 2, 29), "2020-02-29"),
        (time(9, 30), "09:30:00"),
        (time(9, 30, tzinfo=UTC), "09:30:00+00:00"),
        (UUID(ID), ID),
    ],
)
def test_they_are_sent_as_text(value: object, text: str) -> None:
    """In a body and in a query they are the text that JSON Schema has for them."""
    assert json.dumps({"a": [text]}, separators=(",", ":")).encode() == encode_body({"a": [value]}, {})
    assert text == encode_scalar("a", value)
