"""An HTTP server on loopback that answers from a list and keeps what it was asked."""

import json
import threading
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any, ClassVar, Self


@dataclass(frozen=True)
class Reply:
    """One answer: `pieces` are sent one by one, `pause` seconds apart; `drop` sends nothing at all."""

    status: int = 200
    pieces: tuple[bytes, ...] = (b"{}",)
    headers: Mapping[str, str] = field(default_factory=dict[str, str])
    pause: float = 0.0
    drop: bool = False

    @classmethod
    def json(cls, value: Any, status: int = 200, headers: Mapping[str, str] | None = None) -> Self:
        """Answer with a value as JSON."""
        given = {"Content-Type": "application/json", **(headers or {})}
        return cls(status, (json.dumps(value).encode(),), given)

    @classmethod
    def events(cls, *pieces: str, pause: float = 0.0) -> Self:
        """Answer with server-sent events, then end the stream."""
        encoded = tuple(piece.encode() for piece in pieces)
        return cls(200, encoded, {"Content-Type": "text/event-stream", "Connection": "close"}, pause)


@dataclass(frozen=True)
class Received:
    """One request as it arrived; names of headers are in lower case."""

    method: str
    target: str
    headers: Mapping[str, str]
    body: bytes
    connection: int


@dataclass
class Server:
    """What is to be answered, in order, and what was asked."""

    url: str = ""
    replies: list[Reply] = field(default_factory=list[Reply])
    received: list[Received] = field(default_factory=list[Received])
    stopped: threading.Event = field(default_factory=threading.Event)

    @classmethod
    @contextmanager
    def running(cls) -> Iterator[Self]:
        """Serve on a free port of 127.0.0.1 while the block runs."""
        server = cls()
        http = ThreadingHTTPServer(("127.0.0.1", 0), _bound(server))
        server.url = f"http://127.0.0.1:{http.server_port}"
        thread = threading.Thread(target=http.serve_forever, kwargs={"poll_interval": 0.01})
        thread.start()
        try:
            yield server
        finally:
            server.stopped.set()
            http.shutdown()
            thread.join()
            http.server_close()

    @property
    def only(self) -> Received:
        """The one request that came."""
        (received,) = self.received
        return received


class _Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    # Headers and body travel in two segments; waiting to join them costs 40 ms.
    disable_nagle_algorithm = True
    timeout = 5
    script: ClassVar[Server]

    def answer(self) -> None:
        is_chunked = self.headers.get("Transfer-Encoding") == "chunked"
        body = self._chunks() if is_chunked else self.rfile.read(int(self.headers.get("Content-Length", 0)))
        headers = {name.lower(): value for name, value in self.headers.items()}
        port = int(self.client_address[1])
        self.script.received.append(Received(self.command, self.path, headers, body, port))
        reply = self.script.replies.pop(0)
        if reply.drop:
            self.close_connection = True
        else:
            self._send(reply)

    def _chunks(self) -> bytes:
        """Read a body in chunks (RFC 9112, 7.1)."""
        body = b""
        while size := int(self.rfile.readline(), 16):
            body += self.rfile.read(size)
            self.rfile.readline()
        self.rfile.readline()
        return body

    def _send(self, reply: Reply) -> None:
        self.send_response(reply.status)
        for name, value in reply.headers.items():
            self.send_header(name, value)
        if reply.headers.get("Connection") != "close":
            self.send_header("Content-Length", str(sum(map(len, reply.pieces))))
        self.end_headers()
        try:
            for piece in reply.pieces:
                self.wfile.write(piece)
                self.script.stopped.wait(reply.pause)
        except OSError:
            self.close_connection = True

    def log_message(self, format: str, *args: Any) -> None:
        """Say nothing."""


def _bound(server: Server) -> type[_Handler]:
    """Make a handler that takes every method and answers as `server` says."""
    methods = {f"do_{method}": _Handler.answer for method in ("GET", "POST", "PATCH", "PUT", "DELETE")}
    return type("Handler", (_Handler,), {"script": server, **methods})
