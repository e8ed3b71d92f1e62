"""Status codes (RFC 9110, 15) in the words of authors: one, several, or a range of them.

200    HTTP 200    200 OK    `200`    200, 201    200/201    401 or 403    2xx    default
"""

import re
from typing import Final

_ONE: Final = r"(?:HTTP(?:/[0-9.]{1,3})?[ \t]++)?+[1-5][0-9]{2}"
_PHRASE: Final = r"(?:(?:[ \t]*+[:\u2013\u2014-])?+[ \t]++[A-Za-z][A-Za-z' -]*+)?+"
_AND: Final = r"[ \t]*(?:,|/|\||\bor\b|\band\b)[ \t]*"
_CODES: Final = re.compile(rf"{_ONE}(?:{_AND}{_ONE}){{0,30}}{_PHRASE}", re.ASCII | re.IGNORECASE)
_NUMBER: Final = re.compile(r"(?<![0-9./])[1-5][0-9]{2}(?![0-9])", re.ASCII)
_TO: Final = r"[ \t]*(?:-|\u2013|to)[ \t]*"
_RANGE: Final = re.compile(
    rf"(?P<hundred>[1-5])(?:xx|\*\*)|(?P<successes>200{_TO}299)|{'|'.join(f'{n}00{_TO}{n}99' for n in (1, 3, 4, 5))}"
    r"|default|others?|\*",
    re.IGNORECASE,
)
_LABEL: Final = re.compile(
    r"(?:#+ )?[*_`]*(?:(?:success(?:ful)?|error) ?)?(?:responses?|answers?|(?:http )?status(?: code)?|code)?"
    r"[*_` :(\u2013\u2014-]*(?:HTTP(?:/[0-9.]{1,3})? )?(?P<code>[1-5][0-9]{2})(?![0-9])[*_`)]*(?P<rest>.*)",
    re.IGNORECASE,
)


def codes_in(text: str) -> tuple[int, ...]:
    """Return the codes that a cell names; none where it says something else."""
    words = text.replace("`", "")
    if not _CODES.fullmatch(words):
        return ()
    return tuple(dict.fromkeys(map(int, _NUMBER.findall(words))))


def is_range(text: str) -> bool:
    """Tell whether a cell names a range of codes, or all others."""
    return _RANGE.fullmatch(text.strip("`* ")) is not None


def is_success_range(text: str) -> bool:
    """Tell whether a range is that of the successes."""
    match = _RANGE.fullmatch(text.strip("`* "))
    return match is not None and (match["hundred"] == "2" or match["successes"] is not None)


def label_of(text: str) -> tuple[int, str] | None:
    """Return the code that a line or a heading starts with, and what follows it: `404`, and `Not Found`."""
    match = _LABEL.fullmatch(text)
    return (int(match["code"]), match["rest"].strip(" :.*_`-\u2013\u2014")) if match else None


def codes_of(text: str) -> tuple[int, ...]:
    """Return all numbers of a sentence that are codes."""
    return tuple(map(int, _NUMBER.findall(text)))
