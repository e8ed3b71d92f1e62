"""The words for types, as authors spell them in tables and lists, and which type each of them means.

What a type is where it stands, a kind of a parameter or JSON Schema, say those who read it.
"""

import re
from functools import cache
from typing import Final

from codegen.dialects.built_in import built_in
from codegen.dialects.later import LaterTable

SYNONYMS: Final = LaterTable(lambda: {word: " ".join(others) for word, others in built_in().types.items()})
"""The name of a type -> its other words, with `-` for the spaces in them and `/` before what stands in parentheses."""


@cache
def _meant() -> dict[str, str]:
    """Return the type that each word means."""
    return {
        **{word.replace(" (", "/").rstrip(")"): word for word in SYNONYMS},
        **{other: word for word, others in SYNONYMS.items() for other in others.split()},
    }


def words_of_one_piece() -> tuple[str, ...]:
    """Return the words for types that a slip of the pen is like."""
    return tuple(key for key in _meant() if key.isalpha() and len(key) > len("int"))


def type_word(text: str) -> str | None:
    """Return the name of the type that words mean, `timestamp (ms)` for `Timestamp (in ms)`; None for other words.

    Case, plurals, backticks and emphasis do not matter.
    """
    return _meant().get(type_key(text))


def type_key(text: str) -> str:
    """Spell words as the table does: `Timestamp (in ms)` is `timestamp/ms`."""
    words = re.sub(r"\s*\(\s*(in )?", "/", plain_words(text).lower()).replace(")", "")
    key = re.sub(r"[ _-]+", "-", words.strip()).replace("timestamps", "timestamp")
    return key if key in _meant() or key.removesuffix("s") not in _meant() else key.removesuffix("s")


def plain_words(text: str) -> str:
    """Drop backticks and emphasis."""
    return re.sub(r"`|\*+|(?<![^\W_])_+|_+(?![^\W_])", "", text).strip()
