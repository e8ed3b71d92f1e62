"""Parameters of a dialect: rows, items and entries, and where each of them travels."""

import pytest

from codegen.model.action import Action
from codegen.model.parameter import Kind, Parameter
from codegen.model.schema import JsonValue
from tests.reader.foreign.forms import actions, dialect, read, told

FORM = r"""headings:
  parameters: [parameters]
  query: [query]
  form: [form]
  body-example: [payload]
parameters:
  items: ['`(?P<name>[^`]+)` \((?P<type>[^:)]*)(: (?P<default>[^)]*))?\) - (?P<description>.*)']
  texts: ['(?P<required>!)? ?(?P<type>String|Whole number)\. (?P<description>.*)']
  required: ['\*\*Required\*\*', '<required>']
  optional: ['becomes optional']
  default: ['Defaults to `(?P<default>[^`]+)`']
  deprecated: ['\(old\)']
  types: {integer: ['whole number'], array of strings: ['\[\]string']}
"""


def action(text: str, call: str = "POST /books/:id", form: str = FORM) -> Action:
    """Return the one action with a request line and the text below it."""
    [found] = actions(read(f"# Books\n\n## Do\n\n`{call}`\n\nSays.\n\n{text}", dialect(form)))
    return found


def body(text: str, call: str = "POST /books/:id") -> dict[str, JsonValue]:
    """Return the schema of the body."""
    result = read(f"# Books\n\n## Do\n\n`{call}`\n\nSays.\n\n{text}", dialect(FORM))
    [found] = result.readable.schemas
    assert isinstance(found.definition, dict)
    return found.definition


def parameter(row: str) -> Parameter:
    """Return the query parameter of a row."""
    text = f"### Query\n\n| Name | Type | Required | Description | Default |\n| - | - | - | - | - |\n{row}\n"
    return action(text).query_parameters[0]


@pytest.mark.parametrize(
    ("row", "required", "kind", "default"),
    [
        ("| a | string | | | |", False, Kind.STRING, None),
        ("| `a` | whole number | yes | | |", True, Kind.INTEGER, None),
        ("| a | integer | | **Required**. How many | |", True, Kind.INTEGER, None),
        ("| a | integer | no | How many. Defaults to `7`. | |", False, Kind.INTEGER, 7),
        ('| a | string | | | "x" |', False, Kind.STRING, "x"),
        ('| a | string | | | "" |', False, Kind.STRING, None),
        ("| a | []string | | | <required> |", True, Kind.LIST, None),
        ("| a | string | | **Required**, but becomes optional with b | |", False, Kind.STRING, None),
        ("| a | | | ! Whole number. How many | |", True, Kind.INTEGER, None),
    ],
)
def test_a_row(row: str, required: object, kind: Kind, default: JsonValue) -> None:
    """Columns say more than the words of the description, these more than nothing."""
    found = parameter(row)
    assert ("a", required, kind, default) == (found.name, found.required, found.kind, found.default_value)


def test_words_are_left_without_what_they_say() -> None:
    """The groups of a pattern are taken out of the description; marks of a deprecation are not."""
    assert "How many (old)" == parameter("| a | | | Whole number. How many (old) | |").description
    assert parameter("| a | | | Whole number. How many (old) | |").marks.deprecation is not None


def test_items_of_a_list_and_items_of_items() -> None:
    """A list within an item has the fields of the object; what else stands in the item goes on with its text."""
    text = """### Parameters

- `title` (string: <required>) - Its title.

  Not empty.
- `size` (object) - How large.
  - `width` (integer: 3) - In mm.
"""
    properties = {
        "title": {"type": "string", "description": "Its title.\n\nNot empty."},
        "size": {
            "type": "object",
            "properties": {"width": {"type": "integer", "description": "In mm.", "default": 3}},
            "description": "How large.",
        },
    }
    assert {"type": "object", "properties": properties, "required": ["title"]} == body(text)


def test_entries_of_a_definition_list() -> None:
    """The term is the name, and the words at the start of the text are its type."""
    text = "### Form\n\ntitle\n: ! String. Its title.\n\nsize\n: Whole number. How large.\n"
    properties = {
        "title": {"type": "string", "description": "Its title."},
        "size": {"type": "integer", "description": "How large."},
    }
    assert {"type": "object", "properties": properties, "required": ["title"]} == body(text)


@pytest.mark.parametrize(
    ("call", "query", "fields"),
    [
        ("GET /books/:id", ["genre"], None),
        ("POST /books/:id", [], ["genre"]),
        ("DELETE /books/:id", ["genre"], None),
    ],
)
def test_where_no_word_says_it_the_method_does(call: str, query: list[str], fields: list[str] | None) -> None:
    """What is a placeholder is in the path; else a query is read, and a body is sent."""
    text = "### Parameters\n\n| Name | Type |\n| - | - |\n| id | integer |\n| genre | string |\n"
    found = action(text, call)
    assert [("id", Kind.INTEGER)] == [(item.name, item.kind) for item in found.path_parameters]
    assert query == [item.name for item in found.query_parameters]
    assert (fields is None) is (found.body is None)


def test_a_column_says_where_a_parameter_travels() -> None:
    """The usual words of places are known; any other is told, and the row is left out."""
    text = "### Parameters\n\n| Name | In |\n| - | - |\n| a | Query |\n| b | body |\n| c | header |\n| d | moon |\n"
    text += "| e | cookie |\n"
    result = read(f"# Books\n\n## Do\n\n`POST /books`\n\nSays.\n\n{text}", dialect(FORM))
    [found] = actions(result)
    assert [("query", "a"), ("header", "c"), ("cookie", "e")] == [
        (item.location, item.name) for item in found.parameters
    ]
    assert [(16, 1, "unread-parameter", "`d` stands in `moon`, where nothing is sent")] == told(result)


def test_cookies_under_a_heading() -> None:
    """The role `cookie` is that of all rows below; a name that no cookie has is told."""
    text = "### Crumbs\n\n| Name | Type |\n| - | - |\n| visit | integer |\n| a;b | string |\n"
    form = dialect("headings: {cookie: [crumbs]}\n")
    result = read(f"# Books\n\n## Do\n\n`POST /books`\n\nSays.\n\n{text}", form)
    [found] = actions(result)
    assert [("visit", Kind.INTEGER)] == [(item.name, item.kind) for item in found.cookie_parameters]
    assert [(14, 3, "unread-parameter", "`a;b` is not the name of a cookie")] == told(result)


def test_a_body_that_is_written_for_several_calls_is_of_those_that_send_one() -> None:
    """Where the payload has the fields, a GET and a DELETE of the same chapter send none."""
    text = (
        "# Books\n\n## Book\n\n| Method | Path |\n| - | - |\n| `GET/POST/DELETE` | `/books/:id` |\n\nSays.\n\n"
        "### Parameters\n\n- `id` (integer) - Its number.\n- `title` (string) - Its title.\n\n"
        '### Payload\n\n```json\n{"title": "x"}\n```\n'
    )
    form = dialect(FORM, "name: ours\nserver: https://api.example.com\nrequest: [table]\n")
    found = {item.method: item for item in actions(read(text, form))}
    assert {"GET": False, "POST": True, "DELETE": False} == {name: bool(item.body) for name, item in found.items()}
    assert {0} == {len(item.query_parameters) for item in found.values()}
    assert {"title": "x"} == found["POST"].body.example if found["POST"].body else False


def test_fields_under_a_heading_of_their_own() -> None:
    """A heading that is named after a field, with dots for deeper ones, has the fields of it."""
    table = "| Name | Type |\n| - | - |\n"
    text = (
        f"### Parameters\n\n{table}| size | object |\n\n#### size\n\n{table}| width | integer |\n| box | object |\n\n"
        f"#### size.box\n\n{table}| deep | integer |\n"
    )
    box = {"type": "object", "properties": {"deep": {"type": "integer"}}}
    size = {"type": "object", "properties": {"width": {"type": "integer"}, "box": box}}
    assert {"type": "object", "properties": {"size": size}} == body(text)


@pytest.mark.parametrize(
    ("kind", "default", "expected"),
    [
        ("integer", "3", 3),
        ("number", "3", 3),
        ("integer", "the size", None),
        ("boolean", "true", True),
        ("string", "3", "3"),
        ("[]string", '["a"]', ["a"]),
        ("[]string", "a", None),
        ("", "a", "a"),
    ],
)
def test_a_default_is_of_the_type_of_its_field(kind: str, default: str, expected: JsonValue) -> None:
    """A text that is not a value of it is no default."""
    text = f"### Parameters\n\n| Name | Type | Default |\n| - | - | - |\n| a | {kind} | {default} |\n"
    properties = body(text)["properties"]
    assert isinstance(properties, dict)
    assert isinstance(properties["a"], dict)
    assert expected == properties["a"].get("default")
