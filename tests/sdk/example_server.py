"""A server on loopback that serves what the programs of examples/ ask for: pages, writes and a stream that breaks."""

import json
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import ClassVar
from urllib.parse import parse_qs, urlsplit


@dataclass
class Fleet:
    """What the server has, and what it was told."""

    url: str = ""
    devices: int = 250
    written: list[tuple[str, object]] = field(default_factory=list)
    refused: set[str] = field(default_factory=set)
    busy: set[str] = field(default_factory=set)
    """Devices whose first write meets a server that is down."""
    connections: list[str] = field(default_factory=list)
    """The `Last-Event-ID` of each connection to the stream."""
    commands: int = 5


class _Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    fleet: ClassVar[Fleet]

    def do_GET(self) -> None:
        if self.path.split("?")[0].endswith("/commandStream"):
            self._stream()
        else:
            self._page()

    def do_POST(self) -> None:
        body = json.loads(self.rfile.read(int(self.headers["content-length"])))
        device = urlsplit(self.path).path.split("/")[-2]
        if device in self.fleet.busy:
            self.fleet.busy.remove(device)
            self._answer(503, {"type": "Busy", "message": "try again"})
        elif device in self.fleet.refused:
            self._answer(400, {"type": "Validation", "message": "no such attribute"})
        else:
            self.fleet.written.append((device, body))
            self._answer(200, {"success": True})

    def _page(self) -> None:
        query = parse_qs(urlsplit(self.path).query)
        page, size = (int(query.get(name, ["0"])[0]) for name in ("page", "perPage"))
        numbers = range(self.fleet.devices)[page * size : (page + 1) * size]
        items = [
            {"deviceId": f"d{number}", "name": f"Pump {number}", "connectionInfo": {"connected": int(number % 100 > 0)}}
            for number in numbers
        ]
        told = {"count": len(items), "totalCount": self.fleet.devices, "page": page, "perPage": size}
        self._answer(200, {"items": items, **told})

    def _stream(self) -> None:
        """Send two commands a connection, then break off; say in the end that no more will come."""
        last = self.headers.get("last-event-id", "")
        self.fleet.connections.append(last)
        first = int(last or 0) + 1
        numbers = range(first, min(first + 2, self.fleet.commands + 1))
        if not numbers:
            self._send(204, "text/event-stream", b"")
            return
        events = [
            f'id: {number}\nevent: deviceCommand\ndata: {{"name": "command {number}", '
            f'"time": "2018-10-15T12:00:00.000Z"}}\n\n'
            for number in numbers
        ]
        self._send(200, "text/event-stream", "".join(["retry: 1\n\n", *events]).encode())

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


@contextmanager
def serve_fleet() -> Iterator[Fleet]:
    """Serve on a free port of 127.0.0.1 while the block runs."""
    fleet = Fleet()
    server = ThreadingHTTPServer(("127.0.0.1", 0), type("Handler", (_Handler,), {"fleet": fleet}))
    server.daemon_threads = True
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
    thread.start()
    fleet.url = f"http://127.0.0.1:{server.server_port}"
    try:
        yield fleet
    finally:
        server.shutdown()
        thread.join()
        server.server_close()
