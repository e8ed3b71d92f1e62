"""Words with code in backticks -> Markdown in which nothing but that code is markup (CommonMark 6.1)."""

import re
from typing import Final

_RUN: Final = re.compile("``+")
_CODE: Final = re.compile(r"`[^`]*`")


def with_pairs(words: str) -> str:
    """Keep single backticks that come in pairs, and write all others as `'`.

    Markdown pairs runs of one length alone; between two of other lengths, what looks like code would be markup.
    """
    words = _RUN.sub("'", words)
    if words.count("`") % 2:
        before, _, after = words.rpartition("`")
        words = f"{before}'{after}"
    return words


def escape_around_code(words: str, markup: re.Pattern[str]) -> str:
    """Put a backslash before each character of `markup` that is not in code; code ends where readers see it end."""
    words = with_pairs(words)
    plain, result = 0, ""
    for code in _CODE.finditer(words):
        result += markup.sub(r"\\\g<0>", words[plain : code.start()]) + code[0]
        plain = code.end()
    return result + markup.sub(r"\\\g<0>", words[plain:])
