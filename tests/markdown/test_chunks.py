"""A document that is parsed chunk by chunk is the one that is parsed as a whole."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from codegen.files import File
from codegen.markdown.chunks import chunks_of
from codegen.markdown.document import CodeBlock
from codegen.markdown.moved import moved
from codegen.markdown.parser import parse_document
from codegen.memo import Memo
from tests.deep import deep

_LINES = (
    *("# A", "## B", "### C", "##", "text", "", "- item", "  more", "1. one", "> quote", "    code", "---", "==="),
    *("```", "```json", "~~~", "~~~~", "   ```", "  ```", "\t```", "``` `", "| a | b |", "| - | - |"),
    *("<!-- comment", "-->", "[a]: https://example.com", '"title"', "key: value"),
)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("# A\ntext\n## B\n## C", [range(2), range(2, 3), range(3, 4)]),
        ("text\n# A", [range(1), range(1, 2)]),
        ("# A\n```\n## B\n```\n## C", [range(4), range(4, 5)]),
        ("# A\n````\n```\n## B\n````\n## C", [range(5), range(5, 6)]),
        ("# A\n### C\n#D\n##", [range(3), range(3, 4)]),
        ("# A\n- a\n  ```\n## B", [range(4)]),
        ("", [range(1)]),
    ],
)
def test_chunks_start_at_headings_outside_of_code(text: str, expected: list[range]) -> None:
    """Headings of the first two levels start a chunk; where code may be in a list, none does."""
    assert expected == list(chunks_of(text.split("\n")))


@settings(max_examples=200, deadline=None)
@given(st.lists(st.sampled_from(_LINES), max_size=14), st.integers(0, 13), st.sampled_from(_LINES))
def test_chunks_give_what_the_whole_gives(lines: list[str], place: int, line: str) -> None:
    """However lines follow each other, before and after one is put in between, with one memo for both."""
    memo = Memo()
    for edited in (lines, [*lines[:place], line, *lines[place:]]):
        file = File("a.md", "\n".join(edited))

        assert deep(parse_document(file)) == deep(parse_document(file, memo=memo))


def test_what_is_below_an_edit_is_not_parsed_again() -> None:
    """A chunk that stands further down holds the very lines that were parsed before, at their new places."""
    memo = Memo()
    before = parse_document(File("a.md", "# A\n\n## B\n```json\n{}\n```"), memo=memo)
    after = parse_document(File("a.md", "# A\nnew\n\n## B\n```json\n{}\n```"), memo=memo)

    one, other = before.sections[2].blocks[0], after.sections[2].blocks[0]
    assert isinstance(one, CodeBlock)
    assert isinstance(other, CodeBlock)
    assert one.source.lines is other.source.lines
    assert (4, 5) == (one.source.line, other.source.line)
    assert moved(one, 1) == other
