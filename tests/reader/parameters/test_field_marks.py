"""Marks and lists in what states parameters and fields: columns of a body, words in parentheses."""

from codegen.files import File
from codegen.model.action import Action
from codegen.model.marks import Deprecation, Marks
from codegen.reader.api import Result, read_api

_ACTION = """# Thing

## Post

Makes a thing.

### Method and URL

POST https://api.example.com/things

### Authentication

No authentication is required.

{section}

### Responses

| Code | Type | Description |
| ---- | ---- | ----------- |
| 204 | | It is made |
"""


def read(section: str) -> Result:
    """Read an action with a section, of which nothing may be said."""
    result = read_api((File("thing.md", _ACTION.format(section=section)),))
    assert () == result.diagnostics
    return result


def action(result: Result) -> Action:
    """Return the only action."""
    assert result.api is not None
    (found,) = result.api.resources[0].actions
    return found


def test_fields_have_marks_and_lists() -> None:
    """A column, parentheses behind the name and the description mark a field; a list stands between commas."""
    result = read(
        "### Request Body\n\n"
        "| Name | Type | Required | Description | Example | Deprecated | Since |\n"
        "| ---- | ---- | -------- | ----------- | ------- | ---------- | ----- |\n"
        "| tags | array of strings | yes | Tags | a, b | | 1.1 |\n"
        "| sizes | array of integers | no | Sizes | 1,2 | | |\n"
        "| floor | integer | no | Which floor | 3 | 1.2 | |\n"
        "| room (deprecated) | string | no | Which room | north | | |\n"
        "| door | string | no | Deprecated since 1.3. Which door | [1] | | |\n"
    )
    assert result.api is not None
    (schema,) = result.api.schemas
    assert isinstance(schema.definition, dict)
    properties = schema.definition["properties"]
    assert {
        "tags": {"type": "array", "items": {"type": "string"}, "description": "Tags", "x-since": "1.1"},
        "sizes": {"type": "array", "items": {"type": "integer"}, "description": "Sizes"},
        "floor": {"type": "integer", "description": "Which floor\n\nDeprecated since 1.2.", "deprecated": True},
        "room": {"type": "string", "description": "Which room", "deprecated": True},
        "door": {"type": "string", "description": "Deprecated since 1.3. Which door", "deprecated": True},
    } == properties
    body = action(result).body
    example = {"tags": ["a", "b"], "sizes": [1, 2], "floor": 3, "room": "north", "door": "[1]"}
    assert body is not None
    assert example == body.example


def test_the_words_in_parentheses_mark_a_parameter() -> None:
    """They say what the columns of a table say."""
    section = (
        "### Query Parameters\n\n- `old` (string, deprecated since 1.2): Old\n- `new` (integer, since 1.3, beta): New\n"
    )
    old, new = action(read(section)).query_parameters
    assert Marks(Deprecation("1.2")) == old.marks
    assert Marks(since="1.3", is_beta=True) == new.marks


def test_a_mark_of_an_answer_is_told() -> None:
    """A list of responses has no such column, as it has no default."""
    result = read_api((File("thing.md", _ACTION.format(section="### Errors\n\n- 404 (deprecated): No such thing\n")),))
    told = [
        (item.rule, item.span.line, item.span.column) for item in result.diagnostics if item.rule == "unknown-column"
    ]
    assert [("unknown-column", 17, 8)] == told
