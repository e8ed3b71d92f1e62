"""With every syntax there is, no line is lost or read twice, and each word keeps its place."""

import re
from collections import Counter
from pathlib import Path

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from msgspec.structs import replace

from codegen.files import File, Span
from codegen.markdown.document import Document
from codegen.markdown.parser import parse_document
from codegen.markdown.syntax import EVERY_FORM, Syntax
from tests.markdown.leaves import all_leaves, leaves

WORD = re.compile("word[0-9]+x")
MDX = replace(EVERY_FORM, mdx=True)
SYNTAXES = [EVERY_FORM, MDX]

LINES = st.sampled_from(
    [
        "",
        "",
        "# {}",
        "## {} {{#get}}",
        "{}",
        "  {}",
        "    {}",
        "\t{}",
        "- {}",
        "  - {}",
        "    - {}",
        "-\t{}",
        "-",
        "1. {}",
        "   2) {}",
        "- - {}",
        "- # {}",
        "- | {} |",
        "  | - |",
        ": {}",
        ":   {}",
        ": - {}",
        "  : {}",
        "| {} |",
        "| - |",
        "a | {}",
        "- | -",
        "```json",
        "  ```",
        "```",
        "- ```",
        "===",
        "---",
        "+++",
        "a = {}",
        "b: {}",
        "> {}",
        "[{}]: https://example.com",
        "<Tabs>",
        "  <Tab name={{a}}>",
        "  </Tab>",
        "</Tabs>",
        "<Tab>{}",
        "{}</Tab>",
        "<Tab>{}</Tab>",
        "<Tab\n  a='b'>",
        "- <Tab>",
        "<Route />",
        "<br/>",
        "<style>",
        "</style>",
        '<div class="a">{}',
        "</div>",
        ":::note",
        "{{{{< hint >}}}}",
        "- :::note",
        "import {{ a }} from '{}'",
        "export const {} = {{",
        "{{/* {} */}}",
        "{{{}",
        "}}",
        "<!-- {} -->",
        "<!--",
        "-->",
    ]
)


def _composed(lines: list[str]) -> str:
    """The lines with a word of its own in each that has place for one."""
    return "\n".join(line.format(f"word{number}x") for number, line in enumerate(lines))


def _parse(text: str, syntax: Syntax) -> Document:
    return parse_document(File("a.mdx", text), syntax)


@pytest.mark.parametrize("syntax", SYNTAXES, ids=["markdown", "mdx"])
@given(lines=st.lists(LINES, max_size=25))
@example(lines=["- {}", "", "  {}", "", "      {}", "- {}"])
@example(lines=["{}", ": {}", "", "  - {}", "", "{}", "{}", ": {}"])
@example(lines=["- <Tab>", "", "  {}", "  </Tab>", "{}"])
@example(lines=["{}", "===", "- {}", ":::note", "{}"])
def test_every_word_is_in_one_part(lines: list[str], syntax: Syntax) -> None:
    """Each word is in exactly one heading, block, term, comment or front matter, at its line and column."""
    text = _composed(lines)
    expected = [
        Span("a.mdx", number, match.start() + 1, len(match[0]))
        for number, line in enumerate(text.split("\n"), 1)
        for match in WORD.finditer(line)
    ]
    found = [
        source.at(match.start(), len(match[0]))
        for source in all_leaves(_parse(text, syntax))
        for match in WORD.finditer(source.text)
    ]
    assert expected == sorted(found)


@pytest.mark.parametrize("syntax", SYNTAXES, ids=["markdown", "mdx"])
@given(lines=st.lists(LINES, max_size=25))
def test_every_line_is_in_one_part(lines: list[str], syntax: Syntax) -> None:
    """Each line that is not blank is in the front matter or a comment, or in exactly one heading or block."""
    text = _composed(lines)
    assert [] == _not_in_one(_parse(text, syntax), text)


@pytest.mark.corpus
@pytest.mark.parametrize("tree", ["fleet", "mastodon", "openbao"])
def test_no_line_of_a_foreign_tree_is_lost(shared: Path, tree: str) -> None:
    """On references of other teams each line is in exactly one part, and each leaf says what stands at its place."""
    for path in sorted((shared / "dialects" / tree).rglob("*.md*")):
        text = path.read_text(encoding="utf-8")
        document = _parse(text, MDX if path.suffix == ".mdx" else EVERY_FORM)
        assert [] == _not_in_one(document, text), path.name
        lines = text.split("\n")
        for source in leaves(block for section in document.sections for block in section.blocks):
            for index, (number, line) in enumerate(zip(source.numbers, source.lines, strict=True)):
                assert lines[number - 1].startswith(line, source.indent(index)), f"{path.name}:{number}"


def _not_in_one(document: Document, text: str) -> list[int]:
    """The numbers of the lines that are in no part, or in two; a comment may end the line of another part."""
    parts = [section.heading for section in document.sections]
    parts += [source for section in document.sections for source in section.block_sources]
    aside = [*document.comments, *([document.front_matter.source] if document.front_matter else [])]
    counts = Counter(number for source in parts for number in source.numbers)
    others = {number for source in aside for number in source.numbers}
    lines = enumerate(text.split("\n"), 1)
    return [
        number
        for number, line in lines
        if line.strip() and (counts[number] > 1 or (not counts[number] and number not in others))
    ]
