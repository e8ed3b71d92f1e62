"""What a field takes from an override: texts, flags, scopes, schemas, any JSON."""

from collections.abc import Callable
from typing import Final

from msgspec import Struct

from codegen.files import Span
from codegen.model.schema import JsonValue, SchemaRef
from codegen.overrides import Value
from codegen.reader.elements.authentication_text import FORMS, parse_authentication, write_authentication
from codegen.reader.elements.scope_lists import is_scope
from codegen.reader.json.pointers import most_like
from codegen.reader.overriding.schema_titles import Titles
from codegen.reader.parameters.stated_types import WORDS, nearest_type, parse_type

_QUOTES: Final = "write it in quotes"


class FieldType(Struct, frozen=True):
    """`words` say what values a field takes, `accepts` tells it, `normal` spells those that mean one thing alike."""

    words: str
    accepts: Callable[[JsonValue], bool]
    help: Callable[[JsonValue], str] = lambda _: _QUOTES
    normal: Callable[[JsonValue], JsonValue] = lambda value: value


def is_line(value: JsonValue) -> bool:
    """Tell whether a value is one line of text."""
    return isinstance(value, str) and value != "" and value.isprintable() and value == value.strip()


def _is_names(value: JsonValue) -> bool:
    return isinstance(value, list) and len(value) > 0 and all(is_line(item) for item in value)


def _is_scopes(value: JsonValue) -> bool:
    names = value if isinstance(value, list) else [None]
    return all(isinstance(name, str) and is_scope(name) for name in names)


def _is_type(value: JsonValue) -> bool:
    stated = parse_type(value) if isinstance(value, str) and is_line(value) else None
    if stated is None:
        return False
    # What else a row says has fields of its own.
    told = stated.remarks
    return not told.unread and (told.required, told.default, told.example) == (None, None, None)


def _near_type(value: JsonValue) -> str:
    known = ", ".join(f"`{word}`" for word in WORDS)
    near = f"did you mean `{nearest_type(value)}`? " if isinstance(value, str) and value else ""
    return f"{near}the types are {known}"


def _spelled(value: JsonValue) -> JsonValue:
    found = parse_authentication(value) if isinstance(value, str) else None
    return value if found is None else write_authentication(found)


TEXT: Final = FieldType("one line of text", is_line)
FLAG: Final = FieldType("true or false", lambda value: isinstance(value, bool), lambda _: "write it without quotes")
NAMES: Final = FieldType("a list of texts", _is_names, lambda _: "write `['a', 'b']`")
SCOPES: Final = FieldType("a list of scopes", _is_scopes, lambda _: "write `[device.*, device.get]`")
AUTHENTICATION: Final = FieldType(
    "one line that says what is required",
    lambda value: isinstance(value, str) and parse_authentication(value) is not None,
    lambda _: FORMS,
    _spelled,
)
JSON: Final = FieldType("any JSON", lambda _: True)
TYPE: Final = FieldType("a type", _is_type, _near_type)
OBJECT: Final = FieldType("a JSON object", lambda value: isinstance(value, dict), lambda _: "write `{type: object}`")


def schema_type(titles: Titles) -> FieldType:
    """Return the type of a field that names a schema."""

    def normal(value: JsonValue) -> JsonValue:
        schema = titles.find(value) if isinstance(value, str) else None
        return None if value == "undefined" else value if schema is None else titles.called(schema.name)

    def accepts(value: JsonValue) -> bool:
        return normal(value) is None or (isinstance(value, str) and titles.find(value) is not None)

    def nearest(value: JsonValue) -> str:
        words = most_like(value if isinstance(value, str) else "", titles.words)
        return f"did you mean `{words[0]}`?" if words else "write `undefined` for any JSON"

    return FieldType("the title of one schema, or `undefined`", accepts, nearest, normal)


def called(ref: SchemaRef | None, titles: Titles) -> JsonValue:
    """Return what the schema of a link is called: None for any JSON, the text as written when it is not of one."""
    if ref is None or ref.linked is None:
        return None if ref is None else ref.title
    return titles.called(ref.linked)


def linked(now: Value, titles: Titles, span: Span) -> SchemaRef | None:
    """Return the link to the schema that is called `now`, None for any JSON."""
    schema = titles.find(now) if isinstance(now, str) else None
    return None if schema is None else SchemaRef(schema.title, schema.anchor, schema.name, span)


def as_text(now: Value) -> str:
    """Return what `TEXT` accepted."""
    return now if isinstance(now, str) else ""


def as_names(now: Value) -> tuple[str, ...]:
    """Return what `NAMES` or `SCOPES` accepted; none for nothing."""
    return tuple(item for item in now if isinstance(item, str)) if isinstance(now, list) else ()
