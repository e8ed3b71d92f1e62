"""The marks of an action or a parameter as fields, each as in a column of its name: `deprecated`, `beta` and so on."""

from collections.abc import Callable, Iterator
from typing import Final, TypeVar

from msgspec.structs import replace

from codegen.files import Span
from codegen.model.action import Action
from codegen.model.marks import Deprecation, Marks
from codegen.model.parameter import Parameter
from codegen.model.schema import JsonValue
from codegen.overrides import NOTHING, Nothing, Value
from codegen.reader.marks import read_column
from codegen.reader.overriding.field_types import FLAG, FieldType, as_text, is_line

Marked = TypeVar("Marked", Action, Parameter)

MARKS: Final = ("deprecated", "since", "beta", "internal")
"""The last words of the names of these fields."""


def _deprecation(value: JsonValue) -> Deprecation | None:
    return read_column("deprecated", value).deprecation if isinstance(value, str) and is_line(value) else None


def _since(value: JsonValue) -> str:
    return read_column("since", value).since if isinstance(value, str) and is_line(value) else ""


def write_deprecation(found: Deprecation | None) -> Value:
    """Write a deprecation as the cell of a column says it: `yes`, a version, or words."""
    if found is None:
        return NOTHING
    if not found.text:
        return found.since or "yes"
    return f"Deprecated since {found.since}. {found.text}" if found.since else found.text


def _spelled(value: JsonValue) -> JsonValue:
    written = write_deprecation(_deprecation(value))
    return value if isinstance(written, Nothing) else written


DEPRECATED: Final = FieldType(
    "`yes`, a version, or what to use instead",
    lambda value: _deprecation(value) is not None,
    lambda _: "write it in quotes, `'yes'` or `'1.2'`; leave `now` out where nothing is deprecated",
    _spelled,
)
SINCE: Final = FieldType(
    "a version",
    lambda value: bool(_since(value)),
    lambda _: "write it in quotes, `'1.2'`",
    lambda value: _since(value) or value,
)


def mark_fields(marks: Marks) -> Iterator[tuple[str, Value, FieldType, bool, Callable[[Marked, Value, Span], Marked]]]:
    """Yield name, value, type, whether there may be nothing, and setter of each mark."""
    yield "deprecated", write_deprecation(marks.deprecation), DEPRECATED, True, _deprecate
    yield "since", marks.since or NOTHING, SINCE, True, _date
    yield "beta", marks.is_beta, FLAG, False, _make_beta
    yield "internal", marks.is_internal, FLAG, False, _make_internal


def _deprecate(row: Marked, now: Value, _: Span) -> Marked:
    found = None if isinstance(now, Nothing) else _deprecation(now)
    return replace(row, marks=replace(row.marks, deprecation=found))


def _date(row: Marked, now: Value, _: Span) -> Marked:
    return replace(row, marks=replace(row.marks, since=_since(as_text(now))))


def _make_beta(row: Marked, now: Value, _: Span) -> Marked:
    return replace(row, marks=replace(row.marks, is_beta=now is True))


def _make_internal(row: Marked, now: Value, _: Span) -> Marked:
    return replace(row, marks=replace(row.marks, is_internal=now is True))
