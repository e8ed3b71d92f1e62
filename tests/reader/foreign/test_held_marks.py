"""What documents in a dialect hold back, in the same words as all others."""

import pytest

from codegen.model.marks import NO_MARKS, Marks
from tests.reader.foreign.forms import actions, dialect, read, told

INTERNAL = Marks(is_internal=True)
BETA = Marks(is_beta=True)
BOTH = "## Get\n\nReturns one.\n\n`GET /books`\n\n## Add\n\nAdds one.\n\n`POST /books`\n"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (f"# Books\n\n{BOTH}", [("Get", NO_MARKS), ("Add", NO_MARKS)]),
        (f"# Books (internal)\n\n{BOTH}", [("Get", INTERNAL), ("Add", INTERNAL)]),
        (f"# Books\n\n> **Internal.**\n\n{BOTH}", [("Get", INTERNAL), ("Add", INTERNAL)]),
        (f"---\ninternal: true\n---\n\n# Books\n\n{BOTH}", [("Get", INTERNAL), ("Add", INTERNAL)]),
        (f"---\nstatus: beta\n---\n\n# Books\n\n{BOTH}", [("Get", BETA), ("Add", BETA)]),
        (f"---\nstatus: draft\n---\n\n# Books\n\n{BOTH}", [("Get", NO_MARKS), ("Add", NO_MARKS)]),
        (BOTH.replace("## Get", "## Get (internal)"), [("Get", INTERNAL), ("Add", NO_MARKS)]),
        (BOTH.replace("Adds one.", "**Beta.** Adds one."), [("Get", NO_MARKS), ("Add", BETA)]),
    ],
)
def test_marks(text: str, expected: list[tuple[str, Marks]]) -> None:
    """A document marks all of its actions, a title or a text its own; what marks is no part of a title."""
    result = read(text, dialect(""))
    assert expected == [(action.title, action.marks) for action in actions(result)]
    assert [] == [item for item in result.diagnostics if item.rule == "unclear-mark"]


def test_a_group_marks_its_actions() -> None:
    """Those of the next one are marked by theirs."""
    text = "# API\n\n## Books (internal)\n\n### Get\n\n`GET /books`\n\n## Members\n\n### Get\n\n`GET /members`\n"
    result = read(text, dialect("resource: 2\n"))
    assert result.api is not None
    found = [(item.title, [action.marks for action in item.actions]) for item in result.api.resources]
    assert [("Books", [INTERNAL]), ("Members", [NO_MARKS])] == found


def test_a_title_on_the_level_of_actions_marks_its_own() -> None:
    """The first heading of a document may be that of an action."""
    result = read("# Get (internal)\n\n`GET /books`\n\n# Add\n\n`POST /books`\n", dialect("levels: [1]\n"))
    assert [INTERNAL, NO_MARKS] == [action.marks for action in actions(result)]


FIELDS = """# Books

## Add

`POST /books`

### Parameters

| Name | Type | Description | Internal |
| --- | --- | --- | --- |
| name | string | The name | |
| cost | string | The cost | yes |
| `rank` (internal) | string | The rank | |
| shelf | string | Internal. The shelf | |
| spine | string | The spine | maybe |
"""


def test_fields_of_a_body_are_marked() -> None:
    """By a column, behind the name, and by the description; a cell that is not clear is told and taken for yes."""
    result = read(FIELDS, dialect("headings: {body: [Parameters]}\n"))
    (schema,) = result.readable.schemas
    assert isinstance(schema.definition, dict)
    properties = schema.definition["properties"]
    assert isinstance(properties, dict)
    marked = [name for name, item in properties.items() if isinstance(item, dict) and item.get("x-internal") is True]
    assert (["name", "cost", "rank", "shelf", "spine"], ["cost", "rank", "shelf", "spine"]) == ([*properties], marked)
    message = "`maybe` is not understood under `internal`: it is taken for internal"
    assert [(15, 32, "unclear-mark", message)] == told(result)
