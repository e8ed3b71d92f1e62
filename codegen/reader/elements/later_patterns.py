"""Patterns that are compiled when they are first asked: long ones take a while, and most documents ask for few."""

import re
from functools import cached_property


class LaterPattern:
    """What `re.compile` makes of a text and flags, compiled at most once and not before."""

    def __init__(self, text: str, flags: re.RegexFlag = re.NOFLAG) -> None:
        self._text = text
        self._flags = flags

    @cached_property
    def _compiled(self) -> re.Pattern[str]:
        return re.compile(self._text, self._flags)

    def match(self, text: str, start: int = 0) -> re.Match[str] | None:
        """Return what it matches from an offset on."""
        return self._compiled.match(text, start)

    def fullmatch(self, text: str) -> re.Match[str] | None:
        """Return what it matches where that is the whole text."""
        return self._compiled.fullmatch(text)
