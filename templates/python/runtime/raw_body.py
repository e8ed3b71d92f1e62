"""The body of a raw stream: what its parts are held to, and what is told when it ends.

A `RawBody` reads nothing: it is told each part and each error. So the policy is the
same whether parts are read by blocking or by awaiting.
"""

from collections.abc import Generator
from contextlib import contextmanager
from os import PathLike
from pathlib import Path
from secrets import token_hex
from typing import BinaryIO, cast

import httpx2

from .answer import invalid_response
from .call import Call
from .errors import ApiConnectionError, ApiError, ApiTimeoutError
from .incoming import UnreadableError, check_length
from .quiet import clean
from .received import Received


class RawBody:
    """A body on its way: within the time of its call, and within its bound.

    Nothing of it is kept, so it is bounded where `max_response_bytes` is given alone.
    """

    def __init__(self, call: Call, received: Received) -> None:
        self.call = call
        self.response = cast("httpx2.Response", received.stream)
        self._received = received
        self._size = 0
        self._is_over = False

    def begin(self) -> None:
        """Raise RuntimeError for a body that was read, or whose block was left."""
        if self._is_over:
            raise RuntimeError("a raw stream is read once, inside of its `with` block")
        self._is_over = True

    def end(self) -> None:
        """Say that the block is left."""
        self._is_over = True

    def take(self, part: bytes) -> bytes:
        """Return the next part, decompressed; raises when it is too much or too late.

        What is raised goes into `failure`, and so does what httpx2 raises.
        """
        self.call.check_time()
        self._size += len(part)
        check_length(self._size, self.call.config.longest_stream)
        return part

    def failure(self, error: Exception) -> ApiError:
        """Return the error to raise for one that ends the body."""
        action, redactor = self.call.action, self._received.redactor
        if isinstance(error, UnreadableError):
            return invalid_response(action, self._received, str(error))
        clean(error, redactor)
        if isinstance(error, httpx2.DecodingError):
            reason = f"the body cannot be decompressed ({error})"
            return invalid_response(action, self._received, reason)
        is_late = isinstance(error, httpx2.TimeoutException) or self.call.left() == 0
        kind = ApiTimeoutError if is_late else ApiConnectionError
        told = "did not come to its end in time" if is_late else "broke off"
        shown = redactor.show(str(error))
        return kind(
            f"{action.name}: the answer {told} ({type(error).__name__}: {shown})",
            action=action.name,
        )


@contextmanager
def replacing(path: str | PathLike[str]) -> Generator[BinaryIO]:
    """Give a file that takes the place of `path` when the block ends without an error.

    Until then it has another name in the same folder, and after an error it is gone.
    Raises OSError, and ValueError for what is there and is not a file.
    """
    target = Path(path).resolve()
    if target.exists() and not target.is_file():
        raise ValueError(f"{str(target)!r} is there already, and is not a file")
    part = target.with_name(f".{token_hex(8)}.part")
    try:
        with part.open("xb") as file:
            yield file
        part.replace(target)
    finally:
        part.unlink(missing_ok=True)
