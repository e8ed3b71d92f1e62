"""Segments of a path that the caller fills in, in all the ways in which they are written."""

import re
from typing import Final

from codegen.markdown.emphasis import strip_emphasis

_MARKED: Final = re.compile(
    r"\{([A-Za-z_][A-Za-z0-9_-]*)\}|:([A-Za-z_][A-Za-z0-9_-]*)|<([A-Za-z_][A-Za-z0-9_-]*)>", re.ASCII
)
_PLAIN: Final = re.compile(r"[A-Za-z_][A-Za-z0-9_-]*", re.ASCII)


def placeholder_name(segment: str) -> str | None:
    """Return the name in a segment that is a placeholder, None for any other.

    The forms are `{bookId}`, `:bookId`, `<bookId>`, each of them emphasized or in backticks or not, and a plain
    word that is: `**BOOK_ID**`. The name stays as written.
    """
    inner, offset = strip_emphasis(segment)
    match = _MARKED.fullmatch(inner) or (_PLAIN.fullmatch(inner) if offset else None)
    if match is None:
        return None
    name = next((group for group in match.groups() if group), inner)
    return name if any(letter.isalpha() for letter in name) else None
