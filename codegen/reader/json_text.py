"""JSON as documents hold it: strict, bounded, with the place of everything in it."""

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final, NoReturn

from codegen.model.schema import JsonValue

MAX_DEPTH: Final = 64
"""How deep arrays and objects may be nested."""

_TOKEN: Final = re.compile(r'"(?:[^"\\]|\\.)*"|[{}\[\],:]|[^\s{}\[\],:"]+', re.DOTALL)

_PUNCTUATION: Final = frozenset(",:]}")

_SURROGATE: Final = re.compile(r"\\u[dD][89a-fA-F]")


@dataclass(frozen=True, slots=True)
class Fault:
    """Why a text is not usable as JSON, with the offset of the character where that shows."""

    rule: str
    message: str
    offset: int
    length: int = 1


@dataclass(frozen=True, slots=True)
class Place:
    """Where a value stands: its JSON pointer (RFC 6901), the offset and length of its key (or of itself)."""

    pointer: str
    offset: int
    length: int


class _Duplicate(Exception):
    pass


def _object(pairs: list[tuple[str, JsonValue]]) -> dict[str, JsonValue]:
    result = dict(pairs)
    if len(result) != len(pairs):
        raise _Duplicate
    return result


def _refuse(word: str) -> NoReturn:
    raise ValueError(f"`{word}` is no JSON value")


def _finite(digits: str) -> float:
    value = float(digits)
    if value in {float("inf"), float("-inf")}:
        raise ValueError(f"the number `{digits}` is too large")
    return value


def parse_json(text: str) -> JsonValue | Fault:
    """Parse one JSON value (RFC 8259; no NaN, each key of an object once, at most `MAX_DEPTH` levels)."""
    if text.count("[") + text.count("{") > MAX_DEPTH and (deep := _too_deep(text)) is not None:
        return Fault("unreadable-json", f"more than {MAX_DEPTH} levels of nesting", deep)
    try:
        value: JsonValue = json.loads(text, object_pairs_hook=_object, parse_constant=_refuse, parse_float=_finite)
    except _Duplicate:
        return next(_duplicates(text))
    except json.JSONDecodeError as error:
        return Fault("unreadable-json", error.msg.lower(), error.pos)
    except ValueError as error:
        return Fault("unreadable-json", str(error), 0)
    return value if (lone := _SURROGATE.search(text)) is None else _without_lone_surrogates(value, lone.start())


def _without_lone_surrogates(value: JsonValue, offset: int) -> JsonValue | Fault:
    """Half of a surrogate pair can be escaped in JSON (RFC 8259 section 8.2) but written in no encoding."""
    try:
        json.dumps(value, ensure_ascii=False).encode()
    except UnicodeEncodeError:
        return Fault("unreadable-json", "half of a surrogate pair is no character", offset, 6)
    return value


def _too_deep(text: str) -> int | None:
    depth = 0
    for match in _TOKEN.finditer(text):
        if match[0] in "{[":
            depth += 1
        elif match[0] in "}]":
            depth -= 1
        if depth > MAX_DEPTH:
            return match.start()
    return None


def _duplicates(text: str) -> Iterator[Fault]:
    seen: set[str] = set()
    for place in json_places(text):
        if place.pointer in seen:
            key = text[place.offset : place.offset + place.length]
            yield Fault("duplicate-json-key", f"the key `{key[1:-1]}` stands twice", place.offset, place.length)
        seen.add(place.pointer)


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


def json_places(text: str) -> Iterator[Place]:
    """Yield the place of every member and item of a JSON text, in order; a member's place is its key."""
    walk = _Walk()
    for match in _TOKEN.finditer(text):
        if match[0] in _PUNCTUATION:
            walk.step(match[0])
            continue
        pointer = walk.pointer
        if walk.step(match[0]):
            yield Place(walk.pointer if match[0][0] == '"' and walk.at_key else pointer, match.start(), len(match[0]))
