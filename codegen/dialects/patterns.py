"""Patterns of dialects: regular expressions in the syntax of RE2, whose time is linear in the text.

A dialect comes with documents of others, so no pattern of it may backtrack without end.
"""

from collections.abc import Mapping
from functools import lru_cache
from typing import Any, Final

from msgspec import Struct

from codegen.equality import equal_without
from codegen.files import Span
from codegen.limits import DROPPED_CHARACTERS, PATTERN_CHARACTERS, PATTERN_STEPS, PATTERNS

_MEMORY: Final = 1024 * 1024
"""Bytes that the engine may use for a pattern."""
_FEWEST_DROPS: Final = 10


class BadPattern(Exception):
    """A text that is not a pattern; says what is wrong with it."""


class Found(Struct, frozen=True):
    """What fits a pattern: where it starts and ends, and its named groups that took part, with their offsets."""

    start: int
    end: int
    groups: Mapping[str, tuple[str, int]]

    def __getitem__(self, name: str) -> str:
        """Return the text of a group, empty for one that took no part."""
        return self.groups.get(name, ("", 0))[0]


@equal_without("span")
class Pattern(Struct, frozen=True):
    """A pattern as written, in which case does not matter, and its place in the file of the dialect."""

    text: str
    span: Span

    def search(self, text: str) -> Found | None:
        """Return the first place in a text that fits."""
        return _found(compile_pattern(self.text).search(text))

    def start(self, text: str) -> Found | None:
        """Return what fits at the start of a text."""
        return _found(compile_pattern(self.text).match(text))

    def whole(self, text: str) -> Found | None:
        """Return what fits a text as a whole."""
        return _found(compile_pattern(self.text).fullmatch(text))

    def drop(self, text: str) -> str:
        """Return a text without what fits.

        To find a place may take as long as the text is, so that a long text has only some of them dropped.
        """
        most = max(DROPPED_CHARACTERS // max(len(text), 1), _FEWEST_DROPS)
        return str(compile_pattern(self.text).sub("", text, most))


@lru_cache(maxsize=4 * PATTERNS)
def compile_pattern(text: str) -> Any:
    """Compile a pattern; raises `BadPattern`."""
    # Imported here for start-up time: most projects have no dialect.
    import re2

    if len(text) > PATTERN_CHARACTERS:
        raise BadPattern(f"more than {PATTERN_CHARACTERS:,} characters")
    options = re2.Options()
    options.case_sensitive = False
    options.log_errors = False
    options.dot_nl = True
    options.max_mem = _MEMORY
    try:
        pattern = re2.compile(text, options)
    except (re2.error, UnicodeEncodeError) as error:
        raise BadPattern(_reason(error)) from None
    if pattern.programsize > PATTERN_STEPS:
        raise BadPattern(f"more than {PATTERN_STEPS:,} steps for each character, which repetitions multiply")
    return pattern


def _reason(error: Exception) -> str:
    said = error.args[0] if error.args else "not a pattern"
    return said.decode("utf-8", "replace") if isinstance(said, bytes) else str(said)


def _found(match: Any) -> Found | None:
    if match is None:
        return None
    indexes: Mapping[str, int] = match.re.groupindex
    groups = {name: (match[index], match.start(index)) for name, index in indexes.items() if match[index] is not None}
    return Found(match.start(), match.end(), groups)
