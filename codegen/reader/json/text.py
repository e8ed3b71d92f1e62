"""JSON as documents hold it: strict, bounded, with the place of everything in it."""

import json
import re
from collections.abc import Iterator
from typing import Final, NoReturn

from msgspec import Struct

from codegen.diagnostics import Rule
from codegen.limits import JSON_DEPTH, JSON_DIGITS, JSON_POINTER
from codegen.model.schema import JsonValue
from codegen.reader.json.rules import DUPLICATE_JSON_KEY, UNREADABLE_JSON
from codegen.reader.json.spans import TOKEN, json_places

_SURROGATE: Final = re.compile(r"\\u[dD][89a-fA-F]")
_FOREIGN: Final = re.compile(r"\s*(?:(?P<comment>//|/\*|\#)|(?P<left_out>\.\.\.|\u2026)|(?P<quote>'))")
_CLOSED: Final = re.compile(r",\s*[}\]]")
_REASONS: Final = {
    "comment": "JSON has no comments",
    "left_out": "JSON has nothing that stands for what is left out",
    "quote": "JSON has double quotes only",
}


class Fault(Struct, frozen=True):
    """Why a text is not usable as JSON, with the offset of the character where that shows."""

    rule: Rule
    message: str
    offset: int
    length: int = 1


class _Duplicate(Exception):
    pass


class _TooLong(Exception):
    pass


def _object(pairs: list[tuple[str, JsonValue]]) -> dict[str, JsonValue]:
    result = dict(pairs)
    if len(result) != len(pairs):
        raise _Duplicate
    return result


def _refuse(word: str) -> NoReturn:
    raise ValueError(f"`{word}` is not a JSON value")


def _integer(digits: str) -> int:
    if len(digits) > JSON_DIGITS:
        raise _TooLong
    return int(digits)


def _finite(digits: str) -> float:
    if len(digits) > JSON_DIGITS:
        raise _TooLong
    value = float(digits)
    if value in {float("inf"), float("-inf")}:
        raise ValueError(f"the number `{digits}` is too large")
    return value


def parse_json(text: str) -> JsonValue | Fault:
    """Parse one JSON value (RFC 8259; no NaN, each key of an object once, at most `JSON_DEPTH` levels)."""
    if text.count("[") + text.count("{") > JSON_DEPTH and (deep := _too_deep(text)) is not None:
        return Fault(UNREADABLE_JSON, f"more than {JSON_DEPTH} levels of nesting", deep)
    try:
        value: JsonValue = json.loads(
            text, object_pairs_hook=_object, parse_int=_integer, parse_float=_finite, parse_constant=_refuse
        )
    except _Duplicate:
        return next(_duplicates(text))
    except json.JSONDecodeError as error:
        return _undecodable(text, error)
    except _TooLong:
        return _too_long(text)
    except ValueError as error:
        return Fault(UNREADABLE_JSON, str(error), 0)
    if len(text) > JSON_POINTER and _has_long_pointer(value, 0):
        return Fault(UNREADABLE_JSON, f"keys inside of each other have more than {JSON_POINTER} characters", 0)
    return value if (lone := _SURROGATE.search(text)) is None else _without_lone_surrogates(value, lone.start())


def _undecodable(text: str, error: json.JSONDecodeError) -> Fault:
    """Say what authors write that JSON does not have, or else what the decoder says."""
    # Decoders differ in where they see a comma too much: at itself, or at what closes behind it.
    comma = len(text[: error.pos + 1].rstrip("}] \t\r\n")) - 1
    if text[comma : comma + 1] == "," and _CLOSED.match(text, comma):
        return Fault(UNREADABLE_JSON, "a comma stands behind the last item", comma)
    match = _FOREIGN.match(text, error.pos)
    if match is None or match.lastgroup is None:
        return Fault(UNREADABLE_JSON, error.msg.lower(), error.pos)
    name = match.lastgroup
    return Fault(UNREADABLE_JSON, _REASONS[name], match.start(name), len(match[name]))


def _without_lone_surrogates(value: JsonValue, offset: int) -> JsonValue | Fault:
    """Half of a surrogate pair can be escaped in JSON (RFC 8259 section 8.2) but written in no encoding."""
    try:
        json.dumps(value, ensure_ascii=False).encode()
    except UnicodeEncodeError:
        return Fault(UNREADABLE_JSON, "half of a surrogate pair is not a character", offset, 6)
    return value


def _too_long(text: str) -> Fault:
    """The first number of too many digits, which is no text."""
    tokens = (match for match in TOKEN.finditer(text) if len(match[0]) > JSON_DIGITS and match[0][0] != '"')
    place = next(tokens)
    return Fault(UNREADABLE_JSON, f"more than {JSON_DIGITS} digits", place.start(), len(place[0]))


def _has_long_pointer(value: JsonValue, length: int) -> bool:
    """Tell whether a pointer into a value is too long; `length` is that of its own."""
    if length > JSON_POINTER:
        return True
    if isinstance(value, dict):
        return any(_has_long_pointer(item, length + len(key) + 1) for key, item in value.items())
    if isinstance(value, list):
        return any(_has_long_pointer(item, length + 2) for item in value if isinstance(item, dict | list))
    return False


def _too_deep(text: str) -> int | None:
    depth = 0
    for match in TOKEN.finditer(text):
        if match[0] in "{[":
            depth += 1
        elif match[0] in "}]":
            depth -= 1
        if depth > JSON_DEPTH:
            return match.start()
    return None


def _duplicates(text: str) -> Iterator[Fault]:
    for place in json_places(text):
        if (key := place.repeated) is not None:
            word = text[key.offset + 1 : key.offset + key.length - 1]
            yield Fault(DUPLICATE_JSON_KEY, f"the key `{word}` stands twice", key.offset, key.length)
