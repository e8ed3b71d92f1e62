"""How many pages there are, where an answer tells that."""

from typing import Any

import pytest

from codegen.model.schema import JsonValue
from codegen.paging import Style
from tests.paging.test_read import CURSOR, INTEGER, LIST, OFFSET, PAGE, SIZE, get, read


@pytest.mark.parametrize(
    "name", ["totalPages", "total_pages", "pageCount", "page_count", "pages", "numPages", "total_page_count"]
)
@pytest.mark.parametrize("inside", ["", "meta", "pagination", "page"])
def test_how_many_pages_there_are(name: str, inside: str) -> None:
    """It is read beside the items, and in the objects that tell of pages."""
    told: dict[str, JsonValue] = {inside: {"properties": {name: INTEGER}}} if inside else {name: INTEGER}

    found = read(get(PAGE, SIZE), {"things": LIST, **told})

    assert ((inside, name) if inside else (name,), ()) == (found.fields.pages, found.fields.last)
    assert ("things",) == found.fields.items


@pytest.mark.parametrize("name", ["lastPage", "last_page", "lastPageNumber"])
def test_the_number_of_the_last_page(name: str) -> None:
    """It is another thing than how many there are, where pages count from 0."""
    found = read(get(PAGE, SIZE), {"items": LIST, name: INTEGER})

    assert ((), (name,)) == (found.fields.pages, found.fields.last)


@pytest.mark.parametrize(
    ("name", "field"),
    [
        ("pageCount", {"type": "integer", "description": "Number of items on this page"}),
        ("pages", {"type": "array"}),
        ("totalPages", {"type": "string"}),
        ("totalPages", {}),
        ("lastPage", {"type": "boolean"}),
        ("lastPage", {"type": "string", "format": "uri"}),
    ],
)
def test_what_is_not_how_many_pages_there_are(name: str, field: Any) -> None:
    """Items of a page are not pages, and a link, a flag, or what has no type is not a number."""
    found = read(get(PAGE, SIZE), {"items": LIST, name: field})

    assert ((), ()) == (found.fields.pages, found.fields.last)


@pytest.mark.parametrize("about", ["Number of pages", "How many pages there are", "total page count"])
def test_words_for_how_many_pages_there_are(about: str) -> None:
    """The description may say it."""
    found = read(get(PAGE, SIZE), {"items": LIST, "pageCount": {"type": "integer", "description": about}})

    assert ("pageCount",) == found.fields.pages


@pytest.mark.parametrize(
    "name", ["hasMore", "has_more", "hasNext", "has_next", "hasNextPage", "has_next_page", "hasMoreItems"]
)
@pytest.mark.parametrize("start", [PAGE, OFFSET, CURSOR])
def test_whether_there_is_more(name: str, start: Any) -> None:
    """It is read for every way to the next page."""
    fields: JsonValue = {
        "items": LIST,
        "nextCursor": {"type": "string"},
        "meta": {"properties": {name: {"type": "boolean"}}},
    }

    found = read(get(start, SIZE), fields)

    assert ("meta", name) == found.fields.more


@pytest.mark.parametrize("start", [OFFSET, CURSOR])
def test_pages_that_have_no_numbers(start: Any) -> None:
    """How many there are does not tell where they end."""
    fields: JsonValue = {"items": LIST, "nextCursor": {"type": "string"}, "totalPages": INTEGER, "lastPage": INTEGER}

    found = read(get(start, SIZE), fields)

    assert found.style in (Style.OFFSET, Style.CURSOR)
    assert ((), ()) == (found.fields.pages, found.fields.last)
