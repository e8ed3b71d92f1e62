"""Titles of documents that are no action: what is kept as prose, what is told, and what is an error."""

import pytest

from codegen.files import File
from codegen.reader.api import read_api

_TEXT = """# Books

## Get

It.

GET /books

### Authentication

None.

### Errors

| Code | Type | Description |
| ---- | ---- | ----------- |
| 404 | | None |

"""


@pytest.mark.parametrize(
    ("below", "expected"),
    [
        ("## Changelog\n\n- one\n", []),
        ("## Changelog\n\n- 2.0: `GET /books` is new\n", []),
        ("## Table of Contents\n\n- [Get](#get)\n", []),
        ("## Rate limits:\n\n### Burst\n\n| a | b |\n| - | - |\n", []),
        (
            "## Errors\n\n| a | b |\n| - | - |\n",
            [("unknown-section", 4, "`## Errors` is not an action and kept as prose")],
        ),
        ("## Overview\n\nSend a GET request to /books.\n", [("unreadable-url", 8, "")]),
        ("## Overview\n\n### Authentication\n\nNone.\n", [("missing-url", 4, "`Overview` has no method and URL")]),
        ("## Shelves\n\nAll of them.\n", [("missing-url", 4, "`Shelves` has no method and URL")]),
    ],
)
def test_a_title_that_is_no_action(below: str, expected: list[tuple[str, int, str]]) -> None:
    """Usual titles of what is no action are prose; sections that hold for all are told; any other lacks its call."""
    result = read_api((File("book.md", _TEXT + below),), server="https://api.example.com")
    first = _TEXT.count("\n") + 1
    told = [item for item in result.diagnostics if item.span.line >= first]
    assert [item[:2] for item in expected] == [(item.rule, item.span.column) for item in told]
    assert all(message in item.message for (_, _, message), item in zip(expected, told, strict=True))
    assert ["get"] == [str(action.name) for action in result.readable.resources[0].actions]
