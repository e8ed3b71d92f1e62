"""What an action does, in a line: the first sentence of its description, or as much of it as says something."""

import re
from typing import Final

from codegen.markdown.inline import parse_strong

_LONGEST: Final = 120
_SHORTEST: Final = 20

_LINK: Final = re.compile(r"\[([^\[\]]{1,200})\]\([^()\s]{0,2000}\)|<[^<>]{1,2000}>")
"""A link in Markdown, of which the words stay, or a tag of HTML."""
_END: Final = re.compile(r"[.!?](?=\s+[A-Z\"'`(\[])")
_CLAUSES: Final = ("; ", " - ", ": ", ", ", " (")


def summarize(description: str, title: str) -> str:
    """Return at most 120 characters in one line, without the full stop; the title where there is no description."""
    text = " ".join(_LINK.sub(lambda link: link[1] or "", description).split())
    end = _END.search(text)
    # A mark of its own in front, as `**Beta.**`, is not a sentence.
    sentence = _without_strong(text[: end.start()] if end else text).rstrip(".").strip()
    return _shorten(sentence) if sentence else title


def _without_strong(text: str) -> str:
    """Take off the marks of strong emphasis: a summary is plain text (OpenAPI 3.1, Operation Object)."""
    pieces: list[str] = []
    end = 0
    for run in parse_strong(text):
        pieces += [text[end : run.offset], run.text]
        end = run.end
    return "".join([*pieces, text[end:]])


def _shorten(sentence: str) -> str:
    """Cut a long sentence behind a clause, or else behind a word and with an ellipsis."""
    if len(sentence) <= _LONGEST:
        return sentence
    cut = max(sentence.rfind(mark, 0, _LONGEST) for mark in _CLAUSES)
    if cut >= _SHORTEST:
        return sentence[:cut].rstrip()
    return (sentence[: _LONGEST - 1].rpartition(" ")[0] or sentence[: _LONGEST - 1]).rstrip() + "\u2026"
