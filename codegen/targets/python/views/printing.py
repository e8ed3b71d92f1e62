"""What `print` shows of a value that the client read, where that is a short line which tells something."""

import re
from datetime import datetime
from math import isfinite
from typing import Final

from codegen.model.name import Name
from codegen.model.schema import JsonValue
from codegen.targets.python.text.layout import ANY, TypeExpression, atoms

_LONGEST: Final = 50
"""How many characters of a value an example shows at most."""
_SECRETS: Final = frozenset({"certificate", "cert", "credential", "credentials", "key", "password", "secret", "token"})
_TIMES: Final = frozenset({"AwareDatetime", "Timestamp"})
_TIME: Final = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{1,6})?(Z|[+-]\d\d:\d\d)", re.ASCII)
_KINDS: Final[dict[type, frozenset[str]]] = {
    bool: frozenset({"bool"}),
    int: frozenset({"int", "Timestamp"}),
    float: frozenset({"float"}),
    str: frozenset({"str"}),
}


def printed(expression: TypeExpression, value: JsonValue) -> str | None:
    """Return the line that `print` writes for a JSON value read as a type; None where it is not one to show.

    It is plain ASCII, as it stands in a comment.
    """
    names = {str(atom.text) for atom in atoms(expression)}
    if expression == ANY or not names & _KINDS.get(type(value), frozenset()) | names & _TIMES:
        return None
    if isinstance(value, str):
        text = _time(value, names) if names & _TIMES else value
    else:
        text = str(value) if isinstance(value, int) or (isinstance(value, float) and isfinite(value)) else None
    return text if text and is_plain(text) else None


def rank(key: str, owner: dict[str, JsonValue]) -> int:
    """Say how much a property tells of its object, the less the more: names, texts, numbers, points in time, ids."""
    words = Name.split(key).words
    if key == "name":
        return 0
    if not words or words[-1] in ("id", "date"):
        return 3
    return 1 if isinstance(value := owner[key], str) and not _TIME.fullmatch(value) else 2


def is_secret(key: str) -> bool:
    """Tell whether values of that name should not be shown."""
    return not _SECRETS.isdisjoint(Name.split(key).words)


def _time(text: str, names: set[str]) -> str | None:
    """Return a point in time as `datetime` shows it; None for what might be read as another type."""
    if len(names) > 1 or not _TIME.fullmatch(text):
        return None
    try:
        return str(datetime.fromisoformat(text))
    except ValueError:
        return None


def is_plain(text: str) -> bool:
    """Tell whether a text shows on a line as what it is: short, and in ASCII."""
    return len(text) <= _LONGEST and text.isascii() and text.isprintable() and text == text.strip()
