"""What an override gives a row: its description, type, values, whether it is required."""

from typing import TypeVar

from msgspec.structs import replace

from codegen.files import Span
from codegen.model.action import Action
from codegen.model.exchange import Event, RequestBody, Response
from codegen.model.marks import Marks
from codegen.model.media import JSON as JSON_TYPE
from codegen.model.media import is_json
from codegen.model.parameter import Parameter
from codegen.overrides import Nothing, Value
from codegen.reader.marks import read_marks
from codegen.reader.overriding.action_parts import Setter
from codegen.reader.overriding.field_types import as_names, as_text, linked
from codegen.reader.overriding.schema_titles import Titles
from codegen.reader.parameters.kinds import accepted_values
from codegen.reader.parameters.query_strings import strip_name

Row = TypeVar("Row", Parameter, Response)
Linking = TypeVar("Linking", RequestBody, Response, Event)
Described = TypeVar("Described", Response, Event)
Required = TypeVar("Required", Parameter, RequestBody)


def placed(column: str, change: Setter[Row]) -> Setter[Row]:
    """Let a row know that a column's value now stands in overrides.yaml."""

    def apply(row: Row, now: Value, span: Span) -> Row:
        row = change(row, now, span)
        return replace(row, spans={**row.spans, column: span})

    return apply


def describe_parameter(row: Parameter, now: Value, _: Span) -> Parameter:
    """Give a parameter another description, and what follows from it."""
    text = as_text(now)
    return replace(row, description=text, accepted_values=accepted_values(text), marks=marked_again(row, text))


def marked_again(target: Action | Parameter, description: str) -> Marks:
    """Return the marks of what has another description: those that the old one had alone are gone.

    What is internal stays so: other words make nothing public, which only the field `internal` does.
    """
    alone = target.marks == read_marks(target.description)
    found = read_marks(description)
    return found.beside(Marks(is_internal=target.marks.is_internal) if alone else target.marks)


def state_type(row: Parameter, now: Value, _: Span) -> Parameter:
    """State the type of a parameter, or nothing."""
    stated = None if isinstance(now, Nothing) else as_text(now)
    return replace(row, stated=stated, accepted_values=accepted_values(row.description))


def accept(row: Parameter, now: Value, _: Span) -> Parameter:
    """Give a parameter other accepted values."""
    return replace(row, accepted_values=as_names(now))


def exemplify(row: Parameter, now: Value, _: Span) -> Parameter:
    """Give a parameter another example, or none."""
    return replace(row, example=None if isinstance(now, Nothing) else strip_name(row.name, as_text(now)))


def set_default(row: Parameter, now: Value, _: Span) -> Parameter:
    """Give a parameter another default, or none."""
    return replace(row, default=None if isinstance(now, Nothing) else as_text(now))


def require(row: Required, now: Value, _: Span) -> Required:
    """Say whether something is required."""
    return replace(row, required=now is True)


def link(titles: Titles, row: Linking, now: Value, span: Span) -> Linking:
    """Give what is sent or answered the type of another schema."""
    return replace(row, schema=linked(now, titles, span))


def link_response(titles: Titles, row: Response, now: Value, span: Span) -> Response:
    """Give an answer the type of another schema; it is JSON then, whatever the document says."""
    kind = row.media_type if is_json(row.media_type) else JSON_TYPE
    return replace(row, schema=linked(now, titles, span), media_type=kind)


def describe(row: Described, now: Value, _: Span) -> Described:
    """Give an answer or an event another description."""
    return replace(row, description=as_text(now))
