"""Queries in request lines: `GET /books?limit={limit}&sort=title`, `GET /books{?limit,sort}` (RFC 6570)."""

import re
from collections.abc import Iterator
from typing import Final

from msgspec.structs import replace

from codegen.files import Span
from codegen.markdown.document import Cell

_QUERY: Final = re.compile(r"\?(?P<pairs>[^?\s{}/]+=\S*)$")
_PAIR: Final = re.compile(r"(?<![^&=\s?])(?P<name>[^&=\s?]++)=[^&]*(?:&|$)")
_TEMPLATE: Final = re.compile(r"\{[?&](?P<names>[\w.,*-]+)\}$")
_NAME: Final = re.compile(r"[\w.-]+")


def split_query(url: Cell) -> tuple[Cell, tuple[Cell, ...]]:
    """Return a URL without its query, and the names of what is in it; one of another form stays where it is."""
    match, names = _QUERY.search(url.text), _PAIR
    if match is None or _PAIR.sub("", match["pairs"]):
        match, names = _TEMPLATE.search(url.text), _NAME
    if match is None:
        return url, ()
    group = "pairs" if names is _PAIR else "names"
    found = tuple(_names(url, match.start(group), match[group], names))
    plain = url.text[: match.start()]
    return Cell(plain, replace(url.span, length=max(len(plain), 1))), found


def _names(url: Cell, offset: int, text: str, form: re.Pattern[str]) -> Iterator[Cell]:
    for match in form.finditer(text):
        name = match["name"] if form is _PAIR else match[0]
        span = url.span
        yield Cell(name, Span(span.file, span.line, span.column + offset + match.start(), len(name)))
