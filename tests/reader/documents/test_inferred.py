"""Schemas of answers and bodies, as their examples show them."""

import pytest

from codegen.dialects.form import Form
from codegen.example_options import STRICT, ExampleOptions
from codegen.files import File, Span
from codegen.model.api import Api
from codegen.model.schema import INFERRED, JsonValue, Schema, SchemaRef
from codegen.overrides import Override
from codegen.overrides_yaml import parse_overrides
from codegen.reader.api import Result, read_api
from codegen.reader.documents.inferred import inferred_schema

_HEAD = """# Book Actions

https://api.example.com/books

## Create

Makes a book

### Method And Url

POST https://api.example.com/books

### Authentication

No authentication is required.

"""
_BODY = """### Request Body

{body}

### Successful Responses

| Code | Type | Description |
| ---- | ---- | ----------- |
| 201 | {type} | The book |

{examples}
"""
_TABLE = """| Name | Type | Required | Description |
| ---- | ---- | -------- | ----------- |
| title | string | yes | Its title |
| author | object | no | Who wrote it |

Example: `{"title": "Dune", "author": {"name": "Frank"}, "pages": 412}`"""
_ONE = 'Example: `{"id": 7}`'
_ID: JsonValue = {"type": "object", "properties": {"id": {"type": "integer"}}}
_INFER = ExampleOptions(infer=True)


def _read(
    examples: str, kind: str = "undefined", body: str = "The body is JSON.", options: ExampleOptions = _INFER
) -> Result:
    text = _HEAD + _BODY.format(body=body, type=kind, examples=examples)
    return read_api((File("book.md", text),), form=Form(examples=options))


def _api(result: Result) -> Api:
    assert result.api is not None, result.diagnostics
    return result.api


def _schemas(result: Result) -> dict[str, JsonValue]:
    return {schema.name.pascal: schema.definition for schema in _api(result).schemas}


def _told(result: Result) -> list[tuple[int, int, str]]:
    return [(item.span.line, item.span.column, item.rule) for item in result.diagnostics]


def test_an_answer_has_what_its_example_shows() -> None:
    """The schema is named after the action, and linked where it says any JSON."""
    result = _read(_ONE)
    (schema,) = _api(result).schemas
    (response,) = _api(result).resources[0].actions[0].responses
    expected = Schema(
        schema.name,
        "Book Create Response",
        "book-create-response",
        "What `book.create` answers.",
        {"type": "object", "properties": {"id": {"type": "integer"}}, INFERRED: True},
        span=response.span,
    )
    assert ("BookCreateResponse", expected) == (schema.name.pascal, schema)
    assert schema.is_inferred
    assert SchemaRef("Book Create Response", "book-create-response", schema.name, response.span) == response.schema


def test_nothing_is_inferred_unless_asked() -> None:
    """By default an answer without a schema is any JSON, and is told to be."""
    result = _read(_ONE, options=STRICT)
    assert () == _api(result).schemas
    assert (25, 9, "undefined-type") in _told(result)


def test_it_is_not_said_to_be_any_json() -> None:
    """The note that a type is read as any JSON is gone where that is not so, and stays where it is."""
    assert "undefined-type" not in {rule for _, _, rule in _told(_read(_ONE))}
    assert (25, 9, "undefined-type") in _told(_read(""))
    assert (25, 9, "undefined-type") in _told(_read("Example: `null`"))


def test_all_examples_of_an_answer_are_merged() -> None:
    """Each example adds what it has."""
    result = _read('Example: `{"id": 7}`\n\nExample (none): `{"id": null, "gone": true}`')
    properties = {"id": {"type": ["integer", "null"]}, "gone": {"type": "boolean"}}
    expected = {"BookCreateResponse": {"type": "object", "properties": properties, INFERRED: True}}
    assert expected == _schemas(result)


@pytest.mark.parametrize("kind", ["any JSON", "object"])
def test_what_a_type_leaves_open_is_added(kind: str) -> None:
    """A type that says no more than `object` has the properties that are shown."""
    assert ["BookCreateResponse"] == list(_schemas(_read(_ONE, kind)))


@pytest.mark.parametrize("kind", ["string", "array of strings", "none", "text/csv"])
def test_what_is_stated_stays(kind: str) -> None:
    """An example says nothing against its type."""
    assert {} == _schemas(_read(_ONE, kind))


def test_a_body_has_what_its_examples_show() -> None:
    """The body of a section without a schema is named after the action as well."""
    result = _read("", body=f"The body is JSON.\n\n{_ONE}")
    expected = {"BookCreateBody": {"type": "object", "properties": {"id": {"type": "integer"}}, INFERRED: True}}
    assert expected == _schemas(result)
    body = _api(result).resources[0].actions[0].body
    assert body is not None
    assert body.schema is not None
    assert "Book Create Body" == body.schema.title


def test_a_body_is_not_said_to_be_any_json() -> None:
    """The warning of a section that links no schema is gone where its example shows one."""
    assert (17, 5, "unlinked-type") in _told(_read("", body=_ONE, options=STRICT))
    assert "unlinked-type" not in {rule for _, _, rule in _told(_read("", body=_ONE))}


def test_a_table_of_fields_is_completed() -> None:
    """What its columns say stays, and what they leave open is added with the mark; what no row is about is not."""
    properties = {
        "title": {"type": "string", "description": "Its title"},
        "author": {
            "type": "object",
            "description": "Who wrote it",
            "properties": {"name": {"type": "string", INFERRED: True}},
        },
    }
    expected = {"BookCreateBody": {"type": "object", "properties": properties, "required": ["title"]}}
    assert expected == _schemas(_read("", body=_TABLE))


def test_an_error_has_its_schema_in_its_place() -> None:
    """No class is made of an error, so none is named."""
    errors = "### Error Responses\n\n| Code | Type | Description |\n| - | - | - |\n| 404 | undefined | Lost |\n\n"
    result = _read(f"{errors}{_ONE}")
    (error,) = _api(result).resources[0].actions[0].errors
    assert error.schema is not None
    definition = {"type": "object", "properties": {"id": {"type": "integer"}}, INFERRED: True}
    assert ({}, None, definition) == (_schemas(result), error.schema.target, error.schema.definition)


def test_several_answers_have_names_of_their_own() -> None:
    """The first is the response, a further one has its code."""
    row = "| 202 | undefined | Soon |\n\nExample (201): `{}`\n\nExample (202): `[]`"
    text = _HEAD + _BODY.format(body="The body is JSON.", type="undefined", examples="").rstrip() + f"\n{row}\n"
    assert ["BookCreateResponse", "BookCreateResponse202"] == list(
        _schemas(read_api((File("book.md", text),), form=Form(examples=_INFER)))
    )


def test_what_is_almost_json_is_read_where_asked() -> None:
    """Each place that is not JSON has a warning, at its line and column."""
    example = 'Example:\n\n```json\n{\n  "id": 7, // its number\n}\n```'
    result = _read(example, options=ExampleOptions(infer=True, lenient=True))
    assert [(31, 10, "inexact-json"), (31, 12, "inexact-json")] == [
        item for item in _told(result) if item[2].endswith("json")
    ]
    assert ["BookCreateResponse"] == list(_schemas(result))
    assert [(31, 12, "unreadable-json")] == [item for item in _told(_read(example)) if item[2].endswith("json")]


def test_what_is_no_json_at_all_has_one_message() -> None:
    """Where nothing can be made out, the example is left out."""
    result = _read("Example:\n\n```json\nno idea\n```", options=ExampleOptions(infer=True, lenient=True))
    assert [(30, 1, "unreadable-json")] == [item for item in _told(result) if item[2].endswith("json")]


def _overridden(entry: str, examples: str = _ONE) -> Result:
    entries, told = parse_overrides(File("overrides.yaml", entry))
    assert () == told
    overrides: tuple[Override, ...] = entries
    text = _HEAD + _BODY.format(body="The body is JSON.", type="undefined", examples=examples)
    return read_api((File("book.md", text),), overrides=overrides, form=Form(examples=_INFER))


def test_an_override_states_a_part_of_it() -> None:
    """What the entry says is stated, and so is what is around it; the rest keeps its mark."""
    entry = """\
- where: {schema: Book Create Response, pointer: /properties/id}
  was: {type: integer}
  now: {type: string}
  because: they have letters
"""
    result = _overridden(entry, 'Example: `{"id": 7, "name": "x"}`')
    properties = {"id": {"type": "string"}, "name": {"type": "string", INFERRED: True}}
    assert {"BookCreateResponse": {"type": "object", "properties": properties}} == _schemas(result)


def test_an_override_states_all_of_it() -> None:
    """A whole definition takes the place of what examples show."""
    entry = """\
- where: {schema: Book Create Response, pointer: ''}
  was: {type: object, properties: {id: {type: integer}}}
  now: {type: object}
  because: it may be anything
"""
    assert {"BookCreateResponse": {"type": "object"}} == _schemas(_overridden(entry))


def test_an_override_for_no_schema_is_told() -> None:
    """The nearest one may be one that is inferred."""
    entry = "- where: {schema: Book Create Respons, pointer: /type}\n  now: string\n  because: it is one\n"
    (found,) = [item for item in _overridden(entry).diagnostics if item.rule == "unknown-place"]
    assert (1, 19) == (found.span.line, found.span.column)
    assert "the nearest schema is `Book Create Response`" == found.help


def test_the_function_for_other_readers() -> None:
    """A title, examples and a place make a schema."""
    span = Span("a.md", 7)
    schema = inferred_schema("Host Answer", [{"id": 1}], span)
    assert ("HostAnswer", "host-answer", span) == (schema.name.pascal, schema.anchor, schema.span)
    assert {"type": "object", "properties": {"id": {"type": "integer"}}, INFERRED: True} == schema.definition
