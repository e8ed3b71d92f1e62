"""Answers as they arrived: whole, and apart from what brought them."""

import re
from dataclasses import dataclass
from datetime import timedelta
from typing import Final

import httpx2

from .redact import Redactor

_CHARSET: Final = re.compile(
    r";\s*charset=[\"']?((?:utf|iso|latin|windows|cp|us|ascii|koi8|euc|gb|big5|shift)"
    r"[\w.-]{0,20})",
    re.ASCII | re.IGNORECASE,
)


@dataclass(frozen=True, kw_only=True, repr=False, eq=False)
class Received:
    """An answer of the server.

    `content` is decompressed; it is empty where `fault` says why there is none, or
    where the answer is a stream: then `stream` is to be read and closed. `elapsed` runs
    from sending to the last byte. `redactor` hides what the request held.
    """

    status_code: int
    headers: httpx2.Headers
    content: bytes = b""
    fault: str = ""
    elapsed: timedelta
    redactor: Redactor
    stream: httpx2.Response | None = None

    @property
    def is_success(self) -> bool:
        """Whether the status is one of 2xx."""
        return 200 <= self.status_code < 300

    @property
    def text(self) -> str:
        """The content as text, in the character set that the headers name."""
        return as_text(self.content, self.headers)


def as_text(content: bytes, headers: httpx2.Headers) -> str:
    """Return `content` as text, with U+FFFD for what is not text; UTF-8 is assumed.

    Some codecs of Python are slow or give bytes: only character sets are taken.
    """
    named = _CHARSET.search(headers.get("content-type", ""))
    try:
        return content.decode(named[1] if named else "utf-8", "replace")
    except (LookupError, ValueError):
        return content.decode("utf-8", "replace")
