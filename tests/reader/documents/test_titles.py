"""Titles as authors write them: what they are called, and which section they mean."""

import pytest

from codegen.files import File
from codegen.reader.api import read_api
from codegen.reader.documents.headings import section_of
from codegen.reader.documents.titles import plain_title


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        ("1. Get a room", "Get a room"),
        ("2.1 Get a room", "Get a room"),
        ("3) Get a room", "Get a room"),
        ("Get 2 rooms", "Get 2 rooms"),
        ("2 rooms", "2 rooms"),
        ("2. ", "2."),
        ("Create a [room](#room) in `hotel`", "Create a room in `hotel`"),
        ("![new](new.png) Get", "Get"),
        ("~~Get~~ it", "Get it"),
        (":book: Get :new:", "Get"),
        ("Get the weather [GET]", "Get the weather"),
        ("Get the weather [beta]", "Get the weather [beta]"),
        ("Get <sup>new</sup>", "Get new"),
        ("Get:", "Get"),
        (":book:", ":book:"),
    ],
)
def test_the_words_of_a_title(title: str, expected: str) -> None:
    """What only numbers or adorns a title is not in its name."""
    assert expected == plain_title(title)


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        ("1.2 Path Parameters", "request path components"),
        ("\U0001f511 Authentication", "authentication"),
        ("[Responses](#codes):", "responses"),
        ("Method & URL", "method and url"),
        ("What it does", None),
    ],
)
def test_the_section_of_a_title(title: str, expected: str | None) -> None:
    """A section is known by its words, whatever numbers or adorns them."""
    assert expected == section_of(title)


def test_the_name_and_the_anchor_of_a_title() -> None:
    """An action is named without the number and the anchor of its title, which a message shows as well."""
    text = "# Books\n\n## 1. Get *all* {#all}\n\nGET /books\n\n## 2. Put `one`\n\nOne.\n"
    result = read_api((File("book.md", text),), server="https://api.example.com")
    assert ["getAll"] == [str(action.name) for action in result.readable.resources[0].actions]
    assert [("missing-url", 7, 7, "`Put `one`` has no method and URL")] == [
        (item.rule, item.span.line, item.span.column, item.message)
        for item in result.diagnostics
        if item.span.line == 7
    ]
