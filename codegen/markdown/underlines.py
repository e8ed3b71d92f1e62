"""Lines with a rule under them: headings (CommonMark 4.3), or text above a line across the page.

CommonMark makes a heading of whatever stands above `---`, and authors also write it without a blank line above it to
part two actions. A heading here is one line of words that has something below it, and does not end as a sentence does.
"""

import re
from typing import Final

from codegen.markdown.document import Block, Other, Paragraph, Source

_TAG: Final = re.compile(r"</?[A-Za-z][^<>]*>")
_SENTENCE_ENDS: Final = (".", ";", ",")


def is_heading(part: Source, following: str) -> bool:
    """Tell whether a line and the rule under it are a heading; `following` is the kind of token below, or empty."""
    if len(part.lines) != 2:
        return False
    words = _TAG.sub("", part.lines[0]).strip()
    if not any(char.isalnum() for char in words) or words.startswith("|"):
        return False
    is_above_text = following not in {"", "heading_open", "hr"}
    return part.lines[1].strip().startswith("=") or (is_above_text and not words.endswith(_SENTENCE_ENDS))


def text_and_rule(part: Source) -> tuple[Block, ...]:
    """Return what lines above a rule, and the rule, are when they are not a heading; `===` is not a rule."""
    last = len(part.lines) - 1
    if part.lines[last].strip().startswith("="):
        return (Paragraph(part),)
    return (Paragraph(part.part(0, last)), Other(part.part(last, last + 1), "rule"))
