"""Parameters of what writes, without a word on where they are sent."""

import pytest

from codegen.files import File
from codegen.reader.api import read_api

_TEXT = """# Book

## Act

It.

{method} https://api.example.com/books/{{id}}

### Authentication

None.

### Parameters

{parameters}

{more}
"""
_TABLE = (
    "| Name | Type | Required | Description |\n| - | - | - | - |\n| id | string | yes | I |\n| a | string | no | A |\n"
)
_PLACED = "| Name | In | Description |\n| - | - | - |\n| id | path | I |\n| a | query | A |\n"
_BODY = "### Body\n\n| Name | Type |\n| - | - |\n| b | string |\n"
_CURL = "### Curl\n\n```bash\ncurl -X POST 'https://api.example.com/books/1?a=2'\n```\n"
_MESSAGE = "`a` of a POST may be sent in the query or in the body"


@pytest.mark.parametrize(
    ("method", "parameters", "more", "expected"),
    [
        ("POST", _TABLE, "", [(18, 3, _MESSAGE)]),
        (
            "POST",
            "- `a` (string, required): A\n- `b` (string): B\n",
            "",
            [(15, 4, _MESSAGE.replace("`a`", "`a` and 1 more"))],
        ),
        ("POST", _PLACED, "", []),
        ("POST", _TABLE, _BODY, []),
        ("POST", _TABLE, _CURL, []),
        ("GET", _TABLE, "", []),
        ("DELETE", _TABLE, "", []),
    ],
)
def test_query_or_body(method: str, parameters: str, more: str, expected: list[tuple[int, int, str]]) -> None:
    """It is an error where neither a column, nor a body beside them, nor the curl example says it."""
    result = read_api((File("book.md", _TEXT.format(method=method, parameters=parameters, more=more)),))
    assert expected == [
        (item.span.line, item.span.column, item.message) for item in result.diagnostics if item.rule == "unstated-place"
    ]
