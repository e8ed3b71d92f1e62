"""What names say of values that examples show: whether they count something, and whether they are data themselves."""

import re
from collections.abc import Iterable
from typing import Final

from codegen.limits import TITLE_CHARACTERS
from codegen.model.name import Name

WHOLE_WORDS: Final = {
    **dict.fromkeys(("id", "ids"), "a key of a table"),
    **dict.fromkeys(("count", "counts", "total", "totals", "number", "num", "attempts", "retries"), "counts things"),
    **dict.fromkeys(("size", "length", "bytes", "capacity", "limit", "max", "min"), "counts what something holds"),
    **dict.fromkeys(("index", "offset", "page", "pages", "position", "rank", "priority"), "a place in a row"),
    **dict.fromkeys(("port", "code", "pid", "uid", "gid"), "a number that is a name"),
    **dict.fromkeys(("year", "month", "day", "days", "ms", "millis", "milliseconds"), "a unit that is not divided"),
}
"""Last words of names whose values are whole, each with its reason; the values of all others may get a fraction."""
_COUNTED: Final = frozenset({"num", "number", "count", "total"})
"""First words that say the same: `numHosts`, `count_of_pages`."""
_ANYWHERE: Final = "num"
"""The word that says it anywhere: `secret_id_num_uses`."""

_DATA: Final = re.compile(
    r"[0-9]++(?:\.[0-9]++)*+(?::[0-9]++)?+"
    r"|(?=[a-z]*+[0-9])[0-9a-f]{8,}+"
    r"|(?=[A-Z]*+[0-9])[0-9A-F]{8,}+"
    r"|[0-9A-Fa-f]{8}-(?:[0-9A-Fa-f]{4}-){3}[0-9A-Fa-f]{12}"
    r"|[0-9]{4}-[0-9]{2}-[0-9]{2}.*+"
    r"|(?=[^:]*+:[^:]*+:)[0-9A-Fa-f:]++"
    r"|[^\s@]++@[^\s@]++"
    r"|<[^<>]++>|\{[^{}]++\}"
    r"|[^/]*+/.*+"
    r"|[^\s.]++(?:\.[^\s.]++)*\.(?:json|ya?ml|txt|md|html?|css|js|ts|py|sh|png|jpe?g|gif|svg|pdf|csv|xml|zip|log)",
    re.ASCII | re.DOTALL,
)
"""A number, a version, an address, an id, a date, a placeholder, a path, or the name of a file."""
_RECORDS: Final = 5
"""So many objects with the same properties under different keys are a table, not an object of that many fields."""


def says_whole(name: str) -> bool:
    """Tell whether values of a name are whole by what they are: ids, counts, places in a row."""
    words = Name.split(name[:TITLE_CHARACTERS]).words
    return bool(words) and (words[-1] in WHOLE_WORDS or words[0] in _COUNTED or _ANYWHERE in words)


def are_data(keys: Iterable[str]) -> bool:
    """Tell whether most keys of an object are values of its author's: ids, dates, addresses, names of files."""
    found = [len(key) > TITLE_CHARACTERS or _DATA.fullmatch(key) is not None for key in keys]
    return 2 * sum(found) > len(found)


def are_records(keys: Iterable[tuple[str, ...] | None]) -> bool:
    """Tell whether members of an object are so alike that they make a table; `keys` are theirs, None of no object."""
    keys = list(keys)
    first = keys[0] if keys else None
    return len(keys) >= _RECORDS and first is not None and len(first) > 1 and all(each == first for each in keys)
