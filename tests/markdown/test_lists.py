"""Items of lists hold blocks, whose lines have the columns of the file."""

import pytest

from codegen.files import Span
from codegen.limits import NESTED_BLOCKS
from codegen.markdown.document import CodeBlock, ListBlock, Other, Paragraph, Table
from codegen.markdown.syntax import BUILT_IN, Syntax
from tests.markdown.leaves import leaves
from tests.markdown.parsing import blocks, outline


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("- a\n- b", [["Paragraph 1:3 a"], ["Paragraph 2:3 b"]]),
        ("- a\n  b", [["Paragraph 1:3 a\nb"]]),
        ("- a\nb", [["Paragraph 1:3 a\nb"]]),
        ("* a\n\n  b", [["Paragraph 1:3 a", "Paragraph 3:3 b"]]),
        ("-   a\n\n    b", [["Paragraph 1:5 a", "Paragraph 3:5 b"]]),
        ("-\n  a", [["Paragraph 2:3 a"]]),
        ("-", [[]]),
        (
            "- a\n  - b\n    - c\n- d",
            [["Paragraph 1:3 a", [["Paragraph 2:5 b", [["Paragraph 3:7 c"]]]]], ["Paragraph 4:3 d"]],
        ),
        ("- - a", [[[["Paragraph 1:5 a"]]]]),
        ("1. a\n   - b", [["Paragraph 1:4 a", [["Paragraph 2:6 b"]]]]),
        ("-\ta\n\n\tb", [["Paragraph 1:3 a", "Paragraph 3:2 b"]]),
        ("-      a", [["code 1:8 a"]]),
        ("- > a", [["quote 1:3 > a"]]),
        ("- # a", [["heading 1:3 # a"]]),
        ("- [a]: b", [["definition 1:3 [a]: b"]]),
    ],
)
def test_items(text: str, expected: list[object]) -> None:
    """What an item holds is told by its indent, as CommonMark 5.2 has it, and stands where it stands in the file."""
    assert [expected] == outline(blocks(text))


def test_numbers_make_a_list_ordered() -> None:
    """A list of another mark is another list."""
    found = blocks("1. a\n2. b\n- c")
    assert [True, False] == [block.ordered for block in found if isinstance(block, ListBlock)]


def test_places_in_an_item() -> None:
    """The text of an item is without its mark and its indent; a place in it is that of the file."""
    (found,) = blocks("text:\n\n- `a` b\n  c d\n")[1:]
    assert isinstance(found, ListBlock)
    source = found.items[0].source
    assert ("`a` b\nc d", Span("a.md", 3, 3, 3), Span("a.md", 4, 5, 1)) == (
        source.text,
        source.at(0, 3),
        source.at(source.text.index("d")),
    )


def test_code_and_tables_in_an_item() -> None:
    """The text of a code block is without the indent of its item, and the cells of a table know their columns."""
    (found,) = blocks("1. a\n\n   ```json\n   {\n     }\n   ```\n\n   | b | c |\n   | - | - |\n   | d |  e |\n")
    assert isinstance(found, ListBlock)
    text, code, table = found.items[0].blocks
    assert isinstance(text, Paragraph)
    assert isinstance(code, CodeBlock)
    assert isinstance(table, Table)
    assert ("{\n  }", Span("a.md", 5, 6, 1)) == (code.text, code.place.at(4))
    assert [Span("a.md", 10, 6, 1), Span("a.md", 10, 11, 1)] == [cell.span for cell in table.rows[0].cells]


def test_a_list_is_one_block_without_lists() -> None:
    """The built-in form has lists as they are written."""
    (found,) = blocks("- a\n  - b", BUILT_IN)
    assert (Other, "list") == (type(found), found.kind if isinstance(found, Other) else "")


def test_deep_lists() -> None:
    """What is nested deeper than the bound is one block, and nothing of it is lost."""
    text = "\n".join(f"{'  ' * depth}- a{depth}" for depth in range(NESTED_BLOCKS + 3))
    found = list(leaves(blocks(text, Syntax(lists=True))))
    assert [f"a{depth}" for depth in range(NESTED_BLOCKS)] == [source.text for source in found[:-1]]
    assert (NESTED_BLOCKS + 1, 3) == (found[-1].line, len(found[-1].lines))
    assert f"Other(source={found[-1]!r}, kind='nested')" in repr(blocks(text, Syntax(lists=True)))
