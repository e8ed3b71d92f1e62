"""What a fake API answers: one reply, and the text of a stream of events."""

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any, cast


@dataclass(frozen=True, slots=True)
class Reply:
    """An answer for `times` calls, or for all that come (None)."""

    times: int | None
    status: int = 200
    content: bytes = b""
    headers: Mapping[str, str] = field(default_factory=dict[str, str])
    breaks: bool = False


def emptied(value: Any) -> Any:
    """Return a collection without its items: the documented page is the only one."""
    if not isinstance(value, dict):
        return value
    collection = cast("dict[str, Any]", value)
    if not isinstance(collection.get("items"), list):
        return collection
    emptied: dict[str, Any] = {**collection, "items": []}
    return {**emptied, "count": 0} if "count" in collection else emptied


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
