"""Rows whose type, name or description says more than its own column: what is read, and what is told where."""

import pytest

from codegen.files import File
from codegen.model.action import Action
from codegen.model.parameter import Parameter
from codegen.model.schema import JsonValue
from codegen.reader.api import read_api

HEAD = """# Books

## Put

Changes a book.

### Request

PUT https://api.example.com/books/{bookId}

### Authentication

None.

### Responses

| Code | Description |
| - | - |
| 204 | Changed |

"""
FIRST = HEAD.count("\n") + 1


def _read(sections: str) -> tuple[Action, dict[str, JsonValue], list[tuple[str, int, int]]]:
    """Return the action, the schemas that are made of it, and what is told: rule, line of `sections`, column."""
    found = read_api((File("book.md", HEAD + sections),))
    told = [
        (item.rule, item.span.line - FIRST + 1, item.span.column)
        for item in found.diagnostics
        if item.rule != "undocumented-path-parameter"
    ]
    made = {schema.title: schema.definition for schema in found.readable.schemas}
    return found.readable.resources[0].actions[0], made, told


def _query(
    *rows: str, head: str = "Name | Type | Required | Description"
) -> tuple[tuple[Parameter, ...], list[object]]:
    rule = " | ".join("-" for _ in head.split("|"))
    lines = "\n".join(f"| {line} |" for line in (head, rule, *rows))
    action, _, told = _read(f"### Query Parameters\n\n{lines}\n")
    return action.query_parameters, [*told]


def test_an_item_of_a_list() -> None:
    """The parentheses of an item hold remarks as a cell does."""
    action, _, told = _read(
        "### Query Parameters\n\n"
        "- limit (integer, optional, minimum: 1, maximum: 100): How many\n"
        "- sort (string, required, enum: title, year): Order\n"
        "- code (string, pattern: ^[a-z]{1,3}$): Code\n"
    )
    limit, sort, code = action.query_parameters
    assert [] == told
    assert {"minimum": 1, "maximum": 100} == limit.constraints
    assert (True, ("title", "year")) == (sort.required, sort.accepted_values)
    assert {"pattern": "^[a-z]{1,3}$"} == code.constraints


def test_what_is_not_understood_is_told_at_its_cell() -> None:
    """The type counts, and what stands beside it is left out with a message."""
    (isbn, limit), told = _query("isbn | string (ISBN) | N | Number", "limit | integer, 1-100 | N | How many")
    assert [("unknown-type", 5, 10)] == told
    assert ("string", {"minimum": 1, "maximum": 100}) == (isbn.kind, limit.constraints)


@pytest.mark.parametrize(
    ("row", "need", "told"),
    [
        ("n | string, required | | Text", "optional", [("contradicting-row", 5, 7)]),
        ("n | string (required) | Y | Text", "required", []),
        ("n | string, optional | Y | Text", "required", [("contradicting-row", 5, 7)]),
        ("n | string | Y | Optional. Text", "required", [("contradicting-row", 5, 20)]),
        ("n* | string | Y | Text", "required", []),
        ("n? | string | Y | Text", "required", [("contradicting-row", 5, 3)]),
        ("n | string or null | Y | Text", "required", [("misplaced-type", 5, 7)]),
        ("n | string or null | N | Text", "optional", []),
    ],
)
def test_a_column_counts_most(row: str, need: str, told: list[object]) -> None:
    """What contradicts the column `Required` is told, and so is a null that cannot be sent."""
    (parameter,), messages = _query(row)
    assert (need == "required", "n", told) == (parameter.required, parameter.name, messages)
