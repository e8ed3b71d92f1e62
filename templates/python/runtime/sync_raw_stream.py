"""`RawStream`: the body of an answer, read by blocking as it comes in."""

from collections.abc import Generator, Mapping
from contextlib import closing
from os import PathLike

from .answer import find_request_id
from .call import Call
from .raw import shown_headers
from .raw_body import RawBody, replacing
from .received import Received
from .sync_deadline import ending_in_time


class RawStream:
    """A successful answer whose body comes in as it is read.

        with client.raw_stream(client.device.get)(device_id="…") as answer:
            answer.write_to("device.json")

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

    def iter_bytes(self) -> Generator[bytes]:
        """Yield the body in parts, as they come in.

        Raises ApiConnectionError when the body breaks off, ApiTimeoutError when it is
        late, InvalidResponseError when it is too long or cannot be decompressed, and
        RuntimeError when it was read before.
        """
        body = self._body
        body.begin()
        try:
            with ending_in_time(body.call, body.response):
                for part in body.response.iter_bytes():
                    yield body.take(part)
            body.call.check_time()
        except Exception as error:
            raise body.failure(error) from error

    def write_to(self, path: str | PathLike[str]) -> int:
        """Write the body to a file, which is there when it is whole, and not before.

        Returns how many bytes it has. A file that was there is replaced. Raises as
        `iter_bytes` does, OSError, and ValueError when `path` is not that of a file.
        """
        size = 0
        with replacing(path) as file, closing(self.iter_bytes()) as parts:
            for part in parts:
                size += file.write(part)
        return size

    def close(self) -> None:
        """Close the connection, unless the body was read to its end."""
        self._body.end()
        self._body.response.close()
