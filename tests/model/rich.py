"""The Api of `documents/`, in which every field of the model has a value, and the same Api under each override."""

from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Final

from codegen.files import File, Span
from codegen.memo import Memo
from codegen.model.api import Api, Resource
from codegen.overrides import NOTHING, ActionPlace, Override, Part, SchemaPlace, Value
from codegen.reader.api import Reader
from codegen.reader.elements.urls import write_url
from codegen.reader.overriding.content_fields import CONTENT_TYPE, CONTENT_TYPES, EXAMPLES, NO_CONTENT_TYPE
from codegen.reader.overriding.field_types import (
    AUTHENTICATION,
    FLAG,
    JSON,
    NAMES,
    SCOPES,
    TEXT,
    TYPE,
    FieldType,
    schema_type,
)
from codegen.reader.overriding.fields import read_fields
from codegen.reader.overriding.mark_fields import DEPRECATED, SINCE
from codegen.reader.overriding.schema_titles import Titles, index_titles

DOCUMENTS: Final = Path(__file__).parent / "documents"

_LINES: Final = 1000
_LINK: Final = "See [Gone](schemas.md#gone)"
_OTHERS: Final[dict[FieldType, tuple[Value, ...]]] = {
    TEXT: (_LINK,),
    FLAG: (True, False),
    NAMES: (["5"],),
    SCOPES: (["other.get"],),
    TYPE: (
        *("array of numbers (brackets)", "[Gone](schemas.md#gone)", "email"),
        *("boolean or array of uuids", "uri or array of uuids"),
    ),
    AUTHENTICATION: (
        "API key in the query parameter `other`.",
        "JWT with the scopes `a` and `b` and API key in the header `X-Api-Key`, or Basic, or `X-Signed: Other <key>`.",
    ),
    JSON: ({"other": 1},),
    CONTENT_TYPES: (["text/csv"], ["application/json", "text/csv"]),
    CONTENT_TYPE: ("text/csv",),
    NO_CONTENT_TYPE: (),
    EXAMPLES: ({"other-one": 1},),
    DEPRECATED: ("9.9", "Deprecated since 1.2. Use `other` instead.", "Use [Other](#other) instead."),
    SINCE: ("9.9",),
}
_SCHEMAS: Final = ("Gone", None)


@cache
def rich_api() -> Api:
    """Read the documents as they stand."""
    return _read(Memo())


@cache
def overridden() -> tuple[Api, ...]:
    """Read the documents once for each thing that an entry of overrides.yaml may say about them."""
    memo = Memo()
    return tuple(_read(memo, override) for override in _overrides(rich_api()))


def _read(memo: Memo, *overrides: Override) -> Api:
    files = tuple(File(path.name, path.read_text(encoding="utf-8")) for path in sorted(DOCUMENTS.glob("*.md")))
    result = Reader(overrides=overrides, memo=memo).read(files)
    assert result.api is not None, result.diagnostics
    return result.api


def _overrides(api: Api) -> Iterator[Override]:
    titles = index_titles(api.schemas)
    for resource in api.resources:
        yield from _of_actions(resource, titles)
    for schema in api.schemas:
        yield _entry(SchemaPlace(schema.title, Part.DEFINITION, ""), schema.definition, {"type": "object"})
        example = SchemaPlace(schema.title, Part.EXAMPLE, "")
        yield _entry(example, schema.example, {"other": 1})
        yield _entry(example, schema.example, NOTHING)


def _of_actions(resource: Resource, titles: Titles) -> Iterator[Override]:
    for action in resource.actions:
        yield _entry(ActionPlace(resource.file, action.title, "method"), action.method, "PUT")
        url = write_url(action.url)
        for other_url in (f"{url}/x", url.replace("**`THING_ID`**", "**`OTHER_ID`**/**`THING_ID`**")):
            yield _entry(ActionPlace(resource.file, action.title, "url"), url, other_url)
        for name, field in read_fields(action, titles, _LINES).items():
            for other in (*_others(field.type, titles), *([NOTHING] if field.is_optional else [])):
                if other != field.value:
                    yield _entry(ActionPlace(resource.file, action.title, name), field.value, other)


def _others(form: FieldType, titles: Titles) -> tuple[Value, ...]:
    """Return values of a form of which at least one differs from any value."""
    if form in _OTHERS:
        return _OTHERS[form]
    assert schema_type(titles).words == form.words, f"say in {__name__} what `{form.words}` may be"
    return _SCHEMAS


def _entry(where: ActionPlace | SchemaPlace, was: Value, now: Value) -> Override:
    return Override(where, was, now, "it differs", Span("overrides.yaml", 1))
