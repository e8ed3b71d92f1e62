"""Elements of MDX: their tags, attributes and what they hold, with the places of the file."""

import pytest

from codegen.files import Span
from codegen.markdown.document import CodeBlock, Component, Paragraph
from tests.markdown.parsing import MDX, blocks, outline, parse


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("<A/>", ["empty A"]),
        ("<A />\ntext", ["empty A", "Paragraph 2:1 text"]),
        ("text\n<A/>", ["Paragraph 1:1 text", "empty A"]),
        ("<A>b</A>", ["element A", ["Paragraph 1:4 b"]]),
        ("<A></A>", ["element A"]),
        ("<A>\nb\n</A>", ["element A", ["Paragraph 2:1 b"]]),
        ("<A>b\nc</A>", ["element A", ["Paragraph 1:4 b\nc"]]),
        ("<A>\n\nb\n\n</A>\nc", ["element A", ["Paragraph 3:1 b"], "Paragraph 6:1 c"]),
        ("<A>\n  <B>\n    b\n  </B>\n</A>", ["element A", ["element B", ["Paragraph 3:5 b"]]]),
        ("<A><B>\nb\n</B></A>", ["element A", ["element B", ["Paragraph 2:1 b"]]]),
        ("<A>\n<A>\n</A>\n</A>", ["element A", ["element A"]]),
        ("<A>\n<B>\n</A>", ["element A", ["opening B"]]),
        ("<A>\n# B\n</A>", ["opening A"]),
        ("<A>\n\ntext", ["opening A", "Paragraph 3:1 text"]),
        ("</A>", ["closing A"]),
        ("<>\nb\n</>", ["element ", ["Paragraph 2:1 b"]]),
        ("<a.B c:d='e'/>", ["empty a.B"]),
        ("<A\n  b='c'\n/>", ["empty A"]),
        ("<A>\n```\n</A>\n```\n</A>", ["element A", ["CodeBlock 2:1 ```\n</A>\n```"]]),
        ("<A>\n`</A>`\n</A>", ["element A", ["Paragraph 2:1 `</A>`"]]),
        ("- <A>\n  b\n  </A>", [[["element A", ["Paragraph 2:3 b"]]]]),
        ("a\n: <A/>", [["1:1 a"], ["empty A"]]),
        ("<a id='b'></a> text", ["Paragraph 1:1 <a id='b'></a> text"]),
        ("<A>b</A> text", ["Paragraph 1:1 <A>b</A> text"]),
        ("text <A/>", ["Paragraph 1:1 text <A/>"]),
        ("<A b", ["Paragraph 1:1 <A b"]),
        ("<A b={c>", ["html 1:1 <A b={c>"]),
        ("<A\n\n>", ["Paragraph 1:1 <A", "quote 3:1 >"]),
        ("<https://example.com>", ["Paragraph 1:1 <https://example.com>"]),
        ("a < b", ["Paragraph 1:1 a < b"]),
    ],
)
def test_elements(text: str, expected: list[object]) -> None:
    """An element starts a line and ends one; what it holds are blocks, if no heading is among them."""
    assert expected == outline(blocks(text, MDX))


def test_an_element_with_headings_holds_sections() -> None:
    """Its tags are blocks of the sections in which they stand."""
    sections = parse("<Row>\n\n## Get\n\ntext\n\n</Row>\n", MDX).sections
    expected = [("", ["opening Row"]), ("Get", ["Paragraph 5:1 text", "closing Row"])]
    assert expected == [(section.title, outline(section.blocks)) for section in sections]


def test_attributes() -> None:
    """Strings are without quotes, expressions without braces, and each has its place; a flag has that of its name."""
    (found,) = blocks("  <Field path=\"id\" type='a'\n    of={{ b: '}' }} required {...rest}>c</Field>", MDX)
    assert isinstance(found, Component)
    assert [
        ("path", "id", "string", Span("a.md", 1, 16, 2)),
        ("type", "a", "string", Span("a.md", 1, 26, 1)),
        ("of", "{ b: '}' }", "expression", Span("a.md", 2, 9, 10)),
        ("required", "", "flag", Span("a.md", 2, 21, 8)),
        ("", "...rest", "expression", Span("a.md", 2, 31, 7)),
    ] == [(item.name, item.value, item.form, item.span) for item in found.attributes]


def test_what_an_element_holds_is_not_code_by_its_indent() -> None:
    """MDX has no code by indenting; the common indent of the content is cut, and places are those of the file."""
    (found,) = blocks("<A>\n      text\n\n      ```json\n      {\n      ```\n</A>", MDX)
    assert isinstance(found, Component)
    text, code = found.blocks
    assert isinstance(text, Paragraph)
    assert isinstance(code, CodeBlock)
    assert ("{", Span("a.md", 5, 7, 1), Span("a.md", 2, 7, 4)) == (code.text, code.place.at(0), text.source.span)


def test_elements_are_text_in_markdown() -> None:
    """Without MDX a tag of no HTML block starts a paragraph."""
    assert ["Paragraph 1:1 <A>b</A>"] == outline(blocks("<A>b</A>"))
