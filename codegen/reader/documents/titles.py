"""The words of a title that name something: `2. Get a [room](#room)` is `Get a room`."""

import re
from functools import lru_cache
from typing import Final

from codegen.reader.elements.requests import METHODS

_NUMBER: Final = re.compile(r"(?:[0-9]{1,3}(?:\.[0-9]{1,3}){0,5}[.)]|[0-9]{1,3}(?:\.[0-9]{1,3}){1,5})[ \t]+(?=\S)")
_LINK: Final = re.compile(r"(!?)\[([^\[\]]*)\]\([^()\s]*\)")
_TAG: Final = re.compile(r"</?[A-Za-z][^<>]*>")
_STRUCK: Final = re.compile(r"~~([^~]+)~~")
_EMOJI: Final = re.compile(r"(?<!\S):[a-z][a-z0-9_+-]*:(?!\S)")
_METHOD: Final = re.compile(rf"(?<![ \t])[ \t]+\[(?:{'|'.join(METHODS)})\]$")


@lru_cache(maxsize=4096)
def plain_title(text: str) -> str:
    """Return a title without its number, links, tags, emoji codes, and the method behind it, as GitHub shows it.

    What has no other words stays as it is.
    """
    words = _LINK.sub(lambda match: "" if match[1] else match[2], _TAG.sub("", text))
    words = _EMOJI.sub("", _STRUCK.sub(r"\1", words))
    words = _METHOD.sub("", _unnumbered(" ".join(words.split()))).rstrip(":").strip()
    return words if any(char.isalnum() for char in words) else text


def _unnumbered(text: str) -> str:
    match = _NUMBER.match(text)
    return text if match is None else text[match.end() :]
