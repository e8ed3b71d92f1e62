"""Words with code in backticks -> words in which code ends where readers of Markdown see it end (CommonMark 6.1)."""

import re
from typing import Final

_RUN: Final = re.compile("``+")


def with_pairs(words: str) -> str:
    """Keep single backticks that come in pairs, and write all others as `'`.

    Markdown pairs runs of one length alone; between two of other lengths, what looks like code would be markup.
    """
    words = _RUN.sub("'", words)
    if words.count("`") % 2:
        before, _, after = words.rpartition("`")
        words = f"{before}'{after}"
    return words
