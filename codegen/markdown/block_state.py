"""Lines of a text -> what markdown-it's rules for blocks work on, without a look at each character that indents one."""

from collections.abc import Sequence
from functools import cache
from itertools import accumulate
from typing import TYPE_CHECKING, Any, Literal

if TYPE_CHECKING:
    from markdown_it import MarkdownIt
    from markdown_it.rules_block import StateBlock

_TAB = 4
_TABLE = "table"
"""The rule of a table, and its tag."""


def block_state(lines: Sequence[str], parser: "MarkdownIt", env: dict[str, Any]) -> "StateBlock":
    """Return the state of `parser` before the first block; `lines` are without their line feeds.

    It is what markdown-it makes of the same text: for each line where it begins and ends, and how far it is indented,
    with and without tabs expanded; nothing for a last line of only spaces and tabs.
    """
    state = _state_class()("", parser, env, [])
    state.src = "\n".join(lines)
    if lines and not lines[-1].strip(" \t"):
        lines = lines[:-1]
    lengths = [len(line) for line in lines]
    shifts = [length - len(line.lstrip(" \t")) for line, length in zip(lines, lengths, strict=True)]
    begins = [0, *accumulate(length + 1 for length in lengths)][: len(lines)]
    # Each list ends with an entry for what is behind the text.
    state.bMarks[:] = [*begins, len(state.src)]
    state.eMarks[:] = [*(begin + length for begin, length in zip(begins, lengths, strict=True)), len(state.src)]
    state.tShift[:] = [*shifts, 0]
    state.sCount[:] = [*(_expanded(line[:shift]) for line, shift in zip(lines, shifts, strict=True)), 0]
    state.bsCount[:] = [0] * (len(lines) + 1)
    state.lineMax = len(lines)
    return state


@cache
def _state_class() -> "type[StateBlock]":
    """Return markdown-it's state, without tokens for the cells of tables: `table` reads those from the lines."""
    # Imported here for start-up time: help and the manual read no document.
    from markdown_it.rules_block import StateBlock
    from markdown_it.token import Token

    nobody = Token("cell", "", 0)

    class State(StateBlock):
        def push(self, ttype: str, tag: str, nesting: Literal[-1, 0, 1]) -> Token:
            if self.parentType == _TABLE != tag:
                return nobody
            return super().push(ttype, tag, nesting)

    return State


def _expanded(indent: str) -> int:
    """Return how many columns an indentation has (CommonMark 0.31.2, 2.2)."""
    return len(indent.expandtabs(_TAB)) if "\t" in indent else len(indent)
