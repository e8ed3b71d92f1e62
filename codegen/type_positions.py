"""Positions inside of schemas, as texts: what a type that stands there is known by, whatever it is called.

`Device.tags[]` is an item of the property `tags` of the schema `Device`, `Device.data{}` a value under any key of
its `data`. Among several objects, one is told by the properties that have one value (`Device.action<type="on">`), or
else by the names of all that it has. The target makes these texts from documents, and the comparison from a package.
"""

import json
import re
from collections.abc import Iterable
from typing import Final, TypeAlias

VALUES: Final = "values"
ALTERNATIVES: Final = "alternatives"
"""What a type that is no class holds of a position."""

Mark: TypeAlias = tuple[str, bool | int | str | None]
"""A property of an object, and the one value it has; None where it may have others."""

_PLAIN: Final = re.compile(r"[A-Za-z_$][A-Za-z0-9_$-]*", re.ASCII)
_MARKS: Final = re.compile(r"<[^<>]*>")


def property_at(position: str, key: str) -> str:
    """Return the position of a property of the object at `position`."""
    return f"{position}.{key}" if _PLAIN.fullmatch(key) else f"{position}[{_quoted(key)}]"


def item_at(position: str) -> str:
    """Return the position of an item of the array at `position`."""
    return f"{position}[]"


def value_at(position: str) -> str:
    """Return the position of a value under any key of the object at `position`."""
    return f"{position}{{}}"


def alternative_at(position: str, marks: Iterable[Mark]) -> str:
    """Return the position of one of several objects that may stand at `position`, with these properties."""
    marks = list(marks)
    fixed = [f"{_spelled(key)}={_quoted(value)}" for key, value in marks if value is not None]
    return f"{position}<{','.join(sorted(fixed or (_spelled(key) for key, _ in marks)))}>"


def unknown_at(position: str) -> str:
    """Return the position of whatever no documented alternative at `position` is."""
    return f"{position}<?>"


def held_at(what: str, position: str) -> str:
    """Return what a type is known by that holds the `VALUES` or the `ALTERNATIVES` at a position."""
    return f"{what} of {position}"


def schema_at(position: str) -> str:
    """Return the schema in which a position is."""
    return re.split(r"[.\[{<]", position.rpartition(" ")[2], maxsplit=1)[0]


def without_marks(position: str) -> str:
    """Return a position without what tells alternatives apart."""
    return _MARKS.sub("", position)


def words_at(position: str) -> str:
    """Return a position as a sentence says it: the values of `Device.deviceClass`."""
    held, _, plain = position.rpartition(" ")
    return f"the {held} `{plain}`" if held else f"`{plain}`"


def _spelled(key: str) -> str:
    return key if _PLAIN.fullmatch(key) else _quoted(key)


def _quoted(value: object) -> str:
    """Spell a value as JSON, without spaces and angle brackets."""
    return re.sub("[ <>]", lambda match: f"\\u{ord(match[0]):04x}", json.dumps(value))
