"""A library on loopback: what the documents of examples/library describe, as far as the tests ask for it."""

import json
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from email.parser import BytesParser
from email.policy import HTTP
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any, ClassVar
from urllib.parse import parse_qs, urlsplit

KEY = "a-key"
PICTURE = b"\x89PNG\r\n\x1a\n\x00\xff"
TABLE = "id,title\r\n42,The Dispossessed\r\n"


def _books() -> dict[int, dict[str, Any]]:
    author = {"id": 7, "name": "Ursula K. Le Guin"}
    return {
        number: {"id": number, "title": f"Book {number}", "published": "1974-05-01", "author": author}
        for number in range(42, 47)
    }


@dataclass
class Library:
    """What the server has, and what it was asked: `requests` are method, target and body."""

    url: str = ""
    books: dict[int, dict[str, Any]] = field(default_factory=_books)
    lent: set[int] = field(default_factory=lambda: {44})
    requests: list[tuple[str, str, bytes]] = field(default_factory=list)
    uploads: dict[str, tuple[str | None, bytes]] = field(default_factory=dict)
    """The parts of the last form: name of the file, if it is one, and content."""


class _Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    library: ClassVar[Library]

    def take(self) -> None:
        """Remember what is asked, and answer; all but a single book needs a key."""
        body = self.rfile.read(int(self.headers.get("content-length", "0")))
        self.library.requests.append((self.command, self.path, body))
        match self.command, *urlsplit(self.path).path.split("/")[1:]:
            case "GET", "books", number:
                self._answer(200, self.library.books[int(number)])
            case _ if self.headers.get("x-api-key") != KEY:
                self._answer(401, {"type": "Unauthorized", "message": "which key?"})
            case _, "books", number:
                self._change(int(number), body)
            case _, "books", number, "cover":
                self._cover(int(number), body)
            case "GET", place:
                self._list(place)

    def _change(self, number: int, body: bytes) -> None:
        if self.command == "PUT":
            self.library.books[number] = {"id": number, **json.loads(body)}
            self._answer(200, self.library.books[number])
        elif number in self.library.lent:
            self._answer(409, {"type": "Conflict", "message": "lent"})
        else:
            del self.library.books[number]
            self._send(204, "", b"")

    def _cover(self, number: int, body: bytes) -> None:
        if self.command == "GET":
            self._send(200, "image/png", PICTURE)
        else:
            self._upload(body)
            parts = self.library.uploads
            told = {"caption": parts["caption"][1].decode(), "bytes": len(parts["picture"][1])}
            self._answer(201, {"bookId": number, **told})

    def _list(self, place: str) -> None:
        query = {name: values[0] for name, values in parse_qs(urlsplit(self.path).query).items()}
        if place == "books.csv":
            self._send(200, "text/csv", TABLE.encode())
        else:
            self._answer(200, self._page(query) if place == "books" else [])

    def _page(self, query: dict[str, str]) -> list[dict[str, Any]]:
        page, size = int(query.get("page", "1")), int(query.get("perPage", "20"))
        return [*self.library.books.values()][(page - 1) * size : page * size]

    def _upload(self, body: bytes) -> None:
        head = f"Content-Type: {self.headers['content-type']}\r\n\r\n".encode()
        for part in BytesParser(policy=HTTP).parsebytes(head + body).iter_parts():
            name = str(part.get_param("name", header="content-disposition"))
            content = part.get_payload(decode=True)
            assert isinstance(content, bytes)
            self.library.uploads[name] = (part.get_filename(), content)

    def _answer(self, status: int, body: object) -> None:
        self._send(status, "application/json", json.dumps(body).encode())

    def _send(self, status: int, kind: str, content: bytes) -> None:
        self.send_response(status)
        if status != 204:
            self.send_header("Content-Type", kind)
            self.send_header("Content-Length", str(len(content)))
        self.end_headers()
        self.wfile.write(content)

    def log_message(self, format: str, *args: object) -> None:
        """Say nothing."""


for _method in ("GET", "POST", "PUT", "DELETE"):
    setattr(_Handler, f"do_{_method}", _Handler.take)


@contextmanager
def serve_library() -> Iterator[Library]:
    """Serve on a free port of 127.0.0.1 while the block runs."""
    library = Library()
    server = ThreadingHTTPServer(("127.0.0.1", 0), type("Handler", (_Handler,), {"library": library}))
    server.daemon_threads = True
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
    thread.start()
    library.url = f"http://127.0.0.1:{server.server_port}"
    try:
        yield library
    finally:
        server.shutdown()
        thread.join()
        server.server_close()
