"""Types in the words that tables use for them -> JSON Schema.

string, integer, number, boolean, object, array, date, date-time, uuid, email, url, file
array of strings, string[], array of [Book](schemas.md#book), [Book](schemas.md#book)[], Book
`small`, `large` or `huge`; string or null; string/int; string or string array
"""

import re
from collections.abc import Sequence
from typing import Final

from msgspec import Struct

from codegen.dialects.built_in import built_in
from codegen.files import Span
from codegen.markdown.inline import Link, parse_links
from codegen.model.name import Name
from codegen.model.schema import REF_PREFIX, JsonValue, Schema, SchemaRef
from codegen.reader.elements.schema_links import link_schema
from codegen.reader.elements.type_words import plain_words, type_word
from codegen.reader.reading import Reading
from codegen.reader.schemas.anchors import slug

_TEXT: Final = {"type": "string"}
_WHOLE: Final = {"type": "integer"}
_SCHEMAS: Final[dict[str, dict[str, str]]] = {
    "string": _TEXT,
    "integer": _WHOLE,
    "number": {"type": "number"},
    "boolean": {"type": "boolean"},
    "object": {"type": "object"},
    **{word: {**_TEXT, "format": word} for word in ("date", "date-time", "uuid", "email", "uri")},
    **dict.fromkeys(("timestamp (ms)", "timestamp (s)", "milliseconds", "seconds"), _WHOLE),
    "iso-duration": {**_TEXT, "format": "duration"},
    "go-duration": {**_TEXT, "format": "go-duration"},
    "file": {**_TEXT, "format": "binary"},
}
"""What the names of types mean in JSON."""
_JSON: Final[dict[str, dict[str, str]]] = {
    "any": {},
    **{word: {"type": word} for word in ("array", "object", "null")},
    **{word: {**_TEXT, "format": word} for word in ("time", "duration")},
}
_OWN: Final = {word: _JSON[kind] for kind, words in built_in().json_types.items() for word in words}
"""Types that only JSON has, or words that mean more there: no parameter is an array of anything."""
_DEEPEST: Final = 8
"""How many arrays may stand in each other."""
_OF: Final = re.compile(r"(?:an? )?(?:array|list)s? of (?:an? )?(.+)", re.IGNORECASE)
_ITEMS: Final = re.compile(r"([\w-]+) (?:array|list)", re.IGNORECASE)
_BRACKETS: Final = re.compile(r"(?:array|list)\s?[<(](.+)[>)]", re.IGNORECASE)
_OR_NULL: Final = re.compile(
    r"(?:nullable (?P<after>.+)|(?P<before>.+?)(?:(?: or |\s?\\?\|\s?)null|,? \(?nullable\)?))", re.IGNORECASE
)
_ENUM: Final = re.compile(
    r"(?:enum|one of|string)?[:\s(]*((?:[`\"'][^`\"']+[`\"'](?:[\s,|/]|or|and)*){2,})\)?", re.IGNORECASE
)
_OR: Final = re.compile(r",? or | ?\\?\| ?|, ?", re.IGNORECASE)
"""Between alternatives, of which all spaces are single ones."""
_EITHER: Final = re.compile(r",? or | ?\\?[|/] ?", re.IGNORECASE)
"""The same with a slash, which stands in names of types as well."""
_ARTICLE: Final = re.compile(
    r"^(?:an?|the|one|a single) (?:(?:newly )?(?:created|updated|changed|deleted|requested|new|matching|full) )?(?=\S)",
    re.IGNORECASE,
)
_NOUN: Final = re.compile(r" (?:object|resource|schema|model|entity|record)s?$", re.IGNORECASE)
_QUOTED: Final = re.compile(r"[`\"']([^`\"']+)[`\"']")


class JsonType(Struct, frozen=True):
    """A type in JSON Schema; `link` where it is just a schema, `target` the one that it is made of."""

    definition: dict[str, JsonValue]
    link: SchemaRef | None = None
    target: Name | None = None

    def refer(self, title: str, span: Span) -> SchemaRef | None:
        """Return it as what stands in its place; None for any JSON."""
        if self.link is not None or not self.definition:
            return self.link
        return SchemaRef(title, "", self.target, span, self.definition)


def read_json_type(text: str, span: Span, reading: Reading, sentence: str = "") -> JsonType | None:
    """Read a type; None for words that name none. A link that leads nowhere is any JSON, and reported."""
    return _read(" ".join(text.split()), _Place(span, reading, sentence), 0)


class _Place(Struct, frozen=True):
    """Where the words stand, and what links are looked up in; `sentence` tells schemas of one title apart."""

    span: Span
    reading: Reading
    sentence: str


def _read(text: str, place: _Place, depth: int) -> JsonType | None:
    if depth > _DEEPEST:
        return None
    if len(text) > 1 and text[0] == text[-1] == "`" and "`" not in text[1:-1]:
        text = text[1:-1]
    if (exact := _titled(text, place)) is not None:
        return exact
    if (inner := _inside(text)) is not None:
        found = _read(inner, place, depth + 1)
        return found and JsonType({"type": "array", "items": _in_place(found)}, None, found.target)
    if (match := _OR_NULL.fullmatch(text)) is not None:
        found = _read(match["after"] or match["before"], place, depth + 1)
        return found and _or_null(found)
    return (
        _read_alternatives(_OR.split(text), place, depth)
        or _read_word(text, place, is_item=depth > 0)
        or _read_alternatives(_EITHER.split(text), place, depth)
    )


def _read_alternatives(parts: Sequence[str], place: _Place, depth: int) -> JsonType | None:
    """Read `Book or Error`; None for what has a part that is no type. Words in backticks are values, but for titles."""
    if len(parts) < 2 or any(part.startswith("`") and _titled(part.strip("`"), place) is None for part in parts):
        return None
    types = [_read(part, place, depth + 1) for part in parts]
    found = [kind for kind in types if kind is not None]
    if len(found) < len(types):
        return None
    return JsonType({"anyOf": [_in_place(kind) for kind in found]})


def _inside(text: str) -> str | None:
    if text.endswith("[]") and text != "[]" and len(_EITHER.split(text)) == 1:
        return text[:-2]
    match = _OF.fullmatch(text) or _BRACKETS.fullmatch(text) or _ITEMS.fullmatch(text)
    return match[1] if match and not _goes_on(match[1]) else None


def _goes_on(items: str) -> bool:
    """Tell whether `array of` the first word is one of several types: `strings or integer`, not `books or errors`."""
    first, *others = _OR.split(items)
    return first.endswith("s") and any(not other.endswith("s") for other in others)


def _read_word(text: str, place: _Place, *, is_item: bool) -> JsonType | None:
    bare = _without_noun(text)
    links = parse_links(bare)
    if len(links) == 1 and links[0].end - links[0].offset == len(bare):
        return _linked(links[0], place)
    for word in (text.lower(), text.lower().removesuffix("s")):
        if word in _OWN:
            return JsonType(dict(_OWN[word]))
    if (meant := type_word(text)) in _SCHEMAS:
        return JsonType(dict(_SCHEMAS[meant]))
    if (match := _ENUM.fullmatch(text)) is not None:
        return JsonType({"type": "string", "enum": [*dict.fromkeys(_QUOTED.findall(match[1]))]})
    return _titled_loosely(text, place, is_item=is_item)


def _linked(link: Link, place: _Place) -> JsonType | None:
    """Follow a link to schemas.md, or to an anchor that schemas.md has."""
    anchor = link.target.removeprefix("#")
    if link.target.startswith("#") and (schema := place.reading.schemas.find(anchor, place.sentence)) is not None:
        return _schema(schema, SchemaRef(link.text, anchor, schema.name, place.span))
    if link.schema_anchor is None:
        return None
    ref = link_schema(link, place.span, place.reading, place.sentence)
    return JsonType({} if ref.target is None else {"$ref": REF_PREFIX + ref.target.pascal}, ref, ref.target)


def _titled(text: str, place: _Place) -> JsonType | None:
    """Find the schema whose title this is."""
    schema = place.reading.schemas.find(slug(text), place.sentence)
    if schema is None or schema.title != text:
        return None
    return _schema(schema, SchemaRef(schema.title, schema.anchor, schema.name, place.span))


def _without_noun(text: str) -> str:
    """Leave `Book` of `a Book object`."""
    return _NOUN.sub("", _ARTICLE.sub("", text, count=1), count=1)


def _titled_loosely(text: str, place: _Place, *, is_item: bool) -> JsonType | None:
    """Find the schema that words mean: `a **Book** object`, and in an array `books`."""
    words = _without_noun(plain_words(text))
    forms = [words] if is_item or words == text or not text.lower().endswith("s") else []
    if is_item:
        forms += [words.removesuffix("s"), words.removesuffix("es"), re.sub("ies$", "y", words)]
    for form in forms:
        schema = place.reading.schemas.find(slug(form), place.sentence)
        if schema is not None and schema.title.lower() == form.lower():
            return _schema(schema, SchemaRef(schema.title, schema.anchor, schema.name, place.span))
    return None


def _schema(schema: Schema, ref: SchemaRef) -> JsonType:
    return JsonType({"$ref": REF_PREFIX + schema.name.pascal}, ref, schema.name)


def _in_place(found: JsonType) -> dict[str, JsonValue]:
    return dict(found.definition)


def _or_null(found: JsonType) -> JsonType:
    kind = found.definition.get("type")
    if isinstance(kind, str) and "enum" not in found.definition:
        return JsonType({**found.definition, "type": [kind, "null"]}, None, found.target)
    return JsonType({"anyOf": [found.definition, {"type": "null"}]} if found.definition else {}, None, found.target)
