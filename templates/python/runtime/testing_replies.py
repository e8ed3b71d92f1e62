"""What a fake API answers: one reply, and the text of a stream of events."""

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Final, cast
from urllib.parse import parse_qsl

from .action import JSON, AnyAction, StreamAction
from .answer import media_type

_WITHOUT_BODY = (204, 205)


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


def read_body(content: bytes, content_type: str) -> Any:
    """Return the body of a request: JSON, the fields of a form, or bytes."""
    kind = content_type.partition(";")[0]
    if not content:
        return None
    if kind == "application/x-www-form-urlencoded":
        return dict(parse_qsl(content.decode(), keep_blank_values=True))
    return json.loads(content) if not kind or kind.endswith("json") else content


def write_body(action: AnyAction, status: int, body: object) -> tuple[bytes, str]:
    """Return an answer of `action` as it is sent, and its content type.

    Bytes are sent as they are, and so is the text of an answer that is documented as
    text. Raises ValueError for what is not JSON where JSON is documented.
    """
    kind = "" if isinstance(action, StreamAction) else media_type(action, status)
    if isinstance(body, bytes) or (kind and isinstance(body, str)):
        content = body if isinstance(body, bytes) else body.encode()
        return content, kind or "application/octet-stream"
    return json.dumps(body, allow_nan=False).encode(), JSON


def without_example(action: AnyAction) -> Reply:
    """Return the answer of an action that has no documented example."""
    responses: Mapping[int, Any] = {}
    if not isinstance(action, StreamAction):
        responses = action.responses
    status, expected = next(iter(responses.items()), (200, Any))
    if expected is None:
        return Reply(None, status if status in _WITHOUT_BODY else 204)
    if expected is not bytes and expected is not str:
        return Reply(None, 200, b"{}", {"content-type": JSON})
    content, kind = write_body(action, status, b"" if expected is bytes else "")
    return Reply(None, status, content, {"content-type": kind})


def emptied(value: Any, pages: Mapping[str, Sequence[str]] = FIRST) -> Any:
    """Return a collection without its items: the documented page is the only one."""
    if isinstance(value, list):
        return []
    if not isinstance(_at(value, pages["items"]), list):
        return value
    collection = _put(value, pages["items"], [])
    for name, told in (("more", False), ("next", None), ("pages", 0), ("last", 0)):
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
