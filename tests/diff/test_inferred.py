"""Changes of what only examples show: they are editorial, unless something stated changed."""

import pytest

from codegen.config import Config
from codegen.diff.change import Change, highest
from codegen.diff.compare import Revision, compare_revisions
from codegen.diff.rules import Impact
from codegen.example_options import ExampleOptions
from codegen.files import File
from codegen.pipeline import build

_DOCUMENT = """# Book Actions

https://api.example.com/books

## Create

Makes a book

### Method And Url

POST https://api.example.com/books

### Authentication

No authentication is required.

### Request Body

| Name | Type | Required | Description |
| ---- | ---- | -------- | ----------- |
| title | string | yes | Its title |
| author | object | no | Who wrote it |

Example: `{"title": "Dune", "author": {"name": "Frank"}, "pages": 412}`

### Successful Responses

| Code | Type | Description |
| ---- | ---- | ----------- |
| 201 | undefined | The book |

Example: `{"id": 7, "title": "Dune", "author": {"name": "Frank"}}`
"""
_ANSWER = '`{"id": 7, "title": "Dune", "author": {"name": "Frank"}}`'
_BODY = '`{"title": "Dune", "author": {"name": "Frank"}, "pages": 412}`'
_ROW = "| author | object | no | Who wrote it |"


def _revision(before: str = "", after: str = "", *, infer: bool = True) -> Revision:
    text = _DOCUMENT.replace(before, after, 1)
    assert before == after or text != _DOCUMENT
    result = build((File("book.md", text),), Config(examples=ExampleOptions(infer=infer)))
    assert result.api is not None, result.diagnostics
    return Revision(result.api, result.files)


def _compare(before: str, after: str) -> tuple[Change, ...]:
    return compare_revisions(_revision(), _revision(before, after))


@pytest.mark.parametrize(
    ("before", "after"),
    [
        (_ANSWER, '`{"id": "seven", "title": "Dune", "author": {"name": "Frank"}}`'),
        (_ANSWER, '`{"id": 7, "author": {"names": ["Frank"]}, "gone": true}`'),
        (_ANSWER, '`[{"id": 7}]`'),
        (_BODY, '`{"title": "Dune", "author": {"name": 7}, "pages": 412}`'),
        (_BODY, '`{"title": "Dune", "author": {"first": "Frank"}}`'),
        (_BODY, '`{"title": "Dune", "author": {}, "pages": 412}`'),
        (_BODY, '`{"title": "Dune", "author": {"name": {"first": "Frank"}}, "pages": 412, "more": [{"x": 1}]}`'),
    ],
)
def test_another_example_is_editorial(before: str, after: str) -> None:
    """On the wire and in the package, whether all of a schema is inferred or a field of it, there and back."""
    there, back = _compare(before, after), compare_revisions(_revision(before, after), _revision())
    ids = [{change.id for change in side} for side in (there, back)]
    assert (Impact.EDITORIAL, Impact.EDITORIAL) == (highest(there), highest(back))
    assert [True, True] == [{"inferred-type-changed", "python-inferred-changed"} <= side for side in ids]


def test_the_changes_of_a_schema_are_one_of_each_kind() -> None:
    """What an example shows is one thing, told with its place."""
    told = {
        change.id: (change.sentence, change.new_span and (change.new_span.line, change.new_span.column))
        for change in _compare(_ANSWER, '`{"name": "x", "author": {"age": 7}}`')
    }
    expected = {
        "example-changed": ("the success 201 of `book.create` has other examples", (30, 1)),
        "inferred-type-changed": ("`BookCreateResponse` (received) is another one by its examples", (30, 1)),
        "python-inferred-changed": (
            "module `models.book_create_response` has other types by the examples of the documents",
            (12, 5),
        ),
    }
    assert expected == told


@pytest.mark.parametrize(
    ("before", "after", "expected"),
    [
        (_ROW, "| author | string | no | Who wrote it |", "request-type-changed"),
        (_ROW, "| author | array | no | Who wrote it |", "request-type-changed"),
        (_ROW, "| author | object | yes | Who wrote it |", "request-property-became-required"),
        (_ROW, f"{_ROW}\n| pages | string | no | How many |", "request-optional-property-added"),
        ("| title | string | yes | Its title |\n", "", "request-property-removed"),
    ],
)
def test_what_is_stated_is_judged_as_ever(before: str, after: str, expected: str) -> None:
    """A field of a table, and one that was inferred and is stated now, are promises."""
    assert expected in {change.id for change in _compare(before, after)}


def test_to_infer_no_more_is_breaking() -> None:
    """A schema that is gone takes its class with it."""
    changes = compare_revisions(_revision(), _revision(infer=False))
    assert "response-type-changed" in {change.id for change in changes}
    assert Impact.BREAKING is highest(changes)


def test_no_model_is_written_back_for_what_examples_have_in_common() -> None:
    """A body is what its table says, not what an answer happens to look like."""
    resource = next(file for file in _revision().files if file.path.endswith("resources/book.py"))
    assert "BookCreateBody | BookCreateResponse" not in resource.text
