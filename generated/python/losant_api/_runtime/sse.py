"""Server-sent events from bytes: the event stream format of WHATWG HTML (9.2.5, 9.2.6).

Bytes are UTF-8 whatever the content type says; a byte order mark at the start is passed
over, and what is not UTF-8 reads as U+FFFD. Chunks may end anywhere.
"""

import re
from codecs import getincrementaldecoder
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

LARGEST: Final = 1024 * 1024
"""How many characters an event may have at most, and so may a line."""

_LINE_END: Final = re.compile(r"\r\n?|\n")
_LONGEST_RETRY: Final = 9


class EventTooLargeError(ValueError):
    """An event, or a line, does not come to its end."""


@dataclass(frozen=True, slots=True)
class ServerSent:
    """One event as it was sent; `id` is the last one that the stream gave, or empty."""

    name: str
    data: str
    id: str


class EventParser:
    """Makes events of the chunks of one connection.

    `last_event_id` is that of the last event that came to its end, from this connection
    or one before; `retry` are the milliseconds that the server wants between two
    connections, None while it does not say.
    """

    def __init__(self, last_event_id: str = "") -> None:
        self.last_event_id = last_event_id
        self.retry: int | None = None
        self._id = last_event_id
        self._name = ""
        self._data: list[str] = []
        self._data_size = 0
        self._decoder = getincrementaldecoder("utf-8-sig")("replace")
        self._after_return = False
        self._line: list[str] = []
        self._line_size = 0

    def feed(self, chunk: bytes) -> Iterator[ServerSent]:
        """Yield the events that end in `chunk`; raises EventTooLargeError."""
        for line in self._lines(self._decoder.decode(chunk)):
            if line:
                self._take(line)
            elif (event := self._end()) is not None:
                yield event

    def _lines(self, text: str) -> Iterator[str]:
        """Yield the lines that end in `text`, and keep what does not end in it."""
        if self._after_return and text.startswith("\n"):
            text = text[1:]
            self._after_return = False
        if not text:
            return
        self._after_return = text.endswith("\r")
        *ended, rest = _LINE_END.split(text)
        for line in ended:
            self._keep(line)
            whole = "".join(self._line)
            self._line, self._line_size = [], 0
            yield whole
        self._keep(rest)

    def _keep(self, text: str) -> None:
        self._line_size += len(text)
        if self._data_size + self._line_size > LARGEST:
            raise EventTooLargeError(f"an event has more than {LARGEST} characters")
        if text:
            self._line.append(text)

    def _take(self, line: str) -> None:
        """Take in a field; a comment, before whose colon is nothing, is not one."""
        name, _, value = line.partition(":")
        value = value.removeprefix(" ")
        if name == "data":
            self._data_size += len(value) + 1
            self._data.append(value)
        elif name == "event":
            self._name = value
        elif name == "id" and "\0" not in value:
            self._id = value
        elif name == "retry" and value.isascii() and value.isdigit():
            self.retry = int(value[:_LONGEST_RETRY])

    def _end(self) -> ServerSent | None:
        """Return what the empty line ends, None without data."""
        self.last_event_id = self._id
        name, data = self._name or "message", self._data
        self._name, self._data, self._data_size = "", [], 0
        return ServerSent(name, "\n".join(data), self._id) if data else None
