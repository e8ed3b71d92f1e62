"""Tokens of what is almost JSON -> texts and numbers, with what of them JSON has not."""

import json
import re
from typing import Final

from codegen.limits import JSON_DIGITS
from codegen.model.schema import JsonValue
from codegen.reader.json.lenient_tokens import Kind, Token

_ESCAPE: Final = re.compile(r"\\(u[0-9a-fA-F]{4}|.)", re.DOTALL)
_ESCAPES: Final = {"b": "\b", "f": "\f", "n": "\n", "r": "\r", "t": "\t"}
WORDS: Final[dict[str, JsonValue]] = {
    **dict.fromkeys(("true", "True", "TRUE"), True),
    **dict.fromkeys(("false", "False", "FALSE"), False),
    **dict.fromkeys(("null", "None", "NULL", "Null", "nil", "undefined", "NaN", "Infinity", "-Infinity"), None),
}
"""Words that stand for a value in some language, and for which."""
_QUOTES: Final = {"'": "single", "\N{LEFT DOUBLE QUOTATION MARK}": "curly"}
_OWN: Final = frozenset({"true", "false", "null"})
"""The words that JSON has (RFC 8259, section 3)."""


class Unreadable(Exception):
    """A text that is not read as JSON by any leniency: why, and where that shows."""

    def __init__(self, message: str, offset: int) -> None:
        """Say what is wrong at an offset."""
        super().__init__(message)
        self.message = message
        self.offset = offset


def read_text(token: Token) -> tuple[str, str]:
    """Return the text that a token has, and what is wrong with it; empty where nothing is."""
    match token.kind:
        case Kind.TEXT:
            return _read_quoted(token)
        case Kind.QUOTED if token.text[0] == '"':
            return _unescape(token.text[1:-1]), "a line break in a text"
        case Kind.QUOTED:
            return _unescape(token.text[1:-1]), f"a text in {_QUOTES[token.text[0]]} quotes"
        case Kind.PLACEHOLDER:
            return token.text, f"{token.shown} without quotes"
        case Kind.UNCLOSED:
            raise Unreadable("a text is never closed", token.offset)
    return token.text, f"{token.shown} without quotes"


def _read_quoted(token: Token) -> tuple[str, str]:
    try:
        return str(json.loads(token.text)), ""
    except json.JSONDecodeError as error:
        is_escape = "escape" in error.msg.lower()
        return _unescape(token.text[1:-1]), "an escape that JSON has not" if is_escape else "a tab in a text"


def _unescape(text: str) -> str:
    return _ESCAPE.sub(_unescaped, text)


def _unescaped(match: re.Match[str]) -> str:
    escaped = match[1]
    return chr(int(escaped[1:], 16)) if len(escaped) > 1 else _ESCAPES.get(escaped, escaped)


def read_number(token: Token) -> JsonValue:
    """Return the number that a token has; raises Unreadable for one of too many digits, or too large."""
    if len(token.text) > JSON_DIGITS:
        raise Unreadable(f"more than {JSON_DIGITS} digits", token.offset)
    value: JsonValue = json.loads(token.text)
    return value


def read_word(token: Token) -> tuple[JsonValue, str]:
    """Return what a word means, and what is wrong with it: Python's `True`, or a text without quotes."""
    if token.text not in WORDS:
        return read_text(token)
    return WORDS[token.text], "" if token.text in _OWN else f"{token.shown} is not a word of JSON"
