"""What a fake API answers: one reply, and the text of a stream of events."""

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any, cast
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
