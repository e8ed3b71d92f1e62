"""Text that is almost JSON, as people write examples -> its values, and all that had to be passed over.

    {
      "id": 7,            // its number
      'tags': ["a", ...],
    }

Read are commas too many or too few, comments, `...` for what is left out, other quotes or none, placeholders, words
of Python, brackets that are not closed, several JSON texts one after the other, and lines around them. Nothing of that
is silent: each has its place, and says what is wrong. It takes time that grows as the text does.
"""

import json
import re
from typing import Final

from msgspec import Struct

from codegen.limits import LENIENCIES
from codegen.model.schema import JsonValue
from codegen.reader.json.lenient_texts import WORDS, Unreadable
from codegen.reader.json.lenient_tokens import Kind, Token
from codegen.reader.json.lenient_values import PassedOver, ValueReader
from codegen.reader.json.rules import UNREADABLE_JSON
from codegen.reader.json.text import Fault, parse_json

_FRAGMENT: Final = re.compile(r'\s*+"[^"\\\n]*+"\s*+:')
"""Members of an object without its braces."""
_START: Final = re.compile(r"^[^\S\n]*+(?=[\[{])", re.MULTILINE)
_LINE: Final = re.compile(r"\S[^\n]*+")
_LONE: Final = frozenset({Kind.TEXT, Kind.QUOTED, Kind.NUMBER})
"""What is a value by itself: a word without quotes is any text."""


class Lenient(Struct, frozen=True):
    """The JSON texts of a text, at least one, and what was passed over, in the order of the text."""

    values: tuple[JsonValue, ...]
    passed: tuple[PassedOver, ...]

    @property
    def value(self) -> JsonValue:
        """The first one."""
        return self.values[0]


def read_lenient(text: str) -> Lenient | Fault:
    """Read what JSON texts a text has; a fault where there is none, or where one cannot be made out.

    Each value keeps to the bounds of `parse_json`. Of what is passed over at most `LENIENCIES` places are told; the
    last of them stands for all behind it.
    """
    try:
        values, passed = _read(text)
    except Unreadable as error:
        return Fault(UNREADABLE_JSON, error.message, error.offset)
    for value in values:
        if isinstance(fault := parse_json(json.dumps(value)), Fault):
            return Fault(fault.rule, fault.message, 0)
    return Lenient(tuple(values), _bounded(sorted(passed, key=lambda each: each.offset)))


def _bounded(passed: list[PassedOver]) -> tuple[PassedOver, ...]:
    if len(passed) <= LENIENCIES:
        return tuple(passed)
    last = passed[LENIENCIES - 1]
    more = PassedOver(last.offset, last.length, f"{last.message}, and {len(passed) - LENIENCIES} more places")
    return (*passed[: LENIENCIES - 1], more)


def _read(text: str) -> tuple[list[JsonValue], list[PassedOver]]:
    reader = ValueReader(text)
    if reader.next is not None and _FRAGMENT.match(text, reader.next.offset):
        reader.tell(reader.next, "members of an object without `{` and `}` around them")
        return [reader.members()], reader.passed
    start = _start(text, reader)
    if start is None:
        return _lone(reader)
    values: list[JsonValue] = []
    passed = _around(text, 0, start, "before")
    position: int | None = start
    while position is not None:
        reader = ValueReader(text, position)
        if values and reader.next is not None:
            reader.tell(reader.next, "another JSON text")
        values.append(reader.value())
        position = _behind(text, reader)
        passed.extend(reader.passed)
    return values, passed


def _start(text: str, reader: ValueReader) -> int | None:
    """Return where the next array or object starts: what is to come, or one at the start of a line."""
    if reader.next is None:
        return None
    if _is_opening(reader.next):
        return reader.next.offset
    start = _START.search(text, reader.next.offset)
    return None if start is None else start.end()


def _is_opening(token: Token) -> bool:
    return token.kind is Kind.MARK and token.text in "{["


def _lone(reader: ValueReader) -> tuple[list[JsonValue], list[PassedOver]]:
    """Read a text, a number or a word that stands alone."""
    token = reader.next
    if token is None or (token.kind not in _LONE and token.text not in WORDS):
        raise Unreadable("no JSON", 0 if token is None else token.offset)
    value = reader.value()
    if reader.next is not None:
        raise Unreadable("text behind the JSON", reader.next.offset)
    return [value], reader.passed


def _behind(text: str, reader: ValueReader) -> int | None:
    """Return where the next JSON text starts, None where there is no other one; what is between them is told."""
    while (token := reader.next) is not None and not _is_opening(token):
        if token.kind is Kind.ELLIPSIS:
            reader.tell(token, "`...` for what is left out")
        elif token.kind is Kind.MARK and token.text in ",;]}":
            reader.tell(token, f"{token.shown} behind the JSON")
        elif "\n" not in text[reader.end : token.offset]:
            raise Unreadable("text behind the JSON on its line", token.offset)
        else:
            start = _start(text, reader)
            reader.passed.extend(_around(text, token.offset, len(text) if start is None else start, "behind"))
            return start
        reader.take()
    return None if token is None else token.offset


def _around(text: str, start: int, end: int, where: str) -> list[PassedOver]:
    """Say what stands around JSON: comments, or lines of another kind."""
    reader = ValueReader(text, start, end)
    if reader.next is None:
        return reader.passed
    line = _LINE.match(text, reader.next.offset)
    length = 1 if line is None else min(line.end(), end) - line.start()
    return [*reader.passed, PassedOver(reader.next.offset, length, f"text {where} the JSON")]
