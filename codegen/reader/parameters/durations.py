"""Durations: how their values are written, and what a number of them counts.

PT5M    ISO 8601, the format `duration` of JSON Schema
1h30m   Go, which other languages write as well
"""

import re
from collections.abc import Iterable
from typing import Final

from codegen.reader.elements.type_words import type_key, type_word

ISO: Final = "iso-duration"
GO: Final = "go-duration"
_ISO: Final = re.compile(
    r"P(?=[0-9T])(?:[0-9]{1,9}W|(?:[0-9]{1,9}Y)?(?:[0-9]{1,9}M)?(?:[0-9]{1,9}D)?"
    r"(?:T(?=[0-9])(?:[0-9]{1,9}H)?(?:[0-9]{1,9}M)?(?:[0-9]{1,9}(?:\.[0-9]{1,9})?S)?)?)",
    re.ASCII,
)
_GO: Final = re.compile(r"-?(?:[0-9]{1,12}(?:\.[0-9]{1,9})?(?:ns|us|\u00b5s|ms|s|m|h)){1,7}")
_UNITS: Final = frozenset({"seconds", "milliseconds"})
_TOLD: Final = re.compile(r"\b(?:milli)?sec(?:ond)?s?\b|\bms\b", re.IGNORECASE)


def shown_duration(text: str, values: Iterable[str | None]) -> str:
    """Return the type that a bare `duration` is by its values; empty for other types, and where no value shows it."""
    if type_key(text) != "duration":
        return ""
    given = [value.strip("`\"' ") for value in values if value]
    if given and all(map(_ISO.fullmatch, given)):
        return ISO
    return GO if given and all(map(_GO.fullmatch, given)) else ""


def with_unit(text: str, description: str) -> str:
    """Say in a description what a number of a type counts, where neither JSON nor the words say it."""
    unit = type_word(text)
    if unit not in _UNITS or _TOLD.search(description):
        return description
    return f"{description} In {unit}." if description.endswith(".") else f"{description}, in {unit}".lstrip(", ")
