"""Where each value of a JSON text stands."""

import json
import re
from bisect import bisect_right
from collections.abc import Iterator
from functools import lru_cache
from itertools import accumulate
from typing import Final

from msgspec import Struct

from codegen.files import Span
from codegen.reader.json.pointers import split_pointer

TOKEN: Final = re.compile(r'"(?:[^"\\]++|\\.)*+"?|[{}\[\],:]|[^\s{}\[\],:"]++', re.DOTALL)
"""A token, or a text that is never closed, up to the end: were it none, each quote in it would be tried anew."""

_INDENT: Final = re.compile(r"[ \t]*")
_SEPARATORS: Final = frozenset(",:")
_CLOSING: Final = frozenset("]}")


class Place(Struct):
    """Where a value stands: offset and length of its key (or of itself), and the places inside of it by key or index.

    `inner` is None for what is neither object nor array; `repeated` is the first key in it that stands there already.
    """

    offset: int
    length: int
    is_object: bool = False
    inner: "dict[str, Place] | None" = None
    repeated: "Place | None" = None

    def put(self, step: str, place: "Place") -> "Place":
        """Add a place, unless there is one under the step."""
        inner = self.inner if self.inner is not None else {}
        if inner.setdefault(step, place) is not place and self.repeated is None:
            self.repeated = place
        return place


def json_places(text: str) -> Iterator[Place]:
    """Yield the whole of a JSON text, then each object and array in it as soon as that is closed."""
    root = Place(0, 1)
    open_places = [root]
    key: Place | None = None
    for match in TOKEN.finditer(text):
        token = match[0]
        if token in _SEPARATORS:
            continue
        if token in _CLOSING:
            yield open_places.pop()
            continue
        outer = open_places[-1]
        if outer.is_object and key is None and len(open_places) > 1:
            key = outer.put(str(json.loads(token, strict=False)), Place(match.start(), len(token)))
            continue
        place = key or root
        if key is None and len(open_places) > 1:
            place = outer.put(str(len(outer.inner or ())), Place(match.start(), len(token)))
        key = None
        if token in "{[":
            place.is_object, place.inner = token == "{", {}
            open_places.append(place)


@lru_cache(maxsize=64)
def _read(text: str) -> tuple[Place, list[int]]:
    """Return the place of the whole, and where the lines start; what is not JSON has no places in it."""
    try:
        *_, root = Place(0, 1), *json_places(text)
    except (ValueError, IndexError):
        root = Place(0, 1)
    return root, [0, *accumulate(len(line) + 1 for line in text.split("\n"))]


def text_span(text: str, start: Span, pointer: str) -> Span:
    """Return the place in the document of what a JSON pointer names in a JSON text whose first line is at `start`.

    What the text does not hold is at `start` itself. In an item of a list all lines start further to the right than
    the text does.
    """
    place, lines = _read(text)
    for step in split_pointer(pointer):
        found = place.inner.get(step) if place.inner else None
        if found is None:
            return start
        place = found
    if not pointer:
        return start
    index = bisect_right(lines, place.offset) - 1
    indent = _INDENT.match(text)
    before = max(start.column - 1 - (indent.end() if indent else 0), 0)
    return Span(start.file, start.line + index, before + place.offset - lines[index] + 1, place.length)
