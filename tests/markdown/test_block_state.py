"""The state before the first block is the one that markdown-it makes."""

from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt
from markdown_it.rules_block import StateBlock

from codegen.markdown.block_state import block_state

_PARSER = MarkdownIt("commonmark")
_LINES = st.lists(st.text(st.sampled_from(" \t\u00a0\x0b\fa-`#"), max_size=8), max_size=8)


def _lists(state: StateBlock) -> tuple[object, ...]:
    marks = state.bMarks, state.eMarks, state.tShift, state.sCount, state.bsCount
    return (*marks, state.lineMax, state.line, state.src)


@given(_LINES)
def test_it_is_that_of_the_library(lines: list[str]) -> None:
    """Where each line begins and ends, and how far it is indented; also for a last line without a line feed."""
    assert _lists(StateBlock("\n".join(lines), _PARSER, {}, [])) == _lists(block_state(lines, _PARSER, {}))
