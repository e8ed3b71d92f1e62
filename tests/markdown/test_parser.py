"""Markdown text -> Document: which blocks there are, where they stand, and that no line is lost."""

from pathlib import Path

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from codegen.files import File, Span
from codegen.markdown.comments import cut_comments
from codegen.markdown.document import CodeBlock, Document, Other, Paragraph, Table
from codegen.markdown.parser import parse_document


def parse(text: str) -> Document:
    """Parse a text as the file `a.md`."""
    return parse_document(File("a.md", text))


def covered(document: Document) -> list[int]:
    """The numbers of all lines that the document's parts stand on, in order."""
    sources = [*document.comments]
    if document.front_matter:
        sources.append(document.front_matter.source)
    for section in document.sections:
        sources.append(section.heading)
        sources.extend(block.source for block in section.blocks)
    return sorted(number for source in sources for number in source.numbers)


def not_blank(text: str) -> list[int]:
    """The numbers of all lines that hold more than white space."""
    return [number for number, line in enumerate(text.split("\n"), 1) if line.strip()]


LINES = st.sampled_from(
    [
        "",
        "# Thing Actions",
        "## Get",
        '### Curl Example <a name="get-curl-example"></a>',
        "text",
        "a\rb",
        "  indented",
        "    code",
        "\t",
        "| a | b |",
        "| - | - |",
        "| 1 | 2 |",
        "a | b",
        "```json",
        "```",
        "~~~",
        "<br/>",
        "<!-- note -->",
        "<!--",
        "-->",
        "<table>",
        "---",
        "===",
        "* item",
        "1. one",
        "> quote",
        "[a]: https://example.com",
        "description: words",
    ]
)


@given(st.lists(LINES, max_size=30))
@example(["[a]: https://example.com", "[b]: https://example.com", "text"])
@example(["a\rb", "", "```", "x"])
@example(["<!-- a", "b --> text", "```", "<!--"])
def test_every_line_is_in_a_part(lines: list[str]) -> None:
    """Whatever the text, each line that is not blank is in the front matter, a comment, a heading or a block."""
    text = "\n".join(lines)
    assert [number for number in not_blank(text) if number not in covered(parse(text))] == []


@pytest.mark.corpus
@pytest.mark.parametrize("date", ["2017-09-19", "2018-06-20", "2018-10-15"])
def test_no_line_of_a_real_tree_is_lost(shared: Path, date: str) -> None:
    """On real documents each line is in exactly one part."""
    for path in sorted((shared / "corpus" / date).glob("*.md")):
        text = path.read_text(encoding="utf-8")
        lines = ["", *text.split("\n")]
        assert [number for number in covered(parse(text)) if lines[number].strip()] == not_blank(text), path.name


def test_a_spacer_above_a_heading_swallows_nothing() -> None:
    """`<br/>` right above a heading starts no HTML block."""
    assert [section.title for section in parse("<br/>\n## Get\n").sections] == ["", "Get"]


def test_a_rule_under_a_line_makes_no_heading() -> None:
    """`---` under a line is not a setext heading."""
    assert [section.level for section in parse("text\n---\n").sections] == [0]


def test_an_anchor_is_no_part_of_the_title() -> None:
    """The `<a name>` of a heading is kept apart, and the span is that of the words."""
    section = parse('\n### Curl Example  <a name="get-curl-example"></a>\n').sections[1]
    assert (section.title, section.anchor, section.span) == (
        "Curl Example",
        "get-curl-example",
        Span("a.md", 2, 5, 12),
    )


def test_a_table_ends_at_the_first_line_without_a_pipe() -> None:
    """A line right under a table is a paragraph, not a row."""
    blocks = parse("| a |\n| - |\n| 1 |\nafter\n").sections[0].blocks
    assert [type(block) for block in blocks] == [Table, Paragraph]
    assert [block.source.line for block in blocks] == [1, 4]


def test_link_definitions_are_kept() -> None:
    """A link reference definition, for which markdown-it has no token, is a block of its own."""
    assert parse("[a]: https://example.com\n").sections[0].blocks == (
        Other(parse("[a]: https://example.com").source, "definition"),
    )


def test_a_code_block_knows_where_its_text_starts() -> None:
    """The place of a fence's text is the line after the fence."""
    block = parse("text\n\n```json\n{}\n```\n").sections[0].blocks[1]
    assert isinstance(block, CodeBlock)
    assert (block.language, block.text, block.place.span, block.closed) == ("json", "{}", Span("a.md", 4, 1, 2), True)


def test_an_open_fence_runs_to_the_end() -> None:
    """A fence that is not closed holds the rest of the document, and says so."""
    block = parse("```\n## Get\n").sections[0].blocks[0]
    assert isinstance(block, CodeBlock)
    assert (block.text.strip(), block.closed) == ("## Get", False)


def test_a_comment_hides_what_is_in_it() -> None:
    """A table inside an HTML comment is not a table."""
    document = parse("<!--\n| a |\n| - |\n-->\ntext\n")
    assert [block.source.line for block in document.sections[0].blocks] == [5]
    assert [comment.numbers for comment in document.comments] == [range(1, 5)]


@pytest.mark.parametrize(
    ("line", "left", "column"),
    [
        ("| a | b | <!-- c -->", "| a | b |", 11),
        ("text <!-- c -->  ", "text", 6),
        ("text <!-- a --> more <!-- c -->", "text <!-- a --> more", 22),
        ("text <!-- c --> more", "text <!-- c --> more", 0),
        ("`<!-- c -->`", "`<!-- c -->`", 0),
        ("text -->", "text -->", 0),
    ],
)
def test_a_comment_at_the_end_of_a_line(line: str, left: str, column: int) -> None:
    """A comment that ends a line is not part of what it ends, and keeps its place."""
    lines = ["", line]
    comments = cut_comments("a.md", lines)
    assert (["", left], [column] if column else []) == (lines, [comment.span.column for comment in comments])


def test_a_comment_inside_a_fence_is_code() -> None:
    """`<!--` between fences is text."""
    assert parse("```\n<!-- a\n```\n## Get\n-->").comments == ()


@pytest.mark.parametrize("text", ["description: Words: more\n\n# A\n", "---\ndescription: 'Words: more'\n---\n\n# A\n"])
def test_front_matter_is_bare_or_fenced(text: str) -> None:
    """Both forms of front matter give the same value and leave the title on its line."""
    document = parse(text)
    assert document.front_matter is not None
    assert document.front_matter.values["description"].text == "Words: more"
    assert document.sections[1].heading.line == not_blank(text)[-1]


def test_front_matter_points_at_its_values() -> None:
    """A value's span is that of its text."""
    front_matter = parse("---\ndescription: Words\n---\n").front_matter
    assert front_matter is not None
    assert front_matter.values["description"].span == Span("a.md", 2, 14, 5)
