"""Which number the first page has: what the texts, examples and schemas say.

`0` and `1` are the only numbers that count starts at. Texts that name both say nothing that could be relied on.
"""

import re
from collections.abc import Iterable
from typing import Final

from codegen.model.parameter import Parameter

_NUMBER: Final = r"(?:page )?(?:number )?(?P<{0}>0|1|zero|one)\b(?!\.\d)"
_NUMBERS: Final = {"0": 0, "zero": 0, "1": 1, "one": 1}
_MARKUP: Final = re.compile(r"[`*_\"']")
_COUNTED: Final = re.compile(
    r"\b(?:start(?:s|ing)?|begin(?:s|ning)?|count(?:s|ed|ing)?|number(?:s|ed|ing)?|index(?:ed|ing)?)"
    r"(?: is| are)? (?:at|from|with|on|by) " + _NUMBER.format("counted")
    + r"|\b(?P<based>0|1|zero|one)[- ](?:based|indexed)\b"
    + r"|\bfirst (?:page|item|one|result|record|row)(?: is| has|:| =)? " + _NUMBER.format("named")
    + r"|\bfirst(?: is|:| =|=) ?" + _NUMBER.format("bare")
    + r"|\b(?P<named_first>0|1|zero|one) (?:is|=|for|means|being) (?:the )?first\b",
    re.IGNORECASE,
)  # fmt: skip
_OWN: Final = re.compile(
    r"\b(?:from|minimum(?: is| of|:)?|min\.?:?|at least|defaults? (?:to|is|of)|default:|>=|≥) ?"
    + _NUMBER.format("own"),
    re.IGNORECASE,
)
_OF_PAGES: Final = re.compile(r"\b(?:page|pagination|paging)", re.IGNORECASE)
_SENTENCE: Final = re.compile(r"[.;\n](?:\s|$)")


def said_of_parameter(parameter: Parameter) -> set[int]:
    """Return the first numbers that a parameter's own words tell: its default, its description, its example.

    An example of 0 shows that 0 is a page; one of 1 shows nothing.
    """
    text = _MARKUP.sub("", parameter.description)
    said = _said(_COUNTED, text) or _said(_OWN, text)
    if parameter.default_value in (0, 1) and not isinstance(parameter.default_value, bool):
        said.add(int(str(parameter.default_value)))
    if not said and parameter.example_value == 0 and not isinstance(parameter.example_value, bool):
        said.add(0)
    return said


def said_of_pages(texts: Iterable[str]) -> set[int]:
    """Return the first numbers that sentences about pages tell."""
    said: set[int] = set()
    for text in texts:
        for sentence in _SENTENCE.split(_MARKUP.sub("", text)):
            if _OF_PAGES.search(sentence):
                said |= _said(_COUNTED, sentence)
    return said


def _said(pattern: re.Pattern[str], text: str) -> set[int]:
    return {_NUMBERS[word.lower()] for found in pattern.finditer(text) for word in found.groups() if word}
