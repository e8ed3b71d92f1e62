"""A deadline for what blocks: the work is done by a thread of its own, and given up.

No timeout of a socket bounds looking up a host, or an answer that trickles in byte by
byte. So the caller waits for the thread until the deadline, and not longer; then the
connection is shut down, which ends the thread.
"""

import socket
import threading
from collections.abc import Callable, Generator
from contextlib import contextmanager, suppress
from contextvars import ContextVar, copy_context
from types import TracebackType
from typing import Any, Final

import httpx2

from .call import GRACE, LATE, Call
from .received import Received


class _Work:
    """What a thread does for a caller, who may stop waiting for it.

    A thread that nobody waits for any more sends nothing, and leaves nothing open.
    """

    def __init__(self, run: Callable[[], Received]) -> None:
        self._run = run
        self._lock = threading.Lock()
        self._ended = threading.Event()
        self._is_given_up = False
        self._socket: socket.socket | None = None
        self._result: Received | None = None
        self._error: BaseException | None = None

    def run(self) -> None:
        """Do the work, in the thread."""
        with self:
            self._result = self._run()

    def __enter__(self) -> None:
        """Begin; the thread leaves the block with a result or an error."""

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> bool:
        """Keep the error, which the caller raises, and tell the caller."""
        self._error = error
        with self._lock:
            self._ended.set()
            given_up = self._is_given_up
        if given_up and self._result is not None and self._result.stream is not None:
            self._result.stream.close()
        return True

    def trace(self, event: str, info: dict[str, Any]) -> None:
        """Take a report of httpx2, in the thread: what it begins or has done.

        Raises httpx2.ReadTimeout where nobody waits any more, before anything is sent;
        reports of cleaning up are never answered so.
        """
        if event.endswith(("connect_tcp.complete", "start_tls.complete")):
            self.use(info["return_value"])
            if self._is_given_up:
                info["return_value"].close()
                raise httpx2.ReadTimeout(LATE)
        elif event.startswith("http2."):
            # Others use this connection at the same time.
            self._socket = None
        if event.endswith("send_request_headers.started") and self._is_given_up:
            raise httpx2.ReadTimeout(LATE)

    def use(self, stream: Any) -> None:
        """Remember the connection that the work goes over."""
        with self._lock:
            self._socket = stream.get_extra_info("socket")
        if self._is_given_up:
            self._shut_down()

    def result(self) -> Received:
        """Return the result of work that has ended; raises what the work raised."""
        if self._result is None:
            error, self._error = self._error, None
            raise error or httpx2.ReadTimeout(LATE)
        return self._result

    def wait(self, seconds: float) -> Received:
        """Return the result; raises what the work raised, and httpx2.ReadTimeout."""
        try:
            self._ended.wait(min(seconds, threading.TIMEOUT_MAX))
        finally:
            with self._lock:
                self._is_given_up = not self._ended.is_set()
            if self._is_given_up:
                self._shut_down()
        if self._is_given_up:
            raise httpx2.ReadTimeout(LATE)
        return self.result()

    def _shut_down(self) -> None:
        with self._lock:
            used = self._socket
        if used is not None:
            _shut_down(used)


_WORK: Final[ContextVar[_Work | None]] = ContextVar("work", default=None)


def finish_in_time(
    call: Call, request: httpx2.Request, run: Callable[[], Received]
) -> Received:
    """Return what `run`, which sends `request`, returns before the call's deadline.

    Raises what `run` raises, and httpx2.ReadTimeout at the deadline.
    """
    work = _Work(run)
    request.extensions["trace"] = work.trace
    context = copy_context()
    context.run(_WORK.set, work)
    name = f"{call.action.name} with a deadline"
    thread = threading.Thread(target=context.run, args=(work.run,), name=name)
    thread.daemon = True
    try:
        thread.start()
    except RuntimeError:
        # An interpreter that is shutting down starts no threads any more.
        context.run(work.run)
        return work.result()
    return work.wait((call.left() or 0.0) + GRACE)


@contextmanager
def ending_in_time(call: Call, response: httpx2.Response) -> Generator[None]:
    """Shut the connection down, where the body is still read at the call's deadline.

    One that others use at the same time is left to its timeouts.
    """
    left = call.left()
    stream = response.extensions.get("network_stream")
    is_shared = response.http_version == "HTTP/2"
    used = None if stream is None or is_shared else stream.get_extra_info("socket")
    if left is None or used is None:
        yield
        return

    def end() -> None:
        if not response.is_closed:
            _shut_down(used)

    timer = threading.Timer(min(left + GRACE, threading.TIMEOUT_MAX), end)
    timer.daemon = True
    timer.name = f"{call.action.name} with a deadline"
    # An interpreter that is shutting down starts no threads any more.
    with suppress(RuntimeError):
        timer.start()
    try:
        yield
    finally:
        timer.cancel()


def _shut_down(used: socket.socket) -> None:
    # Not the method of an SSLSocket, which would read on without decrypting.
    with suppress(OSError):
        socket.socket.shutdown(used, socket.SHUT_RDWR)


def watch_connection(response: httpx2.Response) -> None:
    """Let a later call with a deadline know when it goes over this connection again.

    httpx2 reports which connection it makes, and not which one it takes up again.
    """
    stream: Any = response.extensions.get("network_stream")
    if stream is None or getattr(stream, "is_watched", False):
        return
    if response.http_version == "HTTP/2":
        return
    write = stream.write

    def reporting(buffer: bytes, timeout: float | None = None) -> None:
        work = _WORK.get()
        if work is not None:
            work.use(stream)
        write(buffer, timeout)

    # A stream that takes no attributes is read by a thread that ends with the timeout.
    with suppress(AttributeError):
        stream.write = reporting
        stream.is_watched = True
