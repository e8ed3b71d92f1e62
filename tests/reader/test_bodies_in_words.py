"""Bodies in the words of other authors: none, one of several schemas, fields beside a schema, JSON Schema in place."""

import pytest

from codegen.model.schema import JsonValue
from codegen.reader.api import read_api
from tests.reader.test_body_content_types import document

TABLE = "| Name | Type | Required |\n| - | - | - |\n| name | string | yes |\n"
WITHOUT_TYPES = "| Name | Required |\n| - | - |\n| name | yes |\n"


def read(section: str) -> tuple[bool, JsonValue, list[str]]:
    """Return whether there is a body, what it is, and what is said of it."""
    result = read_api(document(section))
    told = [f"{item.span.line}:{item.span.column} {item.rule}: {item.message}" for item in result.diagnostics]
    ((action,),) = (resource.actions for resource in result.readable.resources)
    ref = action.body.schema if action.body else None
    if ref is None:
        return action.body is not None, None, told
    return True, ref.linked.pascal if ref.linked else ref.definition, told


@pytest.mark.parametrize(
    "words",
    [
        *("None", "None.", "N/A", "*None*", "No body.", "No request body is needed.", "There is no body."),
        *("This request has no body.", "The endpoint does not take a request body.", "The body is empty."),
    ],
)
def test_nothing_is_sent(words: str) -> None:
    """There is no body, and nothing is told."""
    assert (False, None, []) == read(words)


def test_one_of_several_schemas() -> None:
    """Neither is left out: they are a schema of their own."""
    section = "[Book](schemas.md#book) or [File](schemas.md#file)"
    assert (True, "BookPutBody", []) == read(section)
    (made,) = (it for it in read_api(document(section)).readable.schemas if it.name.pascal == "BookPutBody")
    assert {"anyOf": [{"$ref": "#/schemas/Book"}, {"$ref": "#/schemas/File"}]} == made.definition


def test_fields_beside_a_schema_are_told() -> None:
    """The schema is what is read."""
    told = "19:1 unfamiliar-text: the body links a schema, so these fields are not read but kept as prose"
    assert (True, "Book", [told]) == read(f"The body is a Book.\n\n{TABLE}")


def test_fields_without_types() -> None:
    """Are any JSON, which is told once."""
    told = "17:1 missing-types: the table has no column `type`, so its fields are read as any JSON"
    assert (True, "BookPutBody", [told]) == read(WITHOUT_TYPES)


def test_a_misspelt_head_of_the_types_is_told_once() -> None:
    """At the head, and not at the table as well."""
    table = "| Name | Tipe | Required |\n| - | - | - |\n| name | string | yes |\n"
    told = "17:10 unknown-column: the column `Tipe` is not read"
    assert (True, "BookPutBody", [told]) == read(table)


def test_a_json_schema_is_no_example() -> None:
    """It belongs into schemas.md."""
    told = [
        "15:5 unlinked-type: the body links no schema, so it is read as any JSON",
        "18:1 unlinked-type: this is a JSON Schema, and no example: it is kept as prose",
    ]
    assert (True, None, told) == read('```json\n{"type": "object", "properties": {}}\n```')


def test_the_head_of_a_request_is_no_part_of_its_body() -> None:
    """Of an HTTP message, the body is the example."""
    text = 'The body is a Book.\n\n```http\nPUT /books HTTP/1.1\nContent-Type: application/json\n\n{"id": 1}\n```'
    result = read_api(document(text))
    ((action,),) = (resource.actions for resource in result.readable.resources)
    assert ({"id": 1}, ()) == (action.body and action.body.example, result.diagnostics)
