"""A real HTTP server on loopback that remembers what it was asked, and the clients that ask it."""

import json
import threading
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any
from urllib.parse import parse_qsl, urlsplit


@dataclass(frozen=True)
class Received:
    """One request as it arrived: `path` still encoded, `query` decoded, `body` as bytes."""

    method: str
    path: str
    query: list[tuple[str, str]]
    headers: Mapping[str, str]
    body: bytes


@dataclass
class Loopback:
    """What the server answers next, or a function that makes it of the request, and what it has received."""

    url: str = ""
    status: int = 200
    answer: Any = None
    headers: dict[str, str] = field(default_factory=dict)
    """Of the next answer, besides the usual ones; a function that makes the answer may set them."""
    received: list[Received] = field(default_factory=list)


def _handler(loopback: Loopback) -> type[BaseHTTPRequestHandler]:
    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def answer(self) -> None:
            length = int(self.headers.get("Content-Length", "0"))
            url = urlsplit(self.path)
            query = parse_qsl(url.query, keep_blank_values=True)
            body = self.rfile.read(length)
            received = Received(self.command, url.path, query, dict(self.headers), body)
            loopback.received.append(received)
            answer = loopback.answer(received) if callable(loopback.answer) else loopback.answer
            content = json.dumps(answer).encode()
            self.send_response(loopback.status)
            self.send_header("Content-Type", "application/json")
            self.send_header("Content-Length", str(len(content)))
            self.send_header("X-Request-Id", "req-1")
            for name, value in loopback.headers.items():
                self.send_header(name, value)
            self.end_headers()
            self.wfile.write(content)

        def log_message(self, format: str, *args: object) -> None:
            """Say nothing."""

    for method in ("GET", "POST", "PATCH", "PUT", "DELETE"):
        setattr(Handler, f"do_{method}", Handler.answer)
    return Handler


@contextmanager
def serve() -> Iterator[Loopback]:
    """Run the server on a free port for as long as the context lasts."""
    loopback = Loopback()
    server = ThreadingHTTPServer(("127.0.0.1", 0), _handler(loopback))
    server.daemon_threads = True
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02})
    thread.start()
    loopback.url = f"http://127.0.0.1:{server.server_port}"
    try:
        yield loopback
    finally:
        server.shutdown()
        thread.join()
        server.server_close()
