"""The words for types, as authors spell them in tables and lists, and which type each of them means.

What a type is where it stands, a kind of a parameter or JSON Schema, say those who read it.
"""

import re
from typing import Final

SYNONYMS: Final[dict[str, str]] = {
    "string": "str text char varchar id hex",
    "integer": "int int32 int64 long short integer/int32 integer/int64 integer/int integer/long number/int32 "
    "whole-number",
    "number": "float double decimal numeric number/float number/double",
    "boolean": "bool flag true/false string/boolean",
    "date": "full-date iso-date iso-8601-date string/date",
    "date-time": "datetime iso-8601 iso8601 iso-datetime iso-date-time iso-timestamp rfc-3339 rfc3339 string/date-time "
    "string/datetime string/iso-8601",
    "timestamp (ms)": "timestamp/ms timestamp/milliseconds timestamp-ms timestamp-in-ms timestamp-in-milliseconds "
    "ms-since-epoch milliseconds-since-epoch ms-since-the-epoch milliseconds-since-the-epoch integer/ms-since-epoch "
    "integer/timestamp-in-ms",
    "timestamp (s)": "timestamp/s timestamp/seconds timestamp-s timestamp-in-s timestamp-in-seconds unix-timestamp "
    "unix-time unix-timestamp/s epoch-seconds seconds-since-epoch seconds-since-the-epoch s-since-epoch "
    "integer/seconds-since-epoch",
    "milliseconds": "millisecond ms duration/ms duration/milliseconds duration-in-ms duration-in-milliseconds "
    "integer/ms integer/milliseconds",
    "seconds": "second s sec duration/s duration/seconds duration-in-s duration-in-seconds integer/s integer/seconds",
    "uuid": "guid string/uuid",
    "email": "e-mail email-address string/email",
    "uri": "url link string/uri string/url",
    "enum": "enumeration string/enum",
    "object": "json map mapping json-object dictionary dict hash",
    "file": "binary string/binary upload bytes blob",
}
"""The name of a type -> its other words, with `-` for the spaces in them and `/` before what stands in parentheses."""
_MEANT: Final = {
    **{word.replace(" (", "/").rstrip(")"): word for word in SYNONYMS},
    **{other: word for word, others in SYNONYMS.items() for other in others.split()},
}
PLAIN_WORDS: Final = tuple(key for key in _MEANT if key.isalpha() and len(key) > len("int"))
"""Words of one piece, which a slip of the pen is like."""


def type_word(text: str) -> str | None:
    """Return the name of the type that words mean, `timestamp (ms)` for `Timestamp (in ms)`; None for other words.

    Case, plurals, backticks and emphasis do not matter.
    """
    return _MEANT.get(type_key(text))


def type_key(text: str) -> str:
    """Spell words as the table does: `Timestamp (in ms)` is `timestamp/ms`."""
    words = re.sub(r"\s*\(\s*(in )?", "/", plain_words(text).lower()).replace(")", "")
    key = re.sub(r"[ _-]+", "-", words.strip()).replace("timestamps", "timestamp")
    return key if key in _MEANT or key.removesuffix("s") not in _MEANT else key.removesuffix("s")


def plain_words(text: str) -> str:
    """Drop backticks and emphasis."""
    return re.sub(r"`|\*+|(?<![^\W_])_+|_+(?![^\W_])", "", text).strip()
