"""Words of descriptions that tell what kind of value a parameter takes.

They count where no `Type` column states it. Each says a kind outright, whatever example and default are. Words that
only may mean one (`Should`, `Allow`, `Filter out`, `List`) are not among them: there the values decide.
"""

import re
from functools import cache

from msgspec import Struct

from codegen.dialects.built_in import built_in
from codegen.model.parameter import Kind


class Phrase(Struct, frozen=True):
    """Words, the kind they tell, and what stands before them in the same parentheses, if anything has to."""

    words: re.Pattern[str]
    kind: Kind
    behind: re.Pattern[str] | None = None

    def is_in(self, description: str) -> bool:
        """Tell whether a description has the words."""
        if self.behind is None:
            return self.words.search(description) is not None
        parts = ((part, self.behind.search(part)) for part in description.split(")"))
        return any(found and self.words.search(part, found.end()) for part, found in parts)


@cache
def phrases() -> tuple[Phrase, ...]:
    """Return the phrases in the order in which they are tried."""
    return tuple(Phrase(item.words, Kind(item.kind), item.behind) for item in built_in().phrases)


@cache
def _hints() -> tuple[re.Pattern[str], re.Pattern[str], re.Pattern[str]]:
    """Return the patterns of names of times, of words for times, and of texts that are written in digits."""
    hints = built_in().hints
    return (
        re.compile(f"({'|'.join(hints.time_names)})$|.+({'|'.join(hints.time_ends)})$"),
        re.compile(rf"(?i)\b({'|'.join(hints.time_words)})\b"),
        re.compile(rf"(?i)\b({'|'.join(hints.texts_of_digits)})\b"),
    )


def is_time(name: str, description: str) -> bool:
    """Tell whether name and description are of a point in time.

    `Start of time range for audit log query` says no more than that.
    """
    names, words, _ = _hints()
    return names.fullmatch(name) is not None and words.search(description) is not None


def says_text_of_digits(text: str) -> bool:
    """Tell whether words are about what is written in digits and still a text."""
    return _hints()[2].search(text) is not None


def told_kind(description: str) -> Kind | None:
    """Return the kind that the words of a description tell, None where they do not."""
    return next((phrase.kind for phrase in phrases() if phrase.is_in(description)), None)
