"""Definition lists: which lines are terms, where a definition ends, and what it holds."""

import pytest

from codegen.files import Span
from codegen.markdown.document import Definitions, Paragraph
from codegen.markdown.syntax import BUILT_IN
from tests.markdown.parsing import blocks, outline


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("a\n: b", [["1:1 a"], ["Paragraph 2:3 b"]]),
        (":id\n: b", [["1:1 :id"], ["Paragraph 2:3 b"]]),
        ("a\n\n: b", [["1:1 a"], ["Paragraph 3:3 b"]]),
        ("a\nb\n:   c", [["1:1 a", "2:1 b"], ["Paragraph 3:5 c"]]),
        ("a\n: b\n: c", [["1:1 a"], ["Paragraph 2:3 b"], ["Paragraph 3:3 c"]]),
        ("a\n: b\n\n: c", [["1:1 a"], ["Paragraph 2:3 b"], ["Paragraph 4:3 c"]]),
        ("a\n: b\n\nc\n: d", [["1:1 a"], ["Paragraph 2:3 b"], ["4:1 c"], ["Paragraph 5:3 d"]]),
        ("a\n: b\nc\n: d", [["1:1 a"], ["Paragraph 2:3 b"], ["3:1 c"], ["Paragraph 4:3 d"]]),
        ("a\n: b\nc\nd", [["1:1 a"], ["Paragraph 2:3 b\nc\nd"]]),
        ("a\n: b\n  c", [["1:1 a"], ["Paragraph 2:3 b\nc"]]),
        ("a\n: b\n\n  c", [["1:1 a"], ["Paragraph 2:3 b", "Paragraph 4:3 c"]]),
        (":id\n:   b\n\n    c", [["1:1 :id"], ["Paragraph 2:5 b", "Paragraph 4:5 c"]]),
        ("a\n: b\n\n  - c\n  - d", [["1:1 a"], ["Paragraph 2:3 b", [["Paragraph 4:5 c"], ["Paragraph 5:5 d"]]]]),
        ("a\n: - b\n  - c", [["1:1 a"], [[["Paragraph 2:5 b"], ["Paragraph 3:5 c"]]]]),
        ("a\n: b\n  : c", [["1:1 a"], [["2:3 b"], ["Paragraph 3:5 c"]]]),
        ("  a\n  : b", [["1:3 a"], ["Paragraph 2:5 b"]]),
        ("a\n: b\n\nc", [["1:1 a"], ["Paragraph 2:3 b"], "Paragraph 4:1 c"]),
        ("a\n: b\n- c", [["1:1 a"], ["Paragraph 2:3 b"], [["Paragraph 3:3 c"]]]),
        ("a\n: b\n```\nc\n```", [["1:1 a"], ["Paragraph 2:3 b"], "CodeBlock 3:1 ```\nc\n```"]),
        ("- a\n  : b", [[[["1:3 a"], ["Paragraph 2:5 b"]]]]),
        (": b", ["Paragraph 1:1 : b"]),
        ("a\n:b", ["Paragraph 1:1 a\n:b"]),
        ("a\n\n\n: b", ["Paragraph 1:1 a", "Paragraph 4:1 : b"]),
        ("| a |\n: b", ["Paragraph 1:1 | a |\n: b"]),
    ],
)
def test_terms_and_definitions(text: str, expected: list[object]) -> None:
    """A line right above a definition is a term, and a definition holds what is indented below it."""
    assert expected == outline(blocks(text))


def test_many_terms_in_a_row_are_text() -> None:
    """Ten lines may share a definition; more of them are a paragraph."""
    assert (Definitions, Paragraph) == tuple(type(blocks("a\n" * count + ": b")[0]) for count in (10, 11))


def test_a_heading_ends_a_definition() -> None:
    """A heading right below a definition is one."""
    (found,) = blocks("a\n: b\n## C\n")
    assert range(1, 3) == found.source.numbers


def test_places_in_a_definition() -> None:
    """A place in a definition, or of a term, is that of the file."""
    (found,) = blocks("\n  `a`\n  :   b\n    c\n")
    assert isinstance(found, Definitions)
    (entry,) = found.entries
    source = entry.definitions[0].source
    assert (Span("a.md", 2, 3, 3), Span("a.md", 4, 5, 1)) == (entry.terms[0].span, source.at(source.text.index("c")))


def test_definition_lists_are_text_in_the_built_in_form() -> None:
    """A syntax without them reads a paragraph."""
    assert ["Paragraph 1:1 a\n: b"] == outline(blocks("a\n: b", BUILT_IN))
