"""Parameters of an action: what the tables say, and what kind of value the prose means."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from codegen.files import Span
from codegen.model.marks import NO_MARKS, Marks
from codegen.model.schema import JsonValue, SchemaRef


class Location(StrEnum):
    """Where a parameter travels."""

    PATH = "path"
    QUERY = "query"
    HEADER = "header"


class Kind(StrEnum):
    """What values a parameter takes; there is no type column, so it is read from the prose."""

    STRING = "string"
    INTEGER = "integer"
    NUMBER = "number"
    BOOLEAN = "boolean"
    TIMESTAMP = "timestamp"
    """Milliseconds since the epoch."""
    RELATIVE_TIMESTAMP = "relative-timestamp"
    """Milliseconds since the epoch, or 0 for now and negative for that long ago."""
    MILLISECONDS = "milliseconds"
    """A duration in milliseconds."""
    SECONDS = "seconds"
    """A duration in seconds."""
    LIST = "list"
    """Strings joined by commas."""
    OBJECT = "object"
    """A JSON value described by `Parameter.schema`, sent in brackets: `tagFilter[0][key]=Floor`."""
    OPTIONAL_ID = "optional-id"
    """An id; absent, blank and given mean three different things."""


@dataclass(frozen=True, slots=True)
class Parameter:
    """One row of a parameter table.

    `default` and `example` are the cells as text (an example without its `name=`), None when empty; `default_value`
    and `example_value` the same in the JSON type of `kind` (an OBJECT example as its structure, None when unknown).
    `spans` maps a column (`name`, `required`, `description`, `default`, `example`) to its cell.
    """

    name: str
    location: Location
    required: bool
    description: str
    kind: Kind = Kind.STRING
    accepted_values: tuple[str, ...] = ()
    default: str | None = None
    default_value: JsonValue = None
    example: str | None = None
    example_value: JsonValue = None
    format: str = ""
    """`email` or `uri` where the words say so, else empty."""
    schema: SchemaRef | None = None
    marks: Marks = NO_MARKS
    span: Span = field(compare=False, repr=False, kw_only=True)
    spans: Mapping[str, Span] = field(default_factory=dict, compare=False, repr=False, kw_only=True)

    @property
    def default_is_accepted(self) -> bool:
        """Tell whether the default, if there is one, is among the accepted values, if they are told."""
        return self.default is None or not self.accepted_values or self.default in self.accepted_values
