"""Answers and bodies of every kind stand in the document, which is valid with them."""

from functools import cache
from pathlib import Path
from typing import Any

import pytest
from openapi_spec_validator import OpenAPIV31SpecValidator, OpenAPIV32SpecValidator

from codegen.config import Config, identify
from codegen.reader.api import read_api
from codegen.targets.openapi import render_openapi
from codegen.targets.openapi.readback import read_yaml
from codegen.workspace.read import read_spec

_CASES = Path(__file__).parents[2] / "cases"


@cache
def document(case: str, version: str) -> Any:
    """Return the document of a case as data."""
    api = read_api(read_spec(_CASES / case)[0]).readable
    (file,) = render_openapi(api, identify(Config(openapi=version), api.server), None)
    return read_yaml(file.text)


@pytest.mark.parametrize("case", ["answers", "bodies"])
@pytest.mark.parametrize(
    ("version", "validator"), [("3.1.1", OpenAPIV31SpecValidator), ("3.2.0", OpenAPIV32SpecValidator)]
)
def test_the_document_is_valid(case: str, version: str, validator: Any) -> None:
    """With media types, arrays, forms and examples by name, in either version."""
    assert [] == [error.message for error in validator(document(case, version)).iter_errors()]


@pytest.mark.parametrize(
    ("path", "method", "code", "content"),
    [
        ("/books/{bookId}", "delete", "204", None),
        (
            "/books/{bookId}/similar",
            "get",
            "200",
            {"application/json": {"schema": {"type": "array", "items": {"$ref": "#/components/schemas/Book"}}}},
        ),
        ("/books/{bookId}/cover", "get", "200", {"image/png": {"schema": {}}}),
        ("/count", "get", "200", {"application/json": {"schema": {"type": "integer"}}}),
        (
            "/books.csv",
            "get",
            "200",
            {
                "text/csv": {
                    "schema": {"type": "string"},
                    "examples": {"documented": {"value": "title,year\nEmma,1815"}},
                }
            },
        ),
    ],
)
def test_an_answer_has_its_content(path: str, method: str, code: str, content: Any) -> None:
    """None for nothing, an array of a component, another media type, a text with its example."""
    assert content == document("answers", "3.1.1")["paths"][path][method]["responses"][code].get("content")


def test_examples_are_told_by_name() -> None:
    """Those of an answer stand in its place, those of a schema are components."""
    responses = document("answers", "3.1.1")["paths"]["/books"]["get"]["responses"]
    expected = {"two-books": {"value": [{"title": "Middlemarch"}, {"title": "Persuasion"}]}, "empty": {"value": []}}
    assert expected == responses["200"]["content"]["application/json"]["examples"]


def test_bodies_have_their_media_types() -> None:
    """JSON, forms and files; whether one is required is what the section says."""
    operations = [item for path in document("bodies", "3.1.1")["paths"].values() for item in path.values()]
    bodies = {item["operationId"]: item["requestBody"] for item in operations if "requestBody" in item}
    assert {
        "book.create": (["application/json"], True),
        "book.setCover": (["multipart/form-data"], True),
        "book.signIn": (["application/x-www-form-urlencoded"], False),
        "book.import": (["text/csv"], True),
        "book.scan": (["application/pdf"], True),
        "book.sort": (["application/json"], False),
        "book.rename": (["application/json"], False),
    } == {name: ([*body["content"]], body["required"]) for name, body in bodies.items()}
