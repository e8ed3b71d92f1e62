"""What a fake API answers: one reply, and the text of a stream of events."""

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Final, cast


@dataclass(frozen=True, slots=True)
class Reply:
    """An answer for `times` calls, or for all that come (None)."""

    times: int | None
    status: int = 200
    content: bytes = b""
    headers: Mapping[str, str] = field(default_factory=dict[str, str])
    breaks: bool = False


FIRST: Final[Mapping[str, Sequence[str]]] = {
    "starts": ("page", "offset"),
    "first": ("0",),
    "items": ("items",),
}
"""The parameters that say where a page starts, their values for the first page, and
where in an answer the items are; besides, what tells of `more` or leads to the `next`
page."""


def is_later(query: Mapping[str, str], pages: Mapping[str, Sequence[str]]) -> bool:
    """Tell whether a query asks for another page than the first one."""
    asked = [query[name] for name in pages["starts"] if name in query]
    return any(start not in pages["first"] for start in asked)


def emptied(value: Any, pages: Mapping[str, Sequence[str]] = FIRST) -> Any:
    """Return a collection without its items: the documented page is the only one."""
    if isinstance(value, list):
        return []
    if not isinstance(_at(value, pages["items"]), list):
        return value
    collection = _put(value, pages["items"], [])
    for name, told in (("more", False), ("next", None)):
        if place := pages.get(name):
            collection = _put(collection, place, told)
    return {**collection, "count": 0} if _is_count(collection, pages) else collection


def _is_count(
    collection: Mapping[str, Any], pages: Mapping[str, Sequence[str]]
) -> bool:
    """Tell whether `count` is the number of items of the page, and not of all."""
    return "count" in collection and list(pages.get("total", ())) != ["count"]


def _at(value: Any, place: Sequence[str]) -> Any:
    for key in place:
        fields = cast("dict[str, Any]", value) if isinstance(value, dict) else {}
        value = fields.get(key)
    return value


def _put(value: Any, place: Sequence[str], told: Any) -> dict[str, Any]:
    """Return an object with another value at a place, if there is an object there."""
    key, *inner = place
    fields = cast("dict[str, Any]", value) if isinstance(value, dict) else {}
    return {**fields, key: _put(fields.get(key), inner, told) if inner else told}


def again(reply: Reply) -> Reply:
    """Return a reply that has been given once, for one call less."""
    left = None if reply.times is None else reply.times - 1
    return Reply(left, reply.status, reply.content, reply.headers, reply.breaks)


def write_events(events: Iterable[tuple[str, object]]) -> bytes:
    """Write events as a stream.

    `retry: 0` lets a client come back without a wait. The id alone is no event; by it,
    a client that comes back is known, even where there was no event.
    """
    lines = ["retry: 0\nid: 0\n"]
    for number, (name, data) in enumerate(events, start=1):
        text = json.dumps(data, allow_nan=False)
        lines.append(f"id: {number}\nevent: {name}\ndata: {text}\n")
    return "\n".join([*lines, ""]).encode()
