"""Tables, lists and definitions of what an answer consists of -> its schema."""

import pytest

from codegen.example_options import ExampleOptions
from codegen.model.schema import JsonValue
from codegen.reader.api import Result
from tests.reader.foreign.forms import actions, dialect, read, told

FORM = dialect(
    "headings: {answer: ['answer ?(?P<code>[0-9]{3})?']}\nparameters: {items: ['`(?P<name>[^`]+)` (?P<type>.*)']}\n"
)
ACTION = "# Books\n\n## Get books\n\n`GET /books`\n\nAll of them.\n\n### Answer\n\n"
TABLE = "| Name | Type |\n| --- | --- |\n| title | string |\n| pages | integer |\n"
FIELDS: JsonValue = {"title": {"type": "string"}, "pages": {"type": "integer"}}


def _definition(result: Result) -> JsonValue:
    assert result.api is not None, result.diagnostics
    assert ["BooksGetBooksResponse"] == [schema.name.pascal for schema in result.api.schemas]
    link = actions(result)[0].responses[0].schema
    assert result.api.schemas[0].name == (link.target if link else None)
    return result.api.schemas[0].definition


@pytest.mark.parametrize("text", [TABLE, "- `title` string\n- `pages` integer\n"])
def test_fields_are_an_object(text: str) -> None:
    """Named after the action; nothing is required, since nothing says so."""
    result = read(f"{ACTION}{text}", FORM)
    assert {"type": "object", "properties": FIELDS} == _definition(result)
    assert [] == told(result)


def test_definitions_are_an_object() -> None:
    """Their words have no types."""
    result = read(f"{ACTION}title\n: What it is called.\n", FORM)
    assert {"type": "object", "properties": {"title": {"description": "What it is called."}}} == _definition(result)


@pytest.mark.parametrize(
    "text", [f'{TABLE}\n```json\n[{{"title": "a"}}]\n```\n', f'```json\n[{{"title": "a"}}]\n```\n\n{TABLE}']
)
def test_a_list_of_them(text: str) -> None:
    """Where the example is one, before or behind the table."""
    assert {"type": "array", "items": {"type": "object", "properties": FIELDS}} == _definition(
        read(f"{ACTION}{text}", FORM)
    )


def test_examples_say_more() -> None:
    """A field that no table has is marked as inferred, where examples may show types."""
    text = f'{ACTION}{TABLE}\n```json\n{{"title": "a", "lent": true}}\n```\n'
    definition = _definition(read(text, FORM, ExampleOptions(infer=True)))
    assert isinstance(definition, dict)
    lent = {"lent": {"type": "boolean", "x-inferred": True}}
    assert isinstance(FIELDS, dict)
    assert {**FIELDS, **lent} == definition["properties"]


def test_fields_of_fields() -> None:
    """By a dot in their names, in lists too; a dot without a field above it is a part of the name."""
    rows = "| author | object |\n| author.name | string |\n| tags[].id | integer |\n| tags | array |\n"
    rows += "| tags[].id | integer |\n"
    definition = _definition(read(f"{ACTION}| Name | Type |\n| - | - |\n{rows}", FORM))
    assert isinstance(definition, dict)
    inner = {"type": "object", "properties": {"id": {"type": "integer"}}}
    assert {
        "author": {"type": "object", "properties": {"name": {"type": "string"}}},
        "tags[].id": {"type": "integer"},
        "tags": {"type": "array", "items": inner},
    } == definition["properties"]


def test_errors_have_fields() -> None:
    """Their schema stands in its place: no class is made of it."""
    result = read(f"{ACTION}{TABLE}\n### Answer 404\n\n| Name | Type |\n| - | - |\n| why | string |\n", FORM)
    assert ["BooksGetBooksResponse"] == [schema.name.pascal for schema in (result.api.schemas if result.api else ())]
    link = actions(result)[0].errors[0].schema
    assert {"type": "object", "properties": {"why": {"type": "string"}}} == (link.definition if link else None)


def test_a_table_of_something_else_is_reported() -> None:
    """One without names is kept as prose."""
    result = read(f"{ACTION}| When | What |\n| - | - |\n| late | a |\n", FORM)
    assert [(11, 1, "unread-part", "a table under `Answer` is not read as `answer`, kept as prose")] == told(result)
