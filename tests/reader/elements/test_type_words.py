"""One table of words for types, whatever they are said of."""

import pytest

from codegen.files import File
from codegen.reader.api import read_api
from codegen.reader.elements.type_words import SYNONYMS, type_word

_DOCUMENT = """# Books

## Post

Adds a book.

POST https://api.example.com/books

### Authentication

None

### Query Parameters

- at ({type}, optional): When

### Body

| Name | Type | Required | Description |
| - | - | - | - |
| at | {type} | yes | When |

### Responses

| Code | Type | Description |
| - | - | - |
| 200 | {type} | When |
"""


@pytest.mark.parametrize("name", SYNONYMS)
def test_a_word_means_one_type(name: str) -> None:
    """In its own spelling, in capitals and in backticks; no other type has it."""
    for word in (name, *SYNONYMS[name].split()):
        assert {name} == {type_word(spelled) for spelled in (word, word.upper(), f"`{word}`")}


def test_what_may_be_two_types_is_told_everywhere() -> None:
    """A `timestamp` without its unit is no date and no number: a message at each of its places."""
    found = read_api((File("books.md", _DOCUMENT.format(type="timestamp")),)).diagnostics
    assert [("unknown-type", 15, 7), ("unlinked-type", 21, 8), ("unlinked-type", 27, 9)] == [
        (item.rule, item.span.line, item.span.column) for item in found
    ]


@pytest.mark.parametrize("word", ["guid", "iso 8601", "whole number", "numeric", "dictionary"])
def test_a_word_is_known_everywhere(word: str) -> None:
    """What a parameter may be, a field and an answer may be, too."""
    found = read_api((File("books.md", _DOCUMENT.format(type=word)),)).diagnostics
    assert [] == [item for item in found if item.rule != "unshown-form"]
