"""JSON as documents hold it: strict, bounded, with the place of everything in it."""

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final, NoReturn

from codegen.diagnostics import Rule
from codegen.model.schema import JsonValue
from codegen.reader.json.rules import DUPLICATE_JSON_KEY, UNREADABLE_JSON
from codegen.reader.json.spans import TOKEN, json_spans

MAX_DEPTH: Final = 64
"""How deep arrays and objects may be nested."""

_SURROGATE: Final = re.compile(r"\\u[dD][89a-fA-F]")


@dataclass(frozen=True, slots=True)
class Fault:
    """Why a text is not usable as JSON, with the offset of the character where that shows."""

    rule: Rule
    message: str
    offset: int
    length: int = 1


class _Duplicate(Exception):
    pass


def _object(pairs: list[tuple[str, JsonValue]]) -> dict[str, JsonValue]:
    result = dict(pairs)
    if len(result) != len(pairs):
        raise _Duplicate
    return result


def _refuse(word: str) -> NoReturn:
    raise ValueError(f"`{word}` is not a JSON value")


def _finite(digits: str) -> float:
    value = float(digits)
    if value in {float("inf"), float("-inf")}:
        raise ValueError(f"the number `{digits}` is too large")
    return value


def parse_json(text: str) -> JsonValue | Fault:
    """Parse one JSON value (RFC 8259; no NaN, each key of an object once, at most `MAX_DEPTH` levels)."""
    if text.count("[") + text.count("{") > MAX_DEPTH and (deep := _too_deep(text)) is not None:
        return Fault(UNREADABLE_JSON, f"more than {MAX_DEPTH} levels of nesting", deep)
    try:
        value: JsonValue = json.loads(text, object_pairs_hook=_object, parse_constant=_refuse, parse_float=_finite)
    except _Duplicate:
        return next(_duplicates(text))
    except json.JSONDecodeError as error:
        return Fault(UNREADABLE_JSON, error.msg.lower(), error.pos)
    except ValueError as error:
        return Fault(UNREADABLE_JSON, str(error), 0)
    return value if (lone := _SURROGATE.search(text)) is None else _without_lone_surrogates(value, lone.start())


def _without_lone_surrogates(value: JsonValue, offset: int) -> JsonValue | Fault:
    """Half of a surrogate pair can be escaped in JSON (RFC 8259 section 8.2) but written in no encoding."""
    try:
        json.dumps(value, ensure_ascii=False).encode()
    except UnicodeEncodeError:
        return Fault(UNREADABLE_JSON, "half of a surrogate pair is not a character", offset, 6)
    return value


def _too_deep(text: str) -> int | None:
    depth = 0
    for match in TOKEN.finditer(text):
        if match[0] in "{[":
            depth += 1
        elif match[0] in "}]":
            depth -= 1
        if depth > MAX_DEPTH:
            return match.start()
    return None


def _duplicates(text: str) -> Iterator[Fault]:
    seen: set[str] = set()
    for place in json_spans(text):
        if place.pointer in seen:
            key = text[place.offset : place.offset + place.length]
            yield Fault(DUPLICATE_JSON_KEY, f"the key `{key[1:-1]}` stands twice", place.offset, place.length)
        seen.add(place.pointer)
