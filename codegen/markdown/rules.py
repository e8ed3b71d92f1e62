"""The rules of markdown-it for a `Syntax`: its own for CommonMark, and one for each other kind of block.

Those of this package say where a block ends, given the lines and where it starts. They find blocks on the outermost
level only, since what stands within a block is parsed by itself; but they end paragraphs, quotes and lists everywhere.
"""

import re
from collections.abc import Callable, Iterator, Sequence
from functools import cache
from typing import TYPE_CHECKING, Final, NamedTuple, TypeAlias

from codegen.markdown.definition_lists import definitions_end
from codegen.markdown.elements import element_ends
from codegen.markdown.html_blocks import html_end
from codegen.markdown.mdx import esm_end, expression_end
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
    """What the rules look at: the lines, and where the elements end by the lines on which they start."""

    lines: Sequence[str]
    elements: dict[int, int]


_End: TypeAlias = Callable[[_Input, int], int]


def parse_tokens(lines: Sequence[str], syntax: Syntax) -> "list[Token]":
    """Return markdown-it's tokens of a text that has these lines."""
    # A lone carriage return ends a line for markdown-it, but not here, where the files were read with `\\n`.
    text = "\n".join(lines).replace("\r", " ")
    elements = element_ends(lines) if syntax.mdx else {}
    return _markdown_it(syntax).parse(text, {_INPUT: _Input(lines, elements)})


@cache
def _markdown_it(syntax: Syntax) -> "MarkdownIt":
    # Imported here for start-up time: help and the manual read no document.
    from markdown_it import MarkdownIt

    parser = MarkdownIt("commonmark").enable("table")
    parser.disable(["html_block", "inline", "text_join"])
    if not syntax.setext_headings:
        parser.disable("lheading")
    if syntax.mdx:
        parser.disable("code")
    for kind, end in _ends(syntax):
        parser.block.ruler.before("table", kind, _rule(kind, end), {"alt": list(_INTERRUPTING)})
    if syntax.definition_lists:
        rule = _rule("definitions", lambda given, first: definitions_end(given.lines, first))
        parser.block.ruler.before("lheading", "definitions", rule)
    return parser


def _ends(syntax: Syntax) -> Iterator[tuple[str, _End]]:
    """Yield the kinds of blocks that start with a mark of their own, the first of which wins."""
    if syntax.directives:
        yield "directive", lambda given, first: first + 1 if _DIRECTIVE.fullmatch(given.lines[first]) else 0
    if syntax.mdx:
        yield "element", lambda given, first: given.elements.get(first, 0)
        yield "expression", lambda given, first: expression_end(given.lines, first)
        yield "esm", lambda given, first: esm_end(given.lines, first)
    if syntax.html:
        yield "html", lambda given, first: html_end(given.lines, first)


def _rule(kind: str, end_of: _End) -> "_Rule":
    def rule(state: "StateBlock", first: int, _last: int, silent: object) -> bool:
        if state.level and not silent:
            return False
        end = end_of(state.env[_INPUT], first)
        if end and not silent:
            state.push(kind, "", 0).map = [first, end]
            state.line = end
        return end > 0

    return rule
