"""Words of descriptions that tell what kind of value a parameter takes.

They count where no `Type` column states it. Each says a kind outright, whatever example and default are. Words that
only may mean one (`Should`, `Allow`, `Filter out`, `List`) are not among them: there the values decide.
"""

import re
from dataclasses import dataclass
from functools import cache
from typing import Final

from codegen.dialects.built_in import built_in
from codegen.model.parameter import Kind


@dataclass(frozen=True, slots=True)
class Phrase:
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


TIME_NAME: Final = re.compile(r"(start|end|since|until|before|after|date|time)$|.+(Date|Time)$")
"""Names of points in time; `Start of time range for audit log query` says no more than that."""

TIME_WORDS: Final = re.compile(
    r"(?i)\b(time|times|date|dates|day|days|range|period|moment|instant|epoch|timestamp|since|until|before|after)\b"
)
"""What a description says of a point in time, besides the name."""

TEXTS_OF_DIGITS: Final = re.compile(
    r"(?i)\b(isbn|issn|ean|gtin|upc|barcode|(postal|zip|post) ?code|zip|phone|telephone|fax|serial( number)?|pin|"
    r"(account|card|tracking|part|article|invoice|tax) (number|code)|version|password|token|secret|sku|imei|iban)\b"
)
"""What is written in digits and still a text: `1234` may be followed by `01234` or `12-A`."""


def told_kind(description: str) -> Kind | None:
    """Return the kind that the words of a description tell, None where they do not."""
    return next((phrase.kind for phrase in phrases() if phrase.is_in(description)), None)
