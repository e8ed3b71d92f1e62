"""What stands beside a type: bounds, requiredness, default, example, values, a pattern.

integer (min 1, max 100)      string, required      int32 (default 10)      string | null      string, enum: a, b
"""

import re
from collections.abc import Callable, Iterable, Mapping
from typing import Final

from msgspec import Struct, field
from msgspec.structs import replace

from codegen.dialects.built_in import built_in
from codegen.dialects.later import LaterSet, LaterTable
from codegen.limits import TYPE_CHARACTERS
from codegen.markdown.emphasis import strip_emphasis
from codegen.model.schema import JsonValue
from codegen.reader.elements.type_words import plain_words
from codegen.reader.parameters.bounds import read_bounds


class Remarks(Struct, frozen=True):
    """What remarks say; `constraints` are keywords of JSON Schema, `unread` the words that are not understood."""

    constraints: Mapping[str, JsonValue] = field(default_factory=dict[str, JsonValue])
    required: bool | None = None
    default: str | None = None
    example: str | None = None
    values: tuple[str, ...] = ()
    format: str = ""
    is_nullable: bool = False
    unread: tuple[str, ...] = ()


NO_REMARKS: Final = Remarks()
VALUES_WORDS: Final = re.compile(
    r"(?:enum(?:eration)?|one of|(?:allowed|accepted|possible|valid)(?: values)?|values)"
    r"(?:\s*[:=]\s*|\s+)(?P<values>\S.*)",
    re.IGNORECASE,
)
_ALTERNATIVES: Final = re.compile(r"(?P<values>[^\s|]{1,200}(?:\s*\|\s*[^\s|]{1,200}){1,200})")
_NEEDED: Final = LaterTable(
    lambda: dict.fromkeys(built_in().notes.required, True) | dict.fromkeys(built_in().notes.optional, False)
)
_NULL: Final = LaterSet(lambda: built_in().notes.nullable)
_DEFAULT: Final = re.compile(r"default(?:s to\s|(?: value)?(?: is\s|\s*[:=]|\s))\s*(?P<value>\S.*)", re.IGNORECASE)
_EXAMPLE: Final = re.compile(r"(?:e\.?g\.?|ex\.|for example|example)(?:[:=,\s]\s*)(?P<value>\S.*)", re.IGNORECASE)
_PATTERN: Final = re.compile(r"(?:pattern|regexp?|matches)(?:\s*[:=]\s*|\s+)(?P<value>\S.*)", re.IGNORECASE)
_FORMAT: Final = re.compile(r"format(?:\s*[:=]\s*|\s+)(?P<value>\S+)", re.IGNORECASE)
_FORMATS: Final = frozenset({
    "time", "duration", "hostname", "idn-hostname", "idn-email", "ipv4", "ipv6", "uri-reference", "iri",
    "iri-reference", "uri-template", "json-pointer", "relative-json-pointer", "regex", "password", "byte",
})  # fmt: skip
"""Formats of JSON Schema (2020-12, section 7.3) and OpenAPI that no type of its own stands for."""
_VALUE: Final = re.compile(r"[^\s,|]+")


def read_remarks(words: Iterable[str], kind: str, items: str = "") -> Remarks:
    """Read words beside a type of JSON Schema, and its `items`; one that says what another has said is unread."""
    found = NO_REMARKS
    for word in words:
        found = _add(found, read_remark(word, kind, items), word)
    return found


def read_remark(word: str, kind: str, items: str = "") -> Remarks | None:
    """Read one remark; None for words that are none beside that type."""
    if len(word) > TYPE_CHARACTERS:
        return None
    plain = plain_words(word).lower()
    if plain in _NEEDED:
        return Remarks(required=_NEEDED[plain])
    if plain in _NULL:
        return Remarks(is_nullable=True)
    for pattern, read in _READERS:
        if (match := pattern.fullmatch(word.strip())) is not None:
            return read(match, items or kind)
    bounds = read_bounds(plain, kind, items)
    return Remarks(bounds) if bounds else None


def _read_default(match: re.Match[str], _: str) -> Remarks:
    return Remarks(default=strip_emphasis(match["value"].strip())[0])


def _read_example(match: re.Match[str], _: str) -> Remarks:
    return Remarks(example=strip_emphasis(match["value"].strip())[0])


def _read_values(match: re.Match[str], kind: str) -> Remarks | None:
    parts = re.split(r"\s*[|,/]\s*(?:or\s+)?|\s+or\s+", match["values"].strip("() "))
    values = tuple(plain_words(part).strip("\"'\u201c\u201d") for part in parts)
    is_told = kind in {"string", "integer", "number"} and all(map(_VALUE.fullmatch, values))
    return Remarks(values=values) if is_told else None


def _read_pattern(match: re.Match[str], kind: str) -> Remarks | None:
    pattern = strip_emphasis(match["value"].strip())[0]
    if len(pattern) > 2 and pattern[0] == pattern[-1] == "/":
        pattern = pattern[1:-1]
    return Remarks({"pattern": pattern}) if kind == "string" and _is_pattern(pattern) else None


def _is_pattern(text: str) -> bool:
    try:
        re.compile(text)
    except (re.error, OverflowError, RecursionError):
        return False
    return True


def _read_format(match: re.Match[str], kind: str) -> Remarks | None:
    word = plain_words(match["value"]).lower()
    return Remarks(format=word) if kind == "string" and word in _FORMATS else None


_READERS: Final[tuple[tuple[re.Pattern[str], Callable[[re.Match[str], str], Remarks | None]], ...]] = (
    (_DEFAULT, _read_default),
    (_EXAMPLE, _read_example),
    (VALUES_WORDS, _read_values),
    (_ALTERNATIVES, _read_values),
    (_PATTERN, _read_pattern),
    (_FORMAT, _read_format),
)


def _add(found: Remarks, more: Remarks | None, word: str) -> Remarks:
    """Put another remark to those that are read; the first of two that say the same thing differently counts."""
    if more is None or _is_said(found, more):
        return replace(found, unread=(*found.unread, word))
    return Remarks(
        {**found.constraints, **more.constraints},
        more.required if found.required is None else found.required,
        more.default if found.default is None else found.default,
        more.example if found.example is None else found.example,
        found.values or more.values,
        found.format or more.format,
        found.is_nullable or more.is_nullable,
        found.unread,
    )


def _is_said(found: Remarks, more: Remarks) -> bool:
    pairs = (
        (found.required, more.required),
        (found.default, more.default),
        (found.example, more.example),
        (found.values or None, more.values or None),
        (found.format or None, more.format or None),
        *((found.constraints.get(key), value) for key, value in more.constraints.items()),
    )
    if any(None not in pair and pair[0] != pair[1] for pair in pairs):
        return True
    both = {**found.constraints, **more.constraints}
    return any(_is_empty(both.get(f"min{end}"), both.get(f"max{end}")) for end in ("imum", "Length", "Items"))


def _is_empty(low: JsonValue, high: JsonValue) -> bool:
    return isinstance(low, int | float) and isinstance(high, int | float) and low > high
