"""Secrets kept out of whatever is shown: messages, attributes, causes and logs.

Servers do echo what they were sent, and in more than one way of writing.
"""

import json
import re
import sys
from base64 import b64decode, b64encode
from collections.abc import Iterator, Mapping
from functools import cached_property
from typing import Any, Final, cast
from urllib.parse import quote, unquote

HIDDEN: Final = "[secret]"
"""What stands in for a secret."""

_SHORTEST: Final = 8
"""What is shorter would be found in any text."""
_ROUNDS: Final = 3
"""How often one way of writing may stand inside another."""
_ESCAPE: Final = re.compile(
    # Of JSON, Python and HTML, with as many backslashes as there are.
    r"(?<!\\)\\++(?:u\{?([0-9a-f]{4})\}?|x([0-9a-f]{2})|[nrtbf])"
    r"|&(?:#x0*([0-9a-f]{1,6})|#0*([0-9]{1,7})|[a-z]{2,8});?",
    re.ASCII | re.IGNORECASE,
)
_STRAY: Final = re.compile(r"[^0-9A-Za-z]+", re.ASCII)
_SECRET_HEADER: Final = re.compile(
    r"auth|cookie|credential|key|passw|secret|token", re.ASCII | re.IGNORECASE
)


def printable(text: str) -> str:
    """Return `text` with all that could steer a terminal written as escapes.

    So it is one line, and can be encoded as UTF-8.
    """
    if text.isprintable():
        return text
    return "".join(char if char.isprintable() else ascii(char)[1:-1] for char in text)


def secrets_in(headers: Mapping[str, str]) -> Iterator[str]:
    """Yield what is secret in the headers of a request: tokens, passwords, cookies."""
    for name, value in headers.items():
        if not _SECRET_HEADER.search(name):
            continue
        yield value
        scheme, _, secret = value.partition(" ")
        yield secret
        if "cookie" in name.lower():
            yield from (part.partition("=")[2] for part in value.split("; "))
        if scheme.lower() == "basic":
            yield from _credentials(secret)


def _credentials(encoded: str) -> Iterator[str]:
    try:
        pair = b64decode(encoded).decode()
    except ValueError:
        return
    yield pair
    yield pair.partition(":")[2]


class Redactor:
    """Hides secrets in texts; what is shorter than eight characters is not looked for.

    A secret is found as it is, percent-encoded, in base64 or hexadecimal, with escapes
    of JSON, Python and HTML, and with quotes or spaces in between. All is linear in the
    length of a text. The headers of a request say what is secret; they are read when
    there is something to hide for the first time.
    """

    def __init__(self, headers: Mapping[str, str]) -> None:
        self._headers = headers

    @cached_property
    def _secrets(self) -> set[str]:
        return {item for item in secrets_in(self._headers) if len(item) >= _SHORTEST}

    @cached_property
    def _spelled(self) -> list[str]:
        found = {spelling for item in self._secrets for spelling in _spellings(item)}
        return sorted(found, key=len, reverse=True)

    @cached_property
    def _folded(self) -> set[str]:
        found = {
            _STRAY.sub("", part) for item in self._secrets for part in _encoded(item)
        }
        return {part.casefold() for part in found if len(part) >= _SHORTEST}

    def hide(self, text: str) -> str:
        """Return `text` without secrets.

        Where one is written in a way that cannot be cut out, nothing of it remains.
        """
        if len(text) < _SHORTEST or not self._spelled:
            return text
        for spelling in self._spelled:
            text = text.replace(spelling, HIDDEN)
        folded = _fold(text)
        return HIDDEN if any(part in folded for part in self._folded) else text

    def hide_in(self, value: Any) -> Any:
        """Return a JSON value without secrets in its texts and keys."""
        if isinstance(value, str):
            return self.hide(value)
        if isinstance(value, list):
            return [self.hide_in(item) for item in cast("list[object]", value)]
        if isinstance(value, dict):
            return {
                self.hide(key): self.hide_in(item)
                for key, item in cast("dict[str, object]", value).items()
            }
        return value

    def show(self, text: str) -> str:
        """Return `text` without secrets and as one printable line."""
        return printable(self.hide(text))


def _spellings(secret: str) -> Iterator[str]:
    """Yield the ways of writing a secret that can be cut out of a text."""
    yield secret
    yield quote(secret, safe="")
    yield quote(quote(secret, safe=""), safe="")
    yield json.dumps(secret)[1:-1]
    yield b64encode(secret.encode()).decode()


def _encoded(secret: str) -> Iterator[str]:
    """Yield the secret and what of it stands in base64, wherever it begins there."""
    data = secret.encode()
    yield secret
    yield data.hex()
    for before, cut in ((0, 0), (1, 2), (2, 3)):
        after = (before + len(data)) % 3
        text = b64encode(bytes(before) + data).decode().rstrip("=")
        yield text[cut : len(text) - (1 if after else 0)]


def _fold(text: str) -> str:
    """Return the letters and digits of `text` alone, with all escapes taken back."""
    for _ in range(_ROUNDS):
        before = text
        if "%" in text:
            text = unquote(text)
        if "\\" in text or "&" in text:
            text = _ESCAPE.sub(_unescape, text)
        if text == before:
            break
    return _STRAY.sub("", text).casefold()


def _unescape(match: re.Match[str]) -> str:
    """Return the character of an escape; those with a name are not letters."""
    digits = match[1] or match[2] or match[3]
    code = int(digits, 16) if digits else int(match[4] or 0)
    return chr(code) if 0 < code <= sys.maxunicode else ""
