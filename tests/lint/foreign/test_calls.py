"""Calls of examples in a dialect against what is documented: another call, an unknown parameter, a missing one."""

import pytest

from codegen.limits import COMPARED_CALLS
from tests.lint.foreign.linting import HEAD, ID, TITLE, told

UNIT = "| unit | string | query | **Required.** Unit of its size |\n"
BAO = "# Things\n\n## Put thing\n\n| Method | Path |\n| --- | --- |\n| `POST` | `/things/:name` |\n\n### Parameters\n\n"
NAME = "- `name` `(string: <required>)` - Its name.\n"


def _example(rows: str, example: str) -> list[tuple[int, int, str, str]]:
    """Lint an action with some rows; the example starts on the second line below them, from line 14 on for two."""
    return told(f"{HEAD}{rows}\n#### Example\n\n{example}\n")


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("`GET /api/things/7`", []),
        ("`GET /api/things/{id}`", []),
        ("`GET https://other.example.com/api/things/7/`", []),
        ("`PUT /api/things/7`", [(15, 2, "differing-call", "the example calls with `PUT`, the action has `GET`")]),
        (
            "`GET /api/thing/7`",
            [(15, 6, "differing-call", "the example calls `/api/thing/7`, the action has `/api/things/{id}`")],
        ),
        (
            "`PUT /api/thing/7`",
            [(15, 6, "differing-call", "the example calls `PUT /api/thing/7`, the action has `GET /api/things/{id}`")],
        ),
    ],
)
def test_request_lines_of_examples(line: str, expected: list[tuple[int, int, str, str]]) -> None:
    """Method and path are those of the action; where it has a placeholder, any value may stand."""
    assert expected == _example(ID, line)


@pytest.mark.parametrize("call", ["GET /api/thing/7", "GET /api/things/7"])
def test_a_request_line_in_a_fence(call: str) -> None:
    """The first line of a fence is one, with or without the version of HTTP."""
    found = _example(ID, f"```http\n{call} HTTP/1.1\nAccept: a/b\n```")
    assert ([(16, 5, "differing-call")] if "thing/" in call else []) == [item[:3] for item in found]


def test_query_of_an_example() -> None:
    """A parameter that no row has is told at its place, one that has to be given at the path."""
    assert [
        (16, 6, "missing-call-parameter", "the example leaves out `unit`, which is required"),
        (16, 20, "unknown-call-parameter", "the example sends `size`, which is not documented"),
    ] == _example(ID + UNIT, "`GET /api/things/7?size=3`")
    assert [] == _example(ID + UNIT, "`GET /api/things/7?unit=m`")


def test_what_travels_in_the_query_may_stand_in_an_object() -> None:
    """The object below `Request query parameters` is the query of its request line."""
    shown = '##### Request query parameters\n\n`GET /api/things/7`\n\n```json\n{\n  "unit": "m",\n  "size": 3\n}\n```'
    assert [(23, 3, "unknown-call-parameter", "the example sends `size`, which is not documented")] == _example(
        ID + UNIT, shown
    )


@pytest.mark.parametrize(
    ("rows", "expected"),
    [
        ("| name | string | body | Its name |", ["unknown-call-parameter"]),
        ("| _JSON data_ | object | body | Whatever there is |", []),
        ("| name | string | body | Its name |\n\nAny other key is kept.", []),
    ],
)
def test_keys_of_a_payload(rows: str, expected: list[str]) -> None:
    """They are held against the rows, unless one of them, or the words beside them, tell of others."""
    above = f"{HEAD}{ID}{rows}\n\n#### Example\n\n`PUT /api/things/7`\n\n##### Request body\n\n"
    found = told(above.replace("`GET ", "`PUT ") + '```json\n{\n  "name": "a",\n  "size": 3\n}\n```\n')
    assert [(above.count("\n") + 4, 3, rule) for rule in expected] == [item[:3] for item in found]


def test_without_rows_nothing_is_unknown() -> None:
    """An action that tells of no parameters may take any."""
    assert [] == told(f"{TITLE}#### Example\n\n`GET /api/things/7?size=3`\n")


def test_a_call_of_curl() -> None:
    """Its server may be a variable, its fields are parameters, and what `-G` sends is in the query."""
    call = "curl -G -d size=3 \\\n  $ADDRESS/api/things/7"
    found = _example(ID + UNIT, f"```sh\n{call}\n```")
    assert [
        (17, 12, "unknown-call-parameter", "the example sends `size`, which is not documented"),
        (18, 3, "missing-call-parameter", "the example leaves out `unit`, which is required"),
    ] == found


@pytest.mark.parametrize(
    ("call", "expected"),
    [
        ("--request PUT http://127.0.0.1:8200/v1/things/a", [(16, 18, "differing-call")]),
        ("--request POST http://127.0.0.1:8200/v1/thing/a", [(16, 23, "differing-call")]),
        ("--request POST http://127.0.0.1:8200/v1/things/a", []),
    ],
)
def test_the_path_of_a_server_is_no_part_of_a_call(call: str, expected: list[tuple[int, int, str]]) -> None:
    """`/v1` is that of the server of `hashicorp`."""
    found = told(f"{BAO}{NAME}\n### Sample request\n\n```\n$ curl {call}\n```\n", "hashicorp")
    assert expected == [(line, column, rule) for line, column, rule, _ in found]


def test_the_rest_of_a_path() -> None:
    """A placeholder at the end that is called a path takes all that follows."""
    text = BAO.replace(":name", ":path") + NAME.replace("`name`", "`path`")
    call = "\n### Sample request\n\n```\n$ curl --request POST http://127.0.0.1:8200/v1/things/a/b/c\n```\n"
    assert [] == told(text + call, "hashicorp")


def test_a_list_may_be_a_read() -> None:
    """`GET` with `list=true` is how HashiCorp's products take a `LIST`; it is not a parameter."""
    text = (
        BAO.replace("`POST` | `/things/:name`", "`LIST` | `/things`") + '- `after` `(string: "")` - Where it starts.\n'
    )
    call = "\n### Sample request\n\n```\n$ curl http://127.0.0.1:8200/v1/things?list=true\n```\n"
    assert [] == told(text + call, "hashicorp")
    assert ["differing-call"] == [item[2] for item in told(text + call.replace("?list=true", ""), "hashicorp")]


def test_each_request_line_has_its_own_calls() -> None:
    """A call is held against the line that it fits; what fits none is told once."""
    text = BAO.replace("/things/:name` |\n", "/things/:name` |\n| `GET` | `/things` |\n") + NAME
    call = "\n### Sample request\n\n```\n$ curl http://127.0.0.1:8200/v1/things\n$ curl http://127.0.0.1:8200/v1/thing\n```\n"
    message = "the example calls `/v1/thing`, the action has `/things`"
    assert [(18, 8, "differing-call", message)] == told(text + call, "hashicorp")


def test_many_calls_of_one_action() -> None:
    """The first of them are looked at, so that the time for it grows as the text does."""
    calls = "$ curl --request POST http://127.0.0.1:8200/v1/thing\n" * (COMPARED_CALLS + 1)
    found = told(f"{BAO}{NAME}\n### Sample request\n\n```\n{calls}```\n", "hashicorp")
    assert [(line, 23, "differing-call") for line in range(16, 16 + COMPARED_CALLS)] == [item[:3] for item in found]
