"""Placeholders of a request line against the rows of its action, and request lines that have no title."""

import pytest

from tests.lint.foreign.linting import HEAD, ID, TITLE, told

NAME = "| name | string | query | Its name |\n"


@pytest.mark.parametrize(
    ("rows", "expected"),
    [
        (ID, []),
        (NAME, [(5, 18, "undocumented-path-parameter", "`id` is in the path, but nothing says what it is")]),
        (
            "| id | integer | body | Its number |\n",
            [(11, 18, "undocumented-path-parameter", "`id` is in the path, and its row says `body`")],
        ),
        (
            "| thing_id | integer | path | Its number |\n",
            [(11, 3, "undeclared-path-parameter", "`thing_id` is not in the path")],
        ),
        (NAME + "\nIn addition to these there are those of all things.\n", []),
        (NAME + "\n@include 'fields.mdx'\n", []),
    ],
)
def test_rows_of_a_path(rows: str, expected: list[tuple[int, int, str, str]]) -> None:
    """Each placeholder has a row that says `path`, and each such row a placeholder; one cause is told once."""
    assert expected == told(HEAD + rows)


def test_no_parameters_at_all() -> None:
    """An action that tells of none leaves its placeholders to others; one that says that there are none does not."""
    assert [] == told(TITLE)
    assert [(5, 18, "undocumented-path-parameter")] == [item[:3] for item in told(f"{TITLE}#### Parameters\n\nNone.\n")]


def test_a_request_line_without_a_title() -> None:
    """What stands under another heading is no action, which is told, and nothing of what follows from it."""
    below = "\n#### Get part\n\n`GET /api/parts/:part_id`\n\n##### Parameters\n\n| Name | In |\n| --- | --- |\n"
    text = f"{HEAD}{ID}{below}| part_id | path |\n\n##### Example\n\n`GET /api/parts/3`\n"
    message = "`GET /api/parts/:part_id` stands under `Get part`, which is not the title of an action"
    assert [(15, 6, "untitled-call", message)] == told(text)


@pytest.mark.parametrize("line", ["GET /api/things/7", "GET /api/things/:id"])
def test_a_request_line_may_stand_twice(line: str) -> None:
    """The line of the action again, or with values, is an example under any heading."""
    assert [] == told(f"{HEAD}{ID}\n#### By its number\n\n`{line}`\n")
