"""Where each value of a JSON text stands."""

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from codegen.files import Span

TOKEN: Final = re.compile(r'"(?:[^"\\]|\\.)*"|[{}\[\],:]|[^\s{}\[\],:"]+', re.DOTALL)

_PUNCTUATION: Final = frozenset(",:]}")


@dataclass(frozen=True, slots=True)
class JsonSpan:
    """Where a value stands: its JSON pointer (RFC 6901), the offset and length of its key (or of itself)."""

    pointer: str
    offset: int
    length: int


class _Walk:
    """Where a walk over tokens is: the path of keys and indices, and whether a key comes next."""

    def __init__(self) -> None:
        self.path: list[str | int] = []
        self.at_key = False

    def step(self, token: str) -> bool:
        """Take one token; tell whether it is the key of a member or (the start of) an item."""
        if token in {",", ":"}:
            self.separate(token)
            return False
        if token in {"}", "]"}:
            self.path.pop()
            self.at_key = False
            return False
        if self.at_key:
            self.path[-1] = str(json.loads(token, strict=False))
            return True
        placed = bool(self.path) and isinstance(self.path[-1], int)
        self.open(token)
        return placed

    def separate(self, token: str) -> None:
        last = self.path[-1]
        self.at_key = token == "," and isinstance(last, str)
        if token == "," and isinstance(last, int):
            self.path[-1] = last + 1

    def open(self, token: str) -> None:
        if token in {"{", "["}:
            self.path.append("" if token == "{" else 0)
            self.at_key = token == "{"

    @property
    def pointer(self) -> str:
        return "".join("/" + str(step).replace("~", "~0").replace("/", "~1") for step in self.path)


def json_spans(text: str) -> Iterator[JsonSpan]:
    """Yield the place of every member and item of a JSON text, in order; a member's place is its key."""
    walk = _Walk()
    for match in TOKEN.finditer(text):
        if match[0] in _PUNCTUATION:
            walk.step(match[0])
            continue
        pointer = walk.pointer
        if walk.step(match[0]):
            yield JsonSpan(
                walk.pointer if match[0][0] == '"' and walk.at_key else pointer, match.start(), len(match[0])
            )


@lru_cache(maxsize=64)
def _places(text: str) -> dict[str, JsonSpan]:
    return {place.pointer: place for place in json_spans(text)}


def text_span(text: str, start: Span, pointer: str) -> Span:
    """Return the place in the document of what a JSON pointer names in a JSON text whose first line is at `start`.

    What the text does not hold is at `start` itself.
    """
    place = _places(text).get(pointer)
    if place is None:
        return start
    before = text[: place.offset]
    column = place.offset - before.rfind("\n")
    return Span(start.file, start.line + before.count("\n"), column, place.length)
