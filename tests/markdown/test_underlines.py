"""Lines with a rule under them: which are headings, and which are text above a line across the page."""

import pytest

from codegen.files import File, Span
from codegen.markdown.document import Other, Paragraph
from codegen.markdown.parser import parse_document


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Books\n=====\n", [(1, "Books")]),
        ("Get\n---\n\nGET /a\n", [(2, "Get")]),
        ("**Get a book**\n--------------\n\n- one\n", [(2, "Get a book")]),
        ("Returns a book.\n---\n\nMore.\n", []),
        ("text\n---\n\n## Get\n", [(2, "Get")]),
        ("text\n---\n\n---\n", []),
        ("one\ntwo\n---\n\nMore.\n", []),
        ("one\ntwo\n===\n\nMore.\n", []),
        ("<br/>\n---\n\nMore.\n", []),
        ("| a |\n---\n\nMore.\n", []),
    ],
)
def test_a_line_above_a_rule(text: str, expected: list[tuple[int, str]]) -> None:
    """One line of words with text below is a heading; a sentence, several lines and what ends there are not."""
    sections = parse_document(File("a.md", text)).sections[1:]
    assert expected == [(section.level, section.title) for section in sections]


def test_the_place_of_an_underlined_heading() -> None:
    """Its heading is both lines, its span the words."""
    section = parse_document(File("a.md", "\nGet it\n------\n\nGET /a\n")).sections[1]
    assert (range(2, 4), Span("a.md", 2, 1, 6)) == (section.heading.numbers, section.span)


def test_no_heading_leaves_text_and_rule() -> None:
    """Lines above a rule that are not a heading stay text, and the rule stays a rule."""
    blocks = parse_document(File("a.md", "one\ntwo\n---\n")).sections[0].blocks
    assert [(Paragraph, range(1, 3)), (Other, range(3, 4))] == [(type(item), item.source.numbers) for item in blocks]
