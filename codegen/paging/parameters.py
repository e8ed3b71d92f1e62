"""Query parameters that say where a page starts, and how large it is, by the words of their names.

`perPage`, `per_page` and `per-page` are the same words, and so are `pageSize` and `page[size]`.
"""

import re
from collections.abc import Iterable
from collections.abc import Set as AbstractSet
from typing import Final, TypeAlias

from codegen.dialects.built_in import built_in
from codegen.dialects.later import LaterSet
from codegen.model.action import Action
from codegen.model.name import Name
from codegen.model.parameter import Kind, Parameter

_Names: TypeAlias = AbstractSet[tuple[str, ...]]

PAGES: Final = LaterSet(lambda: built_in().pages.pages)
OFFSETS: Final = LaterSet(lambda: built_in().pages.offsets)
SIZES: Final = LaterSet(lambda: built_in().pages.sizes)
CURSORS: Final = LaterSet(lambda: built_in().pages.cursors)
LAST_KEYS: Final = LaterSet(lambda: built_in().pages.last_keys)
"""Cursors that are the id of the last item."""

_AMBIGUOUS: Final = LaterSet(lambda: built_in().pages.ambiguous)
"""Names that mean other things as well, and say where a page starts only where more tells so."""
_COUNTS: Final = re.compile(
    r"\b(skip|offset|index|(record|row|item|result|entry) number|first (record|row|item|result))\b", re.IGNORECASE
)
_PAGED: Final = re.compile(r"\b(cursor|pages?|paginat\w*|continu\w*)\b", re.IGNORECASE)
_CURSOR_KINDS: Final = frozenset({Kind.STRING, Kind.INTEGER})


def find(parameters: Iterable[Parameter], names: _Names) -> Parameter | None:
    """Return the first parameter of one of these names, None without one."""
    return next((item for item in parameters if Name.split(item.name).words in names), None)


def find_number(parameters: Iterable[Parameter], names: _Names) -> Parameter | None:
    """Return the first one that is an integer, else the first one of whatever kind."""
    found = [item for item in parameters if Name.split(item.name).words in names]
    return next((item for item in found if item.kind is Kind.INTEGER), found[0] if found else None)


def find_offset(parameters: Iterable[Parameter]) -> Parameter | None:
    """Return the parameter that counts items; `start` is one only where its description says what it counts."""
    return find_number((item for item in parameters if not _is_ambiguous(item) or _counts(item)), OFFSETS)


def find_cursor(parameters: Iterable[Parameter]) -> Parameter | None:
    """Return the parameter that takes a cursor, None without one."""
    fitting = [item for item in parameters if item.kind in _CURSOR_KINDS]
    return find(fitting, CURSORS - _AMBIGUOUS) or find(fitting, CURSORS)


def says_cursor(parameter: Parameter) -> bool:
    """Tell whether a parameter is surely a cursor, whatever the answer has."""
    return not _is_ambiguous(parameter) or _PAGED.search(parameter.description) is not None


def starts_of(action: Action) -> tuple[str, ...]:
    """Return the query parameters, by wire name, that surely say where a page starts."""
    return tuple(item.name for item in action.query_parameters if _is_start(item))


def _is_start(parameter: Parameter) -> bool:
    words = Name.split(parameter.name).words
    if words in CURSORS:
        return parameter.kind in _CURSOR_KINDS and says_cursor(parameter)
    is_number = words in PAGES or (words in OFFSETS and (words not in _AMBIGUOUS or _counts(parameter)))
    return is_number and parameter.kind is Kind.INTEGER


def _is_ambiguous(parameter: Parameter) -> bool:
    return Name.split(parameter.name).words in _AMBIGUOUS


def _counts(parameter: Parameter) -> bool:
    is_number = parameter.kind is Kind.INTEGER
    return is_number and (parameter.default in ("0", "1") or _COUNTS.search(parameter.description) is not None)
