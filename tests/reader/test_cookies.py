"""Cookies of an action: their section, a place among others, and what cannot be one."""

import pytest

from codegen.files import File
from codegen.model.parameter import Kind, Location
from codegen.reader.api import Result, read_api

_HEAD = """# Book Actions

## Get

Returns a book.

### Method And Url

GET https://api.example.com/books

### Authentication

No authentication is required.

### Successful Responses

| Code | Type | Description |
| ---- | ---- | ----------- |
| 204 | | Nothing |

"""


def _read(text: str) -> Result:
    return read_api((File("book.md", _HEAD + text),))


def _cookies(result: Result) -> list[tuple[str, Kind, bool]]:
    assert result.api is not None, result.diagnostics
    [action] = result.api.resources[0].actions
    assert {Location.COOKIE} == {item.location for item in action.cookie_parameters}
    assert action.cookie_parameters == action.other_parameters == action.parameters
    return [(item.name, item.kind, item.required) for item in action.cookie_parameters]


@pytest.mark.parametrize("heading", ["Request Cookies", "Cookies", "Cookie Parameters", "Request Cookie"])
def test_a_section_of_cookies(heading: str) -> None:
    """A table under any of the headings."""
    text = f"### {heading}\n\n| Name | Type | Required |\n| - | - | - |\n| visit | integer | Y |\n"
    result = _read(text)
    assert ((), [("visit", Kind.INTEGER, True)]) == (result.diagnostics, _cookies(result))


@pytest.mark.parametrize("word", ["cookie", "Cookies"])
def test_a_place_among_others(word: str) -> None:
    """`Parameters` has cookies, too, by the column `In`."""
    text = f"### Parameters\n\n| Name | In | Required |\n| - | - | - |\n| theme | {word} | N |\n"
    result = _read(text)
    assert ((), [("theme", Kind.STRING, False)]) == (result.diagnostics, _cookies(result))


def test_an_item_of_a_list() -> None:
    """The words in parentheses say it as well."""
    result = _read("### Parameters\n\n- `theme` (string, cookie, optional): Colors\n")
    assert ((), [("theme", Kind.STRING, False)]) == (result.diagnostics, _cookies(result))


@pytest.mark.parametrize("name", ["a b", "a;b", "a=b", "ä", "a,b"])
def test_a_name_that_no_cookie_has(name: str) -> None:
    """The name of a cookie is a token (RFC 6265 section 4.1.1)."""
    [told] = _read(f"### Cookies\n\n| Name | Required |\n| - | - |\n| {name} | N |\n").diagnostics
    message = f"`{ascii(name)[1:-1]}` is not a name of a cookie parameter"
    assert (25, 3, "unusable-name", message) == (told.span.line, told.span.column, told.rule, told.message)


def test_an_object_cannot_be_sent() -> None:
    """A cookie has no form for objects, as a header has none: it is told, and is a text."""
    text = "### Cookies\n\n| Name | Type | Required |\n| - | - | - |\n| size | object | N |\n"
    result = _read(text)
    [told] = result.diagnostics
    message = "an object cannot be sent in a cookie, so `size` is read as text"
    assert (25, 10, "misplaced-type", message) == (told.span.line, told.span.column, told.rule, told.message)
    assert [("size", Kind.STRING, False)] == _cookies(result)


def test_a_name_twice() -> None:
    """The first row counts, whichever of the two sections it stands in."""
    text = (
        "### Cookies\n\n| Name | Required |\n| - | - |\n| theme | N |\n\n"
        "### Parameters\n\n| Name | In | Required |\n| - | - | - |\n| theme | cookie | Y |\n"
    )
    result = _read(text)
    [told] = result.diagnostics
    assert (31, "repeated-parameter") == (told.span.line, told.rule)
    assert [("theme", Kind.STRING, False)] == _cookies(result)
