"""What an index answers, and everything else that can come instead of an answer."""

import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, HTTPServer
from typing import ClassVar

import pytest

from codegen.workspace import index
from codegen.workspace.errors import WorkspaceError
from codegen.workspace.index import fetch

_RAW = {
    "/nonsense": b"nonsense\r\n\r\n",
    "/nothing": b"",
    "/broken-off": b"HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\nabc",
    "/broken-chunk": b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nab",
    "/fails": b"HTTP/1.1 503 Busy\r\nContent-Length: 0\r\n\r\n",
    "/forbidden": b"HTTP/1.1 403 No\r\nContent-Length: 0\r\n\r\n",
    "/gone": b"HTTP/1.1 404 No\r\nContent-Length: 0\r\n\r\n",
    "/to-file": b"HTTP/1.1 302 Found\r\nLocation: file:///etc/passwd\r\nContent-Length: 0\r\n\r\n",
    "/loop": b"HTTP/1.1 302 Found\r\nLocation: /loop\r\nContent-Length: 0\r\n\r\n",
    "/moved": b"HTTP/1.1 302 Found\r\nLocation: /found\r\nContent-Length: 0\r\n\r\n",
    "/found": b"HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\nContent-Length: 2\r\n\r\nhi",
}


class _Handler(BaseHTTPRequestHandler):
    seen: ClassVar[list[tuple[str, str | None]]] = []

    def do_GET(self) -> None:
        self.seen.append((self.path, self.headers["Authorization"]))
        self.wfile.write(_RAW[self.path])

    def log_message(self, format: str, *args: object) -> None:
        """Say nothing."""


@pytest.fixture
def server() -> Iterator[str]:
    """The address of a server that answers as `_RAW` says."""
    _Handler.seen.clear()
    with HTTPServer(("127.0.0.1", 0), _Handler) as running:
        thread = threading.Thread(target=running.serve_forever, args=(0.01,))
        thread.start()
        yield f"http://127.0.0.1:{running.server_port}"
        running.shutdown()
        thread.join()


def test_answer(server: str) -> None:
    """The content comes with its type and the address where it was found."""
    expected = index.Answer(f"{server}/found", "text/plain", b"hi")
    assert (expected, expected) == (fetch(f"{server}/found"), fetch(f"{server}/moved"))


def test_nothing_there(server: str) -> None:
    """What is not there is no failure."""
    assert fetch(f"{server}/gone") is None


@pytest.mark.parametrize(
    ("path", "told"),
    [
        ("/nonsense", "does not answer: nonsense"),
        ("/nothing", "does not answer: remote end closed connection without response"),
        ("/broken-off", "breaks off its answer"),
        ("/broken-chunk", "does not answer: incompleteread"),
        ("/fails", "answers 503"),
        ("/forbidden", "answers 403"),
        ("/to-file", "answers 302"),
        ("/loop", "answers 302"),
    ],
)
def test_failures(server: str, path: str, told: str) -> None:
    """Whatever goes wrong is told with the address, and never a traceback."""
    with pytest.raises(WorkspaceError) as caught:
        fetch(f"{server}{path}")
    assert f"`{server}{path}` {told}" == str(caught.value)[: len(f"`{server}{path}` {told}")]
    assert "see that the index is there and the address is right, and run again" == caught.value.help_text


def test_nobody_answers(server: str) -> None:
    """A port where nothing listens is told."""
    with pytest.raises(WorkspaceError, match=r"^`http://127.0.0.1:1/` does not answer: connection refused$"):
        fetch("http://127.0.0.1:1/")
    assert server


def test_silence(server: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """A server that takes the call and says nothing is not waited for."""
    monkeypatch.setattr(index, "_SILENCE", 0.05)
    monkeypatch.setattr(_Handler, "do_GET", lambda self: self.server.stop.wait(1))
    monkeypatch.setattr(HTTPServer, "stop", threading.Event(), raising=False)
    with pytest.raises(WorkspaceError, match="does not answer: timed out"):
        fetch(f"{server}/found")


@pytest.mark.parametrize(
    ("bound", "told"), [("LARGEST", "answers more than 0 MiB"), ("_DEADLINE", "takes more than 0")]
)
def test_bounds(server: str, monkeypatch: pytest.MonkeyPatch, bound: str, told: str) -> None:
    """An answer has a size and a time."""
    monkeypatch.setattr(index, bound, 0)
    with pytest.raises(WorkspaceError, match=told):
        fetch(f"{server}/found")


def test_credentials(server: str) -> None:
    """A user and a password go to the address that they stand in, and nowhere else; no message shows them."""
    address = server.replace("//", "//us%40er:pass@")
    fetch(f"{address}/moved")
    assert [("/moved", "Basic dXNAZXI6cGFzcw=="), ("/found", None)] == _Handler.seen
    with pytest.raises(WorkspaceError) as caught:
        fetch(f"{address}/fails")
    assert f"`{server}/fails` answers 503" == str(caught.value)


@pytest.mark.parametrize(
    "address",
    [
        "simple",
        "file:///etc/passwd",
        "ftp://example.com/",
        "http://",
        "https://example.com:port/",
        "https://example.com:99999/",
        "https://[::1/",
        "https://exa mple.com/",
        "https://example.com/\n",
        "https://ex\u00e4mple.com/",
    ],
)
def test_what_is_no_address(address: str) -> None:
    """What is not an address of HTTP is told before anything is opened."""
    with pytest.raises(WorkspaceError, match="is not an address of an index") as caught:
        fetch(address)
    assert "write one such as `https://example.com/simple/`" == caught.value.help_text
