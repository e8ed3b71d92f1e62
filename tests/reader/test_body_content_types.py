"""Several content types of one body are alternatives: what is sent, what else is taken, and what is told."""

import json

import pytest
import yaml

from codegen.config import Config
from codegen.files import File
from codegen.model.exchange import RequestBody
from codegen.model.media import FORM, JSON, MULTIPART
from codegen.pipeline import build
from codegen.reader.api import read_api
from tests.reader.test_answer_forms import ANSWER, HEAD, SCHEMAS

FIELDS = "\n\n| Name | Type | Required | Description |\n| - | - | - | - |\n| a | string | yes | It |\n"
FILE = "| b | file | no | It |\n"
BOOK = "\n\nThe body is a [Book](schemas.md#book)."


def document(section: str) -> tuple[File, File]:
    """Return documents with one body."""
    return File("book.md", f"{HEAD}### Request Body\n\n{section}\n\n{ANSWER.format(cell='')}"), SCHEMAS


def read(section: str) -> tuple[RequestBody, list[str]]:
    """Return the body of a section, and what is said of it."""
    result = read_api(document(section))
    ((action,),) = (resource.actions for resource in result.readable.resources)
    assert action.body is not None
    return action.body, [f"{it.span.line}:{it.span.column} {it.rule}: {it.message}" for it in result.diagnostics]


@pytest.mark.parametrize(
    ("section", "kinds"),
    [
        (f"Content type: `{JSON}` or `{MULTIPART}`{FIELDS}", (JSON, MULTIPART)),
        (f"Content type: {MULTIPART} or {JSON}{FIELDS}", (JSON, MULTIPART)),
        (f"Content types: {JSON}, {FORM} and {MULTIPART}.{FIELDS}", (JSON, FORM, MULTIPART)),
        (f"Content type: {JSON}\n\nContent type: {FORM}{FIELDS}", (JSON, FORM)),
        (f"`{FORM}` or `{JSON}`{BOOK}", (JSON, FORM)),
        (f"**Content types:**\n\n- `{JSON}`\n- {FORM}{FIELDS}", (JSON, FORM)),
        (f"Content type: `{JSON}` or `{MULTIPART}`{FIELDS}{FILE}", (MULTIPART, JSON)),
        (f"Content type: `{FORM}` or `{MULTIPART}`{FIELDS}", (FORM, MULTIPART)),
        ("Content type: `text/csv` or `application/pdf`", ("text/csv", "application/pdf")),
        (f"Content type: {JSON}; charset=utf-8{BOOK}", (JSON,)),
        (f"`Content-Type: {MULTIPART}`{FIELDS}", (MULTIPART,)),
        (f"Content type: {FORM}{BOOK.replace('body', 'form')}".replace("book)", "shelf)"), (FORM,)),
    ],
)
def test_content_types_are_alternatives(section: str, kinds: tuple[str, ...]) -> None:
    """The first one is what the SDK sends: JSON where it is taken, a form where there are files."""
    shelf = '\n## Shelf\n\nA shelf.\n\n```json\n{"properties": {"name": {}}}\n```\n'
    book, schemas = document(section)
    result = read_api((book, File(schemas.path, schemas.text.replace('{"type": "object"}', _OBJECT) + shelf)))
    ((action,),) = (resource.actions for resource in result.readable.resources)
    assert (kinds, []) == (action.body and action.body.media_types, list(result.diagnostics))


_OBJECT = json.dumps({"type": "object", "properties": {"title": {"type": "string"}}})


def test_each_content_type_is_in_the_openapi_document() -> None:
    """With the schema and the example of the body; what is no JSON and no form has neither."""
    section = f'Content type: `{JSON}`, `{FORM}` or `text/csv`{FIELDS}\n\n```json\n{{"a": "x"}}\n```'
    files = build(document(section), Config()).files
    operation = yaml.safe_load(files[0].text)["paths"]["/books"]["put"]
    described = {
        "schema": {"$ref": "#/components/schemas/BookPutBody"},
        "examples": {"documented": {"value": {"a": "x"}}},
    }
    assert {JSON: described, FORM: described, "text/csv": {"schema": {"type": "string"}}} == (
        operation["requestBody"]["content"]
    )


def test_the_docstring_says_what_is_sent() -> None:
    """And what the API takes besides."""
    section = f"Content type: `{JSON}` or `{FORM}`{FIELDS}"
    files = {file.path.rpartition("/")[2]: file.text for file in build(document(section), Config()).files}
    words = " ".join(files["book.py"].split())
    assert f"Sent as `{JSON}`; the API takes `{FORM}`, too." in words
    assert f"Sent as `{JSON}`; the API takes `{FORM}`, too." in " ".join(files["reference.md"].split())


@pytest.mark.parametrize(
    ("section", "told"),
    [
        (
            f"Content type: `{JSON}`{FIELDS}\n\nContent type: `{MULTIPART}`{FIELDS}{FILE}",
            ["26:1 several-media-types: the content types have fields of their own"],
        ),
        (
            f"Content type: `{JSON}` or `{FORM}`{FIELDS}{FILE}",
            [f"15:5 unsendable-body: a body of `{JSON}` cannot have a field that is a file"],
        ),
        (f"Content type: `{FORM}`{BOOK}", [f"15:5 unsendable-body: a body of `{FORM}` has no fields"]),
    ],
)
def test_what_cannot_be_sent_is_told(section: str, told: list[str]) -> None:
    """At its place, and alone."""
    result = read_api(document(section))
    assert told == [f"{item.span.line}:{item.span.column} {item.rule}: {item.message}" for item in result.diagnostics]
