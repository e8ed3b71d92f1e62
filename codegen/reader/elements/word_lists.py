"""Words between commas, where a comma in brackets, in quotes or in a number parts nothing."""

import re
from collections.abc import Iterator
from typing import Final

_PAIRS: Final = {"(": ")", "[": "]", "{": "}"}
_QUOTES: Final = frozenset('`"')
_THOUSANDS: Final = re.compile(r",[0-9]{3}(?![0-9])")


def split_words(text: str, marks: str = ",") -> Iterator[tuple[int, str]]:
    """Yield the words between commas (or other `marks`), each with its offset, as they stand."""
    start = 0
    for end in _breaks(text, marks):
        yield start, text[start:end]
        start = end + 1
    yield start, text[start:]


def _breaks(text: str, marks: str) -> Iterator[int]:
    """Yield the places of the marks that part words; a bracket that is not closed hides none."""
    opened: list[str] = []
    quote = ""
    closing = {mark: text.rfind(mark) for mark in (*_PAIRS.values(), *_QUOTES)}
    for index, char in enumerate(text):
        if quote:
            quote = "" if char == quote else quote
        elif char in _QUOTES:
            quote = char if closing[char] > index else ""
        elif char in _PAIRS and closing[_PAIRS[char]] > index:
            opened.append(_PAIRS[char])
        elif opened and char == opened[-1]:
            opened.pop()
        elif char in marks and not opened and not _is_of_number(text, index):
            yield index


def _is_of_number(text: str, index: int) -> bool:
    return index > 0 and text[index - 1].isdigit() and _THOUSANDS.match(text, index) is not None
