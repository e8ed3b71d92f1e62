"""What was read from some lines -> the same, as it stands some lines further down."""

from collections.abc import Callable
from functools import cache
from typing import Any, Final, TypeVar

from msgspec import Struct
from msgspec.structs import astuple

from codegen.files import Span
from codegen.markdown.document import Source

T = TypeVar("T")

_PLAIN: Final = frozenset({str, int, bool, float, type(None), dict, list})


def moved(value: T, lines: int) -> T:
    """Return a value whose places are `lines` further down; it consists of frozen structs, tuples and plain values.

    Lists and dictionaries are left as they are: they are JSON, which has no places.
    """
    return _moved(value, lines) if lines else value


def _moved(value: Any, lines: int) -> Any:
    kind: type = type(value)
    if kind in _PLAIN:
        return value
    if kind is Span:
        return Span(value.file, value.line + lines, value.column, value.length)
    if kind is Source:
        return Source(value.file, value.line + lines, value.lines, value.indents)
    if kind is tuple:
        return tuple([_moved(item, lines) for item in value]) if value else value
    return _rebuild(kind)(value, lines) if issubclass(kind, Struct) else value


@cache
def _rebuild(kind: type[Struct]) -> Callable[[Any, int], Any]:
    """Return what moves the values of a struct."""
    # Fields that are named when a value is made come last, and are not among those that a pattern matches.
    listed, names = len(kind.__match_args__), kind.__struct_fields__[len(kind.__match_args__) :]

    def rebuild(value: Any, lines: int) -> Any:
        parts = [item if type(item) in _PLAIN else _moved(item, lines) for item in astuple(value)]
        return kind(*parts[:listed], **dict(zip(names, parts[listed:], strict=True))) if names else kind(*parts)

    return rebuild
