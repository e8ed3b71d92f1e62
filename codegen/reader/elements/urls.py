"""URLs of documents: https, one host, and a path of plain segments and placeholders."""

import re
from dataclasses import replace
from typing import Final

from codegen.files import Span
from codegen.limits import URL_CHARACTERS
from codegen.model.url import PathTemplate, Placeholder, Url
from codegen.reader.elements.link_rules import UNREADABLE_URL
from codegen.reader.reading import Reading

_URL: Final = re.compile(r"(https://[a-z0-9-]+(?:\.[a-z0-9-]+)*(?::([1-9][0-9]{0,4}))?)(?:/(.*))?", re.ASCII)
_PLACEHOLDER: Final = re.compile(r"\*\*`([A-Z][A-Z0-9_]*)`\*\*", re.ASCII)
_SEGMENT: Final = re.compile(r"(?:[A-Za-z0-9._~$:@-]|%[0-9A-Fa-f]{2})+", re.ASCII)
_MAX_PORT: Final = 65535
_HELP: Final = "write `https://host/segment/**`PLACEHOLDER`**`"


def read_url(text: str, span: Span, reading: Reading) -> Url | None:
    """Read a URL at `span`; anything but https, a plain host and plain segments is an error.

    RFC 3986 allows more in a host and a segment (user, quotes); no document needs it, and credentials follow.
    """
    if len(text) > URL_CHARACTERS:
        reading.report(UNREADABLE_URL.at(span, f"a URL of more than {URL_CHARACTERS} characters", "make it shorter"))
        return None
    match = _URL.fullmatch(text)
    if match is None or int(match[2] or 0) > _MAX_PORT:
        reading.report(UNREADABLE_URL.at(span, f"`{ascii(text)[1:-1]}` is not an https URL with a plain host", _HELP))
        return None
    segments: list[str | Placeholder] = []
    column = span.column + len(match[1]) + 1
    for part in match[3].split("/") if match[3] else ():
        segment = _read_segment(part)
        if segment is None:
            place = replace(span, column=column, length=max(len(part), 1))
            reading.report(UNREADABLE_URL.at(place, f"`{ascii(part)[1:-1]}` is not a segment of a path", _HELP))
            return None
        segments.append(segment)
        column += len(part) + 1
    return Url(match[1], PathTemplate(tuple(segments)))


def write_url(url: Url) -> str:
    """Write a URL as documents do."""
    return url.server + url.path.format("**`{}`**".format)


def _read_segment(part: str) -> str | Placeholder | None:
    placeholder = _PLACEHOLDER.fullmatch(part)
    if placeholder:
        return Placeholder(placeholder[1])
    plain = _SEGMENT.fullmatch(part) and part.replace("%2e", ".").replace("%2E", ".") not in {".", ".."}
    return part if plain else None
