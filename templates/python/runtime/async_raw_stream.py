"""`AsyncRawStream`: the body of an answer, read by awaiting as it comes in."""

from collections.abc import AsyncGenerator, Mapping
from contextlib import aclosing
from os import PathLike

import anyio
import httpx2
from anyio import to_thread

from .answer import find_request_id
from .call import GRACE, LATE, Call
from .raw import shown_headers
from .raw_body import RawBody, replacing
from .received import Received


class AsyncRawStream:
    """A successful answer whose body comes in as it is read.

        async with client.raw_stream(client.device.get)(device_id="…") as answer:
            await answer.write_to("device.json")

    The body is read once, decompressed, and nothing of it is kept in memory; so
    `max_response_bytes` bounds it only where it is given. The deadline of the call
    holds until the end of the body. A call is sent again until its answer begins, and
    not any more after that. What the server echoed of the token is hidden in `headers`.
    """

    def __init__(self, call: Call, received: Received) -> None:
        self.status_code: int = received.status_code
        self.headers: Mapping[str, str] = shown_headers(received)
        self._body = RawBody(call, received)

    @property
    def request_id(self) -> str | None:
        """The id that the server gave the request, if it did."""
        return find_request_id(self.headers)

    async def iter_bytes(self) -> AsyncGenerator[bytes]:
        """Yield the body in parts, as they come in.

        Raises ApiConnectionError when the body breaks off, ApiTimeoutError when it is
        late, InvalidResponseError when it is too long or cannot be decompressed, and
        RuntimeError when it was read before.
        """
        body = self._body
        body.begin()
        try:
            async with aclosing(body.response.aiter_bytes()) as parts:
                while (part := await self._next(parts)) is not None:
                    yield body.take(part)
            body.call.check_time()
        except Exception as error:
            raise body.failure(error) from error

    async def _next(self, parts: AsyncGenerator[bytes]) -> bytes | None:
        left = self._body.call.left()
        with anyio.move_on_after(None if left is None else left + GRACE):
            return await anext(parts, None)
        raise httpx2.ReadTimeout(LATE)

    async def write_to(self, path: str | PathLike[str]) -> int:
        """Write the body to a file, which is there when it is whole, and not before.

        Returns how many bytes it has. A file that was there is replaced. Raises as
        `iter_bytes` does, OSError, and ValueError when `path` is not that of a file.
        """
        size = 0
        with replacing(path) as file:
            async with aclosing(self.iter_bytes()) as parts:
                async for part in parts:
                    size += await to_thread.run_sync(file.write, part)
        return size

    async def aclose(self) -> None:
        """Close the connection, unless the body was read to its end."""
        self._body.end()
        await self._body.response.aclose()
