"""Lines of a text -> what markdown-it's rules for blocks work on, without a look at each character that indents one."""

from collections.abc import Sequence
from itertools import accumulate
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from markdown_it import MarkdownIt
    from markdown_it.rules_block import StateBlock

_TAB = 4


def block_state(lines: Sequence[str], parser: "MarkdownIt", env: dict[str, Any]) -> "StateBlock":
    """Return the state of `parser` before the first block; `lines` are without their line feeds.

    It is what markdown-it makes of the same text: for each line where it begins and ends, and how far it is indented,
    with and without tabs expanded; nothing for a last line of only spaces and tabs.
    """
    # Imported here for start-up time: help and the manual read no document.
    from markdown_it.rules_block import StateBlock

    state = StateBlock("", parser, env, [])
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


def _expanded(indent: str) -> int:
    """Return how many columns an indentation has (CommonMark 0.31.2, 2.2)."""
    return len(indent.expandtabs(_TAB)) if "\t" in indent else len(indent)
