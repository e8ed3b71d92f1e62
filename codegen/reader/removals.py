"""Words of a document -> when something is to be removed: a version, or a day as `2026-01-31`.

Will be removed in 2.0.      This call is to be dropped with version 3.     removed on January 31, 2026
Sunset: 2026-01-31.          Removal planned for v2.                        Sunset: Sat, 31 Jan 2026 23:59:59 GMT
"""

import re
from datetime import date
from typing import Final

_PARTS: Final = "(?:[.-][0-9A-Za-z]{1,20})"
VERSION: Final = rf"(?:version ([0-9]{{1,6}}{_PARTS}{{0,5}})|(v?[0-9]{{1,6}}{_PARTS}{{1,5}}|v[0-9]{{1,6}}))(?![\w-])"
"""A version in words, with two groups of which one has it."""
NOUNS: Final = "action|attribute|call|endpoint|field|header|method|operation|option|parameter|property|request|value"
"""What the documents call the thing that they mark."""

_GONE: Final = "(?:removed|dropped|retired|discontinued|withdrawn|sunset|switched off|turned off|shut down)"
_WHEN: Final = r"(?:in|on|with|from|by|after|as of) (?:the )?(?:api )?(?:release (?=[0-9v]))?"
_NAMED: Final = (
    r"(?:removal|sunset|end of life)(?: date)?(?: is)?(?: planned| scheduled| expected)?(?:: ?| (?:in|on|with|for|by) )"
)
_ANNOUNCED: Final = re.compile(rf"(?<!was )(?<!were )(?<!been )\b(?:{_GONE} {_WHEN}|{_NAMED})", re.IGNORECASE)
_START: Final = re.compile(
    rf"(?:(?:this (?:{NOUNS}) )?(?:will be|is to be|is going to be|shall be|to be) {_GONE} {_WHEN}|{_NAMED})",
    re.IGNORECASE,
)
_RELEASE: Final = re.compile(
    rf"{VERSION}(?! (?:ms|seconds?|minutes?|hours?|days?|weeks?|months?|years?)\b)", re.IGNORECASE
)
_NUMBERED: Final = re.compile(r"([0-9]{4})-([0-9]{2})-([0-9]{2})(?![\w-])")
_DAY_FIRST: Final = re.compile(
    r"(?:[a-z]{3,9},? )?([0-9]{1,2})(?:st|nd|rd|th)? ([a-z]{3,9})\.?,? ([0-9]{4})\b", re.IGNORECASE
)
_MONTH_FIRST: Final = re.compile(r"([a-z]{3,9})\.? ([0-9]{1,2})(?:st|nd|rd|th)?,? ([0-9]{4})\b", re.IGNORECASE)
_MONTHS: Final = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")


def read_removal(text: str) -> str:
    """Return the version or the day that a text announces a removal for, empty where it announces none."""
    found = (_read_when(text, match.end()) for match in _ANNOUNCED.finditer(text))
    return next(filter(None, found), "")


def starts_with_removal(text: str) -> bool:
    """Tell whether a sentence announces a removal by itself, without the word "deprecated"."""
    match = _START.match(text)
    return match is not None and _read_when(text, match.end()) != ""


def _read_when(text: str, start: int) -> str:
    if match := _NUMBERED.match(text, start):
        return _day(match[1], match[2], match[3])
    if match := _DAY_FIRST.match(text, start):
        return _day(match[3], _month(match[2]), match[1])
    if match := _MONTH_FIRST.match(text, start):
        return _day(match[3], _month(match[1]), match[2])
    match = _RELEASE.match(text, start)
    return (match[1] or match[2]) if match else ""


def _month(name: str) -> str:
    short = name[:3].lower()
    return str(_MONTHS.index(short) + 1) if short in _MONTHS else "0"


def _day(year: str, month: str, day: str) -> str:
    try:
        return date(int(year), int(month), int(day)).isoformat()
    except ValueError:
        return ""
