"""Fields of fields: rows with dots and brackets, and tables of their own, come to the schema of the whole object."""

import pytest

from codegen.model.schema import JsonValue
from codegen.reader.api import read_api
from tests.reader.test_body_content_types import document

TABLE = "| Name | Type | Required | Description | Example |\n| - | - | - | - | - |\n"


def rows(*names: str) -> str:
    """Return a table with a row for each `name type need`, the words after them being its example."""
    cells = (name.split(" ", 3) for name in names)
    return TABLE + "".join(f"| {row[0]} | {row[1]} | {row[2]} | | {''.join(row[3:])} |\n" for row in cells)


def read(section: str) -> tuple[JsonValue, JsonValue, list[str]]:
    """Return the schema of a body's fields, its example, and what is said of it."""
    result = read_api(document(section))
    told = [f"{item.span.line}:{item.span.column} {item.rule}: {item.message}" for item in result.diagnostics]
    if result.api is None:
        return None, None, told
    ((action,),) = (resource.actions for resource in result.api.resources)
    found = [schema.definition for schema in result.api.schemas if schema.name.pascal == "BookPutBody"]
    return found[0] if found else None, action.body.example if action.body else None, told


STRING: JsonValue = {"type": "string"}


def test_rows_with_dots_lie_in_objects() -> None:
    """With a row of their own or without, which is an object then, required where a field of it is."""
    section = rows("author object no", "author.name string yes", "author.home.city string no", "shop.id string yes")
    author = {
        "type": "object",
        "properties": {"name": STRING, "home": {"type": "object", "properties": {"city": STRING}}},
        "required": ["name"],
    }
    shop = {"type": "object", "properties": {"id": STRING}, "required": ["id"]}
    expected = {"type": "object", "properties": {"author": author, "shop": shop}, "required": ["shop"]}
    assert (expected, None, []) == read(section)


@pytest.mark.parametrize(
    ("name", "kind"),
    [(name, kind) for name in ("items[].id", "items.id", "items[0].id") for kind in ("array", "object[]")]
    + [("items[].id", "any")],
)
def test_rows_with_brackets_lie_in_arrays(name: str, kind: str) -> None:
    """However the items are written; `any` is only an array where the brackets say so."""
    item = {"type": "object", "properties": {"id": STRING}, "required": ["id"]}
    expected = {"type": "object", "properties": {"items": {"type": "array", "items": item}}}
    assert (expected, None, []) == read(rows(f"items {kind} no", f"{name} string yes"))


def test_items_have_a_row_of_their_own() -> None:
    """`tags[]` says what is in an array."""
    expected = {"type": "object", "properties": {"tags": {"type": "array", "items": STRING}}}
    assert (expected, None, []) == read(rows("tags[] string no"))


def test_examples_of_nested_fields_are_one_example() -> None:
    """Of the whole object."""
    section = rows("title string yes Emma", "author.name string yes Jane", "prints[].year integer no 1815")
    assert {"title": "Emma", "author": {"name": "Jane"}, "prints": [{"year": 1815}]} == read(section)[1]


def test_an_example_without_a_required_nested_field_is_none() -> None:
    """Since it could not be sent."""
    assert read(rows("title string yes Emma", "author.name string yes"))[1] is None


@pytest.mark.parametrize("label", ["The object `author`:", "**author**", "Fields of author", "`author` (object)"])
def test_a_table_below_the_name_of_a_field(label: str) -> None:
    """Has the fields of that object."""
    author = {"type": "object", "properties": {"name": STRING}, "required": ["name"]}
    expected = {"type": "object", "properties": {"author": author}, "required": ["author"]}
    section = f"{rows('author object yes')}\n{label}\n\n{rows('name string yes')}"
    assert (expected, None, []) == read(section)


def test_a_field_of_what_has_no_fields_is_told() -> None:
    """At its name: nothing guesses where it lies."""
    told = ["20:3 unusable-name: `title.short` lies in what has no fields"]
    assert told == read(rows("title string yes", "title.short string no"))[2]


def test_fields_of_a_form_lie_in_none() -> None:
    """Their names are sent as they are."""
    section = f"Content type: `application/x-www-form-urlencoded`\n\n{rows('home.city string no')}"
    assert ({"type": "object", "properties": {"home.city": STRING}}, None, []) == read(section)
