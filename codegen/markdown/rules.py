"""The rules of markdown-it for a `Syntax`: its own for CommonMark, and one for each other kind of block.

Those of this package say where a block ends, given the lines and where it starts. They find blocks on the outermost
level only, since what stands within a block is parsed by itself; but they end paragraphs, quotes and lists everywhere.
"""

import re
from collections.abc import Callable, Iterator, Sequence
from functools import cache
from typing import TYPE_CHECKING, Final, NamedTuple, TypeAlias

from codegen.markdown.block_state import block_state
from codegen.markdown.definition_lists import definitions_end
from codegen.markdown.elements import element_ends
from codegen.markdown.html_blocks import html_end, last_raw_ends, starts_html
from codegen.markdown.mdx import esm_end, expression_end, last_comment_end, starts_esm
from codegen.markdown.syntax import Syntax

if TYPE_CHECKING:
    from markdown_it import MarkdownIt
    from markdown_it.rules_block import StateBlock
    from markdown_it.token import Token

    _Rule: TypeAlias = Callable[[StateBlock, int, int, bool], bool]

_DIRECTIVE: Final = re.compile(
    r"[ \t]*+(?::{3,}+.*|\{\{<(?:(?!\}\}).)*>\}\}[ \t]*|\{\{%(?:(?!\}\}).)*%\}\}[ \t]*|\{%(?:(?!%\}).)*%\}[ \t]*)"
)
_INTERRUPTING: Final = ("paragraph", "reference", "blockquote", "list")
_INPUT: Final = "input"


class _Input(NamedTuple):
    """What the rules look at: the lines, and what is known of all of them."""

    lines: Sequence[str]
    elements: dict[int, int]
    comment: int
    raw_ends: dict[str, int]


class _Kind(NamedTuple):
    """A kind of block: where one ends that starts on a line, 0 where none does, and whether one starts there.

    To end a paragraph it is enough that one starts: to look for its end at each line would take the square of them.
    """

    name: str
    end: Callable[[_Input, int], int]
    starts: Callable[[_Input, int], bool] | None = None


def parse_tokens(lines: Sequence[str], syntax: Syntax) -> "list[Token]":
    """Return markdown-it's tokens of a text that has these lines."""
    # A lone carriage return ends a line for markdown-it, but not here, where the files were read with `\\n`.
    shown = [line.replace("\r", " ").replace("\0", "\ufffd") for line in lines]
    elements, comment = (element_ends(lines), last_comment_end(lines)) if syntax.mdx else ({}, -1)
    raw_ends = last_raw_ends(lines) if syntax.html else {}
    parser = _markdown_it(syntax)
    state = block_state(shown, parser, {_INPUT: _Input(lines, elements, comment, raw_ends)})
    parser.block.tokenize(state, state.line, state.lineMax)
    return state.tokens


@cache
def _markdown_it(syntax: Syntax) -> "MarkdownIt":
    # Imported here for start-up time: help and the manual read no document.
    from markdown_it import MarkdownIt

    parser = MarkdownIt("commonmark").enable("table")
    parser.disable(["html_block", "inline", "text_join"])
    if syntax.mdx:
        parser.disable("code")
    for kind in _kinds(syntax):
        parser.block.ruler.before("table", kind.name, _rule(kind), {"alt": list(_INTERRUPTING)})
    if syntax.definition_lists:
        kind = _Kind("definitions", lambda given, first: definitions_end(given.lines, first))
        parser.block.ruler.before("lheading", kind.name, _rule(kind))
    return parser


def _kinds(syntax: Syntax) -> Iterator[_Kind]:
    """Yield the kinds of blocks that start with a mark of their own, the first of which wins."""
    if syntax.directives:
        yield _Kind("directive", lambda given, first: first + 1 if _DIRECTIVE.fullmatch(given.lines[first]) else 0)
    if syntax.mdx:
        yield _Kind("element", lambda given, first: given.elements.get(first, 0))
        yield _Kind("expression", lambda given, first: expression_end(given.lines, first, given.comment))
        yield _Kind("esm", lambda given, first: esm_end(given.lines, first), _starts_esm)
    if syntax.html:
        yield _Kind("html", lambda given, first: html_end(given.lines, first, given.raw_ends), _starts_html)


def _starts_esm(given: _Input, first: int) -> bool:
    return starts_esm(given.lines[first])


def _starts_html(given: _Input, first: int) -> bool:
    return starts_html(given.lines[first])


def _rule(kind: _Kind) -> "_Rule":
    def rule(state: "StateBlock", first: int, _last: int, silent: object) -> bool:
        given: _Input = state.env[_INPUT]
        if silent and kind.starts:
            return kind.starts(given, first)
        end = 0 if state.level and not silent else kind.end(given, first)
        if end and not silent:
            state.push(kind.name, "", 0).map = [first, end]
            state.line = end
        return end > 0

    return rule
