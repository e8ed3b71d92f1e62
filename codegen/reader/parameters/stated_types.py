"""The words of a `Type` column -> what they state.

    string, text            integer, int, int64, long       number, float, double, decimal      boolean, bool
    date                    date-time, datetime, ISO 8601   uuid, email, uri, url               object, file
    timestamp (ms)          timestamp (s), unix timestamp   milliseconds, duration (s)
    ISO 8601 duration       Go duration
    enum                    enum: a, b                      one of a, b                         `a` | `b`, `a` or `b`
    [Title](schemas.md#title)
    array of integers       integer[], array<integer>       array of integers (comma), ..., repeated, ..., brackets
    string or integer       string|int, string/int          string or array of strings
    integer (1-100)         string, max 255 chars           string or null

Case, backticks, emphasis and plurals do not matter. What the words leave open (the values of `enum`, the style of an
array) the other cells tell.
"""

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import Final

from msgspec.structs import replace

from codegen.dialects.built_in import built_in
from codegen.dialects.later import LaterSet, LaterTable
from codegen.limits import TYPE_CHARACTERS
from codegen.markdown.inline import parse_links
from codegen.model.parameter import ArrayStyle, Kind
from codegen.reader.elements.type_words import plain_words, type_key, type_word, words_of_one_piece
from codegen.reader.json.pointers import most_like
from codegen.reader.parameters.remarked_types import split_remarks
from codegen.reader.parameters.remarks import VALUES_WORDS, read_remarks
from codegen.reader.parameters.stated_type import FILE, StatedType
from codegen.reader.parameters.stated_unions import parse_union

_KNOWN: Final[dict[str, StatedType]] = {
    "string": StatedType(Kind.STRING),
    "integer": StatedType(Kind.INTEGER),
    "number": StatedType(Kind.NUMBER),
    "boolean": StatedType(Kind.BOOLEAN),
    "date": StatedType(Kind.DATE),
    "date-time": StatedType(Kind.DATE_TIME),
    "timestamp (ms)": StatedType(Kind.TIMESTAMP),
    "timestamp (s)": StatedType(Kind.TIMESTAMP_SECONDS),
    "milliseconds": StatedType(Kind.MILLISECONDS),
    "seconds": StatedType(Kind.SECONDS),
    "iso-duration": StatedType(Kind.STRING, "duration"),
    "go-duration": StatedType(Kind.STRING, "go-duration"),
    "uuid": StatedType(Kind.UUID),
    "email": StatedType(Kind.STRING, "email"),
    "uri": StatedType(Kind.STRING, "uri"),
    "enum": StatedType(Kind.STRING, is_enumeration=True),
    "object": StatedType(Kind.OBJECT),
    "file": StatedType(Kind.STRING, FILE),
}
_JSON_KINDS: Final = {
    Kind.STRING: "string",
    Kind.NUMBER: "number",
    **dict.fromkeys((Kind.INTEGER, Kind.TIMESTAMP, Kind.TIMESTAMP_SECONDS, Kind.MILLISECONDS, Kind.SECONDS), "integer"),
}
"""Kinds whose values can be bounded."""
_STYLES: Final = LaterTable(
    lambda: {word: ArrayStyle(style) for style, words in built_in().list_styles.items() for word in words}
)
_ARRAY_WORDS: Final = "array of strings"
TYPES: Final = (*_KNOWN, _ARRAY_WORDS)
"""The types by their names."""
WORDS: Final = (*TYPES, "[Title](schemas.md#title)")
"""The types as messages name them."""

_ARRAY: Final = re.compile(r"(?:an? )?(?:array|list)(?:(?: of|:) ?|[<\[])(?P<items>[^\[\]].*?)[>\]]?", re.IGNORECASE)
_ITEMS: Final = re.compile(r"(?P<items>[\w-]+) (?:array|list)", re.IGNORECASE)
_BARE_ARRAY: Final = LaterSet(lambda: built_in().lists)
_STYLE: Final = re.compile(r"(?P<rest>.+?)(?:, ?| \()(?P<style>[A-Za-z -]+|\[\])\)?")
_PREFIXED_STYLE: Final = re.compile(
    r"(?P<style>comma[- ]separated|repeated|bracketed) (?P<rest>(?:array|list)\b.*)", re.IGNORECASE
)
_ENUM: Final = re.compile(
    r"(?:string )?(?:(?:enum(?:eration)?|one of)\s*[:(]|enum(?:eration)? of\s|one of\s)\s*(?P<values>[^:(].*?)\)?",
    re.IGNORECASE,
)
_VALUE: Final = re.compile(r"[^\s,|]+")
_NO_VALUES: Final = frozenset({"null", "required", "optional", "nullable"})
"""What stands beside types, and is no value beside one."""


def parse_type(text: str, more: Sequence[str] = ()) -> StatedType | None:
    """Return what a cell states, with `more` remarks that other columns have; None for words that are not a type."""
    return None if len(text) > TYPE_CHARACTERS else _parse(text, tuple(more))


# Each step that asks for the type of a row parses it anew.
@lru_cache(maxsize=256)
def _parse(text: str, more: tuple[str, ...]) -> StatedType | None:
    found = split_remarks(" ".join(text.split()), lambda words: _parse_bare(words) is not None, more)
    stated = _parse_bare(found[0]) if found else None
    if found is None or stated is None or not found[1]:
        return stated
    remarks = read_remarks(found[1], *json_kinds(stated))
    if stated.values and remarks.values and {*stated.values} != {*remarks.values}:
        others = tuple(word for word in found[1] if VALUES_WORDS.fullmatch(word))
        remarks = replace(remarks, unread=(*remarks.unread, *others))
    return replace(
        stated, remarks=remarks, values=stated.values or remarks.values, format=stated.format or remarks.format
    )


def _parse_bare(bare: str) -> StatedType | None:
    """Return what words without a remark state."""
    linked = _parse_link(bare)
    if linked is not None:
        return linked
    words = plain_words(bare)
    return _parse_values(bare) or _parse_array_of_values(bare) or _parse_type(words) or parse_union(words, _parse_type)


def _parse_type(text: str) -> StatedType | None:
    return _parse_array(text) or _known(text)


def json_kinds(stated: StatedType) -> tuple[str, str]:
    """Return the type of JSON whose remarks a type takes, and that of its items; empty for one that takes none."""
    if stated.kind is Kind.LIST:
        return "array", json_kind(stated.items)
    return "" if stated.format == FILE else json_kind(stated.kind), ""


def json_kind(kind: Kind) -> str:
    """Return the type of JSON whose remarks a kind takes, empty for one that takes none."""
    return _JSON_KINDS.get(kind, "")


@lru_cache(maxsize=256)
def nearest_type(text: str) -> str:
    """Return the name of the type that is most like words which are not one."""
    key = type_key(text[:TYPE_CHARACTERS])
    if key.startswith(("array-", "list-")):
        return _ARRAY_WORDS
    near = next((word for word in _KNOWN if key and word.startswith(key)), None)
    return near or type_word(most_like(key, words_of_one_piece())[0]) or _ARRAY_WORDS


def _known(text: str) -> StatedType | None:
    word = type_word(text)
    return None if word is None else _KNOWN[word]


def _parse_link(text: str) -> StatedType | None:
    links = parse_links(text)
    if len(links) != 1 or links[0].schema_anchor is None:
        return None
    link = links[0]
    around = plain_words(f"{text[: link.offset]}object{text[link.end :]}")
    if around == "object":
        return StatedType(Kind.OBJECT, link=link)
    array = _parse_array(around)
    return None if array is None else replace(array, link=link)


def _parse_array(text: str) -> StatedType | None:
    rest, style = _split_style(text)
    if rest.endswith("[]"):
        items = rest[:-2]
    elif rest.lower() in _BARE_ARRAY:
        items = "string"
    else:
        match = _ARRAY.fullmatch(rest) or _ITEMS.fullmatch(rest)
        if match is None:
            return None
        items = match["items"]
    found = _known(items)
    if found is None or found.format == FILE:
        return None
    return replace(found, kind=Kind.LIST, items=found.kind, style=style)


def _parse_array_of_values(text: str) -> StatedType | None:
    """Read `array of` with values in backticks or quotes behind it, or with `enum: a, b`."""
    rest, style = _split_style(text)
    match = _ARRAY.fullmatch(rest)
    found = _parse_values(match["items"]) if match is not None else None
    return None if found is None else replace(found, kind=Kind.LIST, style=style)


def _split_style(text: str) -> tuple[str, ArrayStyle | None]:
    for pattern in (_PREFIXED_STYLE, _STYLE):
        match = pattern.fullmatch(text)
        style = _STYLES.get(re.sub(r"[ -]+", "-", match["style"].lower())) if match else None
        if match is not None and style is not None:
            return match["rest"], style
    return text, None


def _parse_values(text: str) -> StatedType | None:
    """Read `enum: a, b`, and alternatives where each is in backticks or quotes: values, and not the names of types."""
    match = _ENUM.fullmatch(plain_words(text))
    if match is not None:
        values = tuple(_values(match["values"]))
        values = () if values and values[-1].lower() in _NO_VALUES else values
    elif any(joined in text for joined in ("|", " or ", ",")):
        parts = [part.strip() for part in re.split(r"[|,]| or ", text) if part.strip()]
        quoted = all(len(part) > 2 and part[0] == part[-1] and part[0] in "`\"'" for part in parts)
        values = tuple(part[1:-1] for part in parts) if quoted else tuple(_bars(text)) if "|" in text else ()
    else:
        return None
    # `string`, `required` are a type and a remark.
    is_types = match is None and all(value.lower() in _NO_VALUES or type_word(value) for value in values)
    return None if is_types or not values else StatedType(Kind.STRING, is_enumeration=True, values=values)


def _bars(text: str) -> Iterator[str]:
    """Yield the values of `` `a | b` `` and of `a | b`, none where one of them is the name of a type."""
    parts = [part.strip().strip("\"'") for part in plain_words(text).split("|")]
    if all(_VALUE.fullmatch(part) and type_word(part) is None and part.lower() not in _NO_VALUES for part in parts):
        yield from parts


def _values(text: str) -> Iterator[str]:
    parts = re.split(r"\s*\|\s*|\s*,\s*(?:or\s+)?|\s+or\s+", text.strip())
    values = [part.strip("\"'") for part in parts]
    if all(_VALUE.fullmatch(value) for value in values):
        yield from values
