"""A server on loopback that answers byte by byte, and never comes to an end."""

import socket
import threading
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field

PAUSE = 0.03
"""Seconds between two parts of an answer."""


@dataclass(frozen=True)
class Trickle:
    """An answer that begins with `start` and goes on with `rest`, again and again."""

    start: bytes = b""
    rest: bytes = b""


WHOLE = b"HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\n{}"


@dataclass
class TrickleServer:
    """Gives each request of a connection the next of `answers`; bytes are an answer that ends."""

    answers: Sequence[Trickle | bytes] = ()
    url: str = ""
    connections: int = 0
    requests: list[bytes] = field(default_factory=list[bytes])
    stopped: threading.Event = field(default_factory=threading.Event)

    def serve(self, connection: socket.socket) -> None:
        """Answer the requests of one connection until it breaks or the server is stopped."""
        with connection, suppress(OSError):
            for answer in self.answers:
                self.requests.append(_read_head(connection))
                if isinstance(answer, bytes):
                    connection.sendall(answer)
                    continue
                connection.sendall(answer.start)
                while not self.stopped.wait(PAUSE):
                    connection.sendall(answer.rest)
            self.stopped.wait()


def _read_head(connection: socket.socket) -> bytes:
    head = b""
    while b"\r\n\r\n" not in head:
        part = connection.recv(65536)
        if not part:
            raise ConnectionError
        head += part
    return head


@contextmanager
def trickling(*answers: Trickle | bytes) -> Iterator[TrickleServer]:
    """Serve on a free port of 127.0.0.1 while the block runs."""
    with socket.create_server(("127.0.0.1", 0)) as listener:
        server = TrickleServer(answers, f"http://127.0.0.1:{listener.getsockname()[1]}")
        threads: list[threading.Thread] = []
        accepting = threading.Thread(target=_accept, args=(listener, server.serve, server, threads))
        accepting.start()
        try:
            yield server
        finally:
            server.stopped.set()
            # On Linux, closing alone does not wake a thread that accepts.
            with suppress(OSError):
                listener.shutdown(socket.SHUT_RDWR)
    for thread in [accepting, *threads]:
        thread.join()


def _accept(
    listener: socket.socket,
    serve: Callable[[socket.socket], None],
    server: TrickleServer,
    threads: list[threading.Thread],
) -> None:
    with suppress(OSError):
        while True:
            connection, _ = listener.accept()
            connection.settimeout(5)
            server.connections += 1
            threads.append(threading.Thread(target=serve, args=(connection,)))
            threads[-1].start()
