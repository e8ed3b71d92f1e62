"""The encoders of Markdown: texts of documents in, Markdown that shows them as they are out."""

import re
from typing import Final

from codegen.rendering.safe_text import Markdown
from codegen.targets.python.text.docstrings import is_harmless

_MARKUP: Final = re.compile(r"[\\`*_\[\]<>|&~#!]")
_CODE: Final = re.compile(r"(?<!`)`([^`\s](?:[^`]*[^`\s])?)`(?!`)")
_BACKTICKS: Final = re.compile("`+")


def markdown_text(text: str) -> Markdown:
    """Write `text` on one line so that no Markdown or HTML in it means anything."""
    return Markdown(_escaped(_visible(text)))


def markdown_prose(text: str) -> Markdown:
    """Write `text` like `markdown_text`, but for what stands between single backticks: that is code."""
    text = _visible(text)
    pieces: list[str] = []
    end = 0
    for code in _CODE.finditer(text):
        pieces += [_escaped(text[end : code.start()]), code_span(code[1])]
        end = code.end()
    return Markdown("".join([*pieces, _escaped(text[end:])]))


def code_span(text: str) -> Markdown:
    """Write `text` as a code span, between more backticks than it holds itself; empty stays empty."""
    text = _visible(text)
    if not text:
        return Markdown("")
    fence = "`" * (1 + max((len(run) for run in _BACKTICKS.findall(text)), default=0))
    pad = " " if "`" in (text[0], text[-1]) else ""
    return Markdown(f"{fence}{pad}{text}{pad}{fence}")


def _escaped(text: str) -> str:
    return _MARKUP.sub(r"\\\g<0>", text)


def _visible(text: str) -> str:
    """Put `text` on one line; characters that do not show become U+FFFD."""
    text = " ".join(text.split())
    if text.isascii() and text.isprintable():
        return text
    return "".join(char if char in " \\" or is_harmless(char) else "\N{REPLACEMENT CHARACTER}" for char in text)
