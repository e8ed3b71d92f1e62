"""Iterators over collections: which actions have them, and what they are made of."""

import re

import black
import pytest

from codegen.model.action import Action
from codegen.model.parameter import Kind
from codegen.model.schema import REF_PREFIX, JsonValue, Schema
from tests.targets.python.building import action, api, body, files_of, parameter, resource, response, schema, stream

THING = schema("Thing", {"type": "object", "properties": {"id": {"type": "string"}}})
THINGS = schema(
    "Things",
    {"type": "object", "properties": {"items": {"type": "array", "items": {"$ref": f"{REF_PREFIX}Thing"}}}},
)
FOUND = (response(200, "Things"),)
PAGE = (parameter("page", kind=Kind.INTEGER, default="0", default_value=0), parameter("perPage", kind=Kind.INTEGER))
OFFSET = (parameter("limit", kind=Kind.INTEGER), parameter("offset", kind=Kind.INTEGER))


def _module(*actions: Action, schemas: tuple[Schema, ...] = (THING, THINGS)) -> str:
    """Render the module of a resource with the actions, and hold it against black."""
    text = files_of(api([resource("things", *actions)], schemas))["example_api/resources/things.py"]
    assert text == black.format_str(text, mode=black.Mode())
    return text


def _iterators(text: str) -> list[str]:
    """Return the names of the synchronous iterators of a module."""
    return re.findall(r"^    def (iter_\w+)\(", text.partition("class Async")[0], re.MULTILINE)


def _item(definition: JsonValue, *others: Schema) -> str:
    """Return the type of the items of an answer."""
    get = action("Get", "things", query_parameters=PAGE, responses=(response(200, "Answer"),))
    text = _module(get, schemas=(schema("Answer", definition), *others))
    found = re.search(r"^    \) -> Iterator\[(.*)\]:\n        \"\"\"Iterate over the items", text, re.MULTILINE)
    return found[1] if found else ""


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        (action("Get", "x", query_parameters=PAGE, responses=FOUND), ["iter_get", "iter_get_pages"]),
        (action("Get", "x", query_parameters=OFFSET, responses=FOUND), ["iter_get", "iter_get_pages"]),
        (action("Get", "x", query_parameters=PAGE, responses=(response(200, None),)), ["iter_get", "iter_get_pages"]),
        (action("Get", "x", query_parameters=PAGE[:1], responses=FOUND), []),
        (action("Get", "x", query_parameters=OFFSET[:1], responses=FOUND), []),
        (action("Get", "x", query_parameters=(parameter("page"), parameter("perPage")), responses=FOUND), []),
        (action("Find", "x", method="POST", query_parameters=PAGE, responses=FOUND), []),
        (action("Query", "x", method="POST", query_parameters=PAGE, responses=(response(200, "Thing"),)), []),
        (
            action("Query Rows", "x", method="POST", query_parameters=OFFSET, responses=FOUND),
            ["iter_query_rows", "iter_query_rows_pages"],
        ),
        (action("Query", "x", method="DELETE", query_parameters=PAGE, responses=FOUND), []),
        (action("Get", "x", query_parameters=PAGE, stream=stream(thing="Thing")), []),
        (action("Import", "x", query_parameters=PAGE, responses=FOUND), ["iter_import", "iter_import_pages"]),
    ],
)
def test_actions_that_read_page_by_page_have_iterators(value: Action, expected: list[str]) -> None:
    """A pair of integer parameters makes an action paginated, if calling it again only reads."""
    assert expected == _iterators(_module(value))


@pytest.mark.parametrize(
    ("definition", "expected"),
    [
        ({"type": "object", "properties": {"items": {"type": "array", "items": {"type": "string"}}}}, "str"),
        ({"type": "object", "properties": {"items": {"type": ["array", "null"]}}}, "Any"),
        ({"type": "object", "properties": {"items": {"$ref": f"{REF_PREFIX}List"}}}, "Thing"),
        ({"type": "object", "properties": {"name": {"type": "string"}}}, "Any"),
        ({"type": "object", "properties": {"items": {"type": "string"}}}, "Any"),
        ({"type": "array", "items": {"type": "integer"}}, "int"),
        ({"type": "array", "items": {"type": "object", "properties": {"a": {"type": "string"}}}}, "AnswerItem"),
        ({"oneOf": [{"$ref": f"{REF_PREFIX}Things"}, {"type": "array", "items": {"type": "integer"}}]}, "Thing | int"),
        ({}, "Any"),
    ],
)
def test_the_type_of_an_item(definition: JsonValue, expected: str) -> None:
    """An item has the type that the answer's list `items` says, or the answer itself where that is a list."""
    items = schema("List", {"type": "array", "items": {"$ref": f"{REF_PREFIX}Thing"}})

    assert expected == _item(definition, THING, THINGS, items)


def test_an_iterator_repeats_the_call() -> None:
    """Every argument is handed on, where to start and the size as the iterator says; the body, too."""
    query = action(
        "Query", "x", method="POST", query_parameters=(*OFFSET, *PAGE[:1]), body=body("Thing"), responses=FOUND
    )
    expected = """
        return self._iterate_pages(
            lambda offset, limit: self.query(
                body=body,
                limit=limit,
                offset=offset,
                page=page,
                **options,
            ),
            OffsetPosition(QUERY.name, offset or 0, limit),
        )
"""
    assert expected.strip("\n") in _module(query)


def test_a_required_start_is_taken_as_it_is() -> None:
    """A parameter that must be given has no default to fall back to."""
    page = parameter("page", kind=Kind.INTEGER, required=True, description="Page number, starting at 1")
    get = action("Get", "x", query_parameters=(page, PAGE[1]), responses=FOUND)

    assert "            PagePosition(GET.name, page, per_page, first=1),\n" in _module(get)


def test_a_position_that_is_too_long_for_a_line_is_broken() -> None:
    """What a walk is told fits into the width, whatever the action is called."""
    get = action("Get " + "Long " * 12, "x", query_parameters=PAGE, responses=FOUND)
    name = "GET" + "_LONG" * 12
    expected = f"""
            PagePosition(
                {name}.name,
                page or 0,
                per_page,
            ),
"""

    assert expected in _module(get)


def test_a_method_names_its_iterators() -> None:
    """Who reads of the call that returns one page reads of those that return all, in one line of the docstring."""
    text = _module(action("Get", "x", query_parameters=PAGE, responses=FOUND))

    assert 1 == text.count("        One page; `iter_get` iterates over all items, `iter_get_pages` over pages.\n")


def test_iterators_make_way_for_actions() -> None:
    """An action that is called as an iterator would be keeps its name."""
    text = _module(action("Get", "x", query_parameters=PAGE, responses=FOUND), action("Iter Get", "x", "y"))

    assert ["iter_get_2", "iter_get_pages", "iter_get"] == _iterators(text)


def test_items_of_one_name_are_told_apart() -> None:
    """Two classes of one name from two modules are imported under two names."""
    array: JsonValue = {"type": "array", "items": {"type": "object", "properties": {"a": {"type": "string"}}}}
    page = schema("Page", {"type": "object", "properties": {"items": {"type": "array", "items": array}}})
    text = _module(
        action("Get", "x", query_parameters=PAGE, responses=(response(200, "Page"),)),
        action("List", "y", query_parameters=PAGE, responses=(response(200, "Page Item"),)),
        schemas=(page, schema("Page Item", array)),
    )

    assert "\nfrom example_api.models.page import Page, PageItemItem\n" in text
    assert "\nfrom example_api.models.page_item import PageItemItem as PageItemItem_2\n" in text
    assert "    ) -> Iterator[list[PageItemItem]]:\n" in text
    assert "    ) -> Iterator[PageItemItem_2]:\n" in text
