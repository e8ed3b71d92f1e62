"""A real HTTP server on loopback: it answers as told and keeps what it was asked."""

import json
import threading
from collections.abc import Callable, Generator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any, ClassVar
from urllib.parse import parse_qsl, urlsplit

import httpx2

_EVENTS = "text/event-stream"
_WITHOUT_BODY = (204, 304)
_NO_EXAMPLE = (b"", b"{}")
_JSON = "application/json"
NOTHING: Any = object()
"""What is answered where the body is to be empty."""


@dataclass(frozen=True)
class Received:
    """One request as it arrived.

    `path` is still encoded, `query` decoded; names of headers are in lower case.
    """

    method: str
    path: str
    query: list[tuple[str, str]]
    headers: Mapping[str, str]
    body: bytes


@dataclass
class Loopback:
    """What is answered to every request, and what was received.

    Who accepts server-sent events gets `answer` as the data of one event, named
    `event`; a client that comes back for more is told that there is none.
    """

    url: str = ""
    status: int = 200
    answer: Any = None
    media_type: str = _JSON
    event: str = "message"
    received: list[Received] = field(default_factory=list[Received])
    examples: Callable[[httpx2.Request], httpx2.Response] | None = None
    """What answers in place of `status` and `answer`, if anything: documented ones."""
    prefix: str = ""
    """What the paths that `examples` answers start with, and those here do not."""

    def reset(self) -> None:
        """Forget what was received, and answer with an empty object."""
        self.received.clear()
        self.status, self.answer, self.event = 200, {}, "message"
        self.media_type = _JSON
        self.examples, self.prefix = None, ""

    @property
    def only(self) -> Received:
        """The one request that came."""
        (received,) = self.received
        return received


class _Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    # Headers and body travel in two segments; waiting to join them costs 40 ms.
    disable_nagle_algorithm = True
    loopback: ClassVar[Loopback]

    def answer(self) -> None:
        """Keep the request and answer it."""
        headers = {name.lower(): value for name, value in self.headers.items()}
        url = urlsplit(self.path)
        query = parse_qsl(url.query, keep_blank_values=True)
        body = self.rfile.read(int(headers.get("content-length", 0)))
        received = Received(self.command, url.path, query, headers, body)
        self.loopback.received.append(received)
        content = self._content()
        example = self._example(body)
        if example is not None and example.content not in _NO_EXAMPLE:
            kind = example.headers["content-type"]
            self._send(example.status_code, kind, example.content)
        elif headers.get("accept") != _EVENTS or self.loopback.status != 200:
            self._send(self.loopback.status, self.loopback.media_type, content)
        elif "last-event-id" in headers:
            self._send(204, _EVENTS, b"")
        else:
            name = self.loopback.event.encode()
            self._send(
                200, _EVENTS, b"id: 1\nevent: %s\ndata: %s\n\n" % (name, content)
            )

    def _content(self) -> bytes:
        answer = self.loopback.answer
        if answer is NOTHING:
            return b""
        is_json = self.loopback.media_type.endswith("json")
        return (json.dumps(answer) if is_json else str(answer)).encode()

    def _example(self, body: bytes) -> httpx2.Response | None:
        if self.loopback.examples is None:
            return None
        url = f"{self.loopback.url}{self.loopback.prefix}{self.path}"
        request = httpx2.Request(
            self.command, url, headers=dict(self.headers), content=body
        )
        try:
            return self.loopback.examples(request)
        except LookupError:
            return None

    def _send(self, status: int, kind: str, content: bytes) -> None:
        self.send_response(status)
        if status not in _WITHOUT_BODY:
            self.send_header("Content-Type", kind)
            self.send_header("Content-Length", str(len(content)))
        self.end_headers()
        # What follows the headers of a HEAD would be taken for the next answer.
        if status not in _WITHOUT_BODY and self.command != "HEAD":
            self.wfile.write(content)

    def log_message(self, format: str, *args: Any) -> None:
        """Say nothing."""


@contextmanager
def serve() -> Generator[Loopback]:
    """Serve on a free port of 127.0.0.1 while the block runs."""
    loopback = Loopback()
    methods = ("GET", "POST", "PATCH", "PUT", "DELETE", "HEAD", "OPTIONS", "LIST")
    answers = {f"do_{method}": _Handler.answer for method in methods}
    handler = type("Handler", (_Handler,), {"loopback": loopback, **answers})
    server = ThreadingHTTPServer(("127.0.0.1", 0), handler)
    server.daemon_threads = True
    thread = threading.Thread(
        target=server.serve_forever, kwargs={"poll_interval": 0.01}
    )
    thread.start()
    loopback.url = f"http://127.0.0.1:{server.server_port}"
    try:
        yield loopback
    finally:
        server.shutdown()
        thread.join()
        server.server_close()
