"""Replays what the documentation says against a client and the loopback server."""

import json
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any, cast
from urllib.parse import parse_qsl, quote

import pytest
from pydantic import TypeAdapter

from .callers import Call, Caller
from .loopback import NOTHING as _NOTHING
from .loopback import Loopback, Received
from .parts import Part, check_parts

TOKEN = "a-token"
"""The token of the clients."""

_TIME = re.compile(r"\d{4}-\d\d-\d\d[T ]\d\d:\d\d[\d:.]*(Z|[+-]\d\d:?\d\d)", re.ASCII)


@dataclass(frozen=True, kw_only=True)
class Request:
    """What a documented curl sends: `query` is decoded, `body` parsed.

    A name that stands in the query several times has a list of values. `form` are the
    fields of an urlencoded form, `parts` those of a multipart one, where the body is
    one; `content` is a body that is neither a form nor JSON.
    """

    method: str
    path: str
    query: Mapping[str, str | list[str]] = field(
        default_factory=dict[str, str | list[str]]
    )
    headers: Mapping[str, str] = field(default_factory=dict[str, str])
    body: Any = _NOTHING
    form: Sequence[Sequence[str]] = ()
    parts: Sequence[Part] = ()
    content: bytes | None = None
    content_type: str = "application/json"
    accept: str = "application/json"
    authorized: bool = True


@dataclass(frozen=True)
class Failure:
    """A documented error: its status, its class and its description."""

    status: int
    error: type[Exception]
    description: str


@dataclass(frozen=True)
class Replay:
    """A client and the server that it talks to; every test has both kinds of client.

    The methods are the assertions of the tests: each calls the client, and fails its
    test where what is sent, returned or raised is not what the documentation says.
    """

    caller: Caller
    server: Loopback

    def sends(self, call: Call, request: Request) -> None:
        """Assert that `call` sends the documented request, part by part."""
        self.caller.fetch(call)
        received = self.server.only
        assert received.method == request.method
        assert received.path == request.path
        assert sorted(received.query) == sorted(_pairs(request.query))
        _check_headers(received, request)
        if request.form:
            sent = parse_qsl(received.body.decode(), keep_blank_values=True)
            assert sorted(sent) == sorted((name, text) for name, text in request.form)
        elif request.parts:
            check_parts(received, request.parts)
        elif request.content is not None:
            assert received.body == request.content
        elif request.body is _NOTHING:
            assert received.body == b""
        else:
            assert json.loads(received.body) == request.body

    def reads(
        self,
        call: Call,
        status: int,
        answer: Any,
        mismatch: str = "",
        media_type: str = "application/json",
    ) -> None:
        """Assert that `call` returns the documented answer.

        `mismatch` is the place where the documented answer does not fit its own schema;
        then the client has to warn of that place, and to read the rest. An answer of
        another `media_type` than JSON is sent as it is.
        """
        self.server.status, self.server.answer = status, answer
        self.server.media_type = media_type
        if mismatch:
            with pytest.warns(UserWarning, match=re.escape(f" {mismatch}: ")):
                value = self.caller.fetch(call, "warn")
        else:
            value = self.caller.fetch(call, "raise")
        assert _instants(_written(value)) == _instants(answer)

    def reads_nothing(self, call: Call, status: int) -> None:
        """Assert that `call` returns None for an answer without content."""
        self.server.status, self.server.answer = status, _NOTHING
        assert self.caller.fetch(call, "raise") is None

    def receives(self, call: Call, name: str, data: Any, mismatch: str = "") -> None:
        """Assert that a stream brings the documented event, as `reads` does."""
        self.server.event, self.server.answer = name, data
        if mismatch:
            with pytest.warns(UserWarning, match=re.escape(f" {mismatch}: ")):
                event = self.caller.fetch(call, "warn")
        else:
            event = self.caller.fetch(call, "raise")
        assert event.name == name
        assert _instants(_written(event.data)) == _instants(data)

    def raises(self, call: Call, failure: Failure) -> None:
        """Assert class and attributes of the error that `call` raises."""
        self.server.status = failure.status
        self.server.answer = {"type": "Failure", "message": "It failed"}
        with pytest.raises(failure.error) as caught:
            self.caller.fetch(call)
        assert type(caught.value) is failure.error
        told = vars(caught.value)
        assert told["status_code"] == failure.status
        assert told["body"] == self.server.answer
        assert told["description"] == failure.description
        assert TOKEN not in repr(caught.value)

    def keeps_path(
        self, call: Call, path: str, parameter: str, placeholder: str, value: str
    ) -> None:
        """Assert that `value` as `parameter` cannot make `path` another path.

        What could do so is refused before anything is sent, with an error that names
        the documented `placeholder`.
        """
        changed = call.changed(**{parameter: value})
        if value in ("", ".."):
            named = re.escape(f"path parameter {placeholder} (")
            with pytest.raises(ValueError, match=f"^{named}.* must not "):
                self.caller.fetch(changed)
            assert self.server.received == []
            return
        self.caller.fetch(changed)
        for name, filled in changed.arguments.items():
            path = path.replace(f"{{{name}}}", quote(_spelled(filled), safe=""))
        assert self.server.only.path == path


def _pairs(query: Mapping[str, str | list[str]]) -> Iterator[tuple[str, str]]:
    for name, texts in query.items():
        for text in [texts] if isinstance(texts, str) else texts:
            yield name, text


def _spelled(value: object) -> str:
    if isinstance(value, list):
        return ",".join(map(_spelled, cast("list[object]", value)))
    return str(value).lower() if isinstance(value, bool) else str(value)


def _check_headers(received: Received, request: Request) -> None:
    sent = received.headers
    kind = None if request.body is _NOTHING else "application/json"
    kind = "application/x-www-form-urlencoded" if request.form else kind
    kind = "multipart/form-data" if request.parts else kind
    kind = request.content_type if request.content is not None else kind
    assert sent["accept"] == request.accept
    assert sent.get("authorization") == (
        f"Bearer {TOKEN}" if request.authorized else None
    )
    told = sent.get("content-type")
    # What stands behind it is the client's own: a boundary, a character set.
    has_more = bool(request.parts) or request.content is not None
    assert (told.partition(";")[0] if told and has_more else told) == kind
    for name, value in request.headers.items():
        assert sent[name.lower()] == value


def _written(value: Any) -> Any:
    """Write a decoded value back as JSON by the API's own names."""
    return TypeAdapter[Any](Any).dump_python(
        value, mode="json", by_alias=True, exclude_unset=True, warnings=False
    )


def _instants(value: object) -> object:
    """Read the times in a JSON value: `.000Z`, `Z` and `{"$date": …}` are the same."""
    if isinstance(value, dict):
        entries = cast("dict[str, object]", value)
        if entries.keys() == {"$date"}:
            return _instants(entries["$date"])
        return {key: _instants(item) for key, item in entries.items()}
    if isinstance(value, list):
        return [_instants(item) for item in cast("list[object]", value)]
    if isinstance(value, str) and _TIME.fullmatch(value):
        try:
            return datetime.fromisoformat(value)
        except ValueError:
            # A day that no month has: clients keep it as it is, too.
            return value
    return value
