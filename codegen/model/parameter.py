"""Parameters of an action: what the tables say, and what kind of value the prose means."""

from collections.abc import Mapping
from enum import StrEnum
from typing import Final

from msgspec import Struct, field

from codegen.equality import equal_without
from codegen.files import Span, Spanned
from codegen.model.marks import NO_MARKS, Marks
from codegen.model.schema import JsonValue, SchemaRef


class Location(StrEnum):
    """Where a parameter travels, or a credential."""

    PATH = "path"
    QUERY = "query"
    HEADER = "header"
    COOKIE = "cookie"


class Kind(StrEnum):
    """What values a parameter takes: what its `Type` column states, else what the prose and the examples tell."""

    STRING = "string"
    INTEGER = "integer"
    NUMBER = "number"
    BOOLEAN = "boolean"
    DATE = "date"
    """A day, as RFC 3339 section 5.6 writes a `full-date`."""
    DATE_TIME = "date-time"
    """A point in time, as RFC 3339 section 5.6 writes a `date-time`."""
    UUID = "uuid"
    """A UUID in the form of RFC 9562 section 4."""
    TIMESTAMP = "timestamp"
    """Milliseconds since the epoch."""
    TIMESTAMP_SECONDS = "timestamp-seconds"
    """Seconds since the epoch."""
    RELATIVE_TIMESTAMP = "relative-timestamp"
    """Milliseconds since the epoch, or 0 for now and negative for that long ago."""
    MILLISECONDS = "milliseconds"
    """A duration in milliseconds."""
    SECONDS = "seconds"
    """A duration in seconds."""
    LIST = "list"
    """Values of the kind `Parameter.items`, sent in the style `Parameter.style`."""
    OBJECT = "object"
    """A JSON value described by `Parameter.schema`, sent in brackets: `tagFilter[0][key]=Floor`."""
    OPTIONAL_ID = "optional-id"
    """An id; absent, blank and given mean three different things."""
    UNION = "union"
    """A value of one of `Parameter.alternatives`; a list among them is sent in the style `Parameter.style`."""


class ArrayStyle(StrEnum):
    """How the items of a list are sent; the words are those of a `Type` column."""

    COMMA = "comma"
    """Joined: `ids=1,2`."""
    REPEATED = "repeated"
    """One pair each: `ids=1&ids=2`."""
    BRACKETS = "brackets"
    """One pair each, with brackets behind the name: `ids[]=1&ids[]=2`."""


class Alternative(Struct, frozen=True):
    """One of the types that a parameter takes: a kind, that of its items where it is a list, and a format."""

    kind: Kind
    items: Kind = Kind.STRING
    format: str = ""


_OF_LISTS: Final = frozenset({"minItems", "maxItems", "uniqueItems"})


@equal_without("span", "spans")
class Parameter(Spanned, frozen=True):
    """One row of a parameter table.

    `stated` is the cell of the `Type` column, `default` and `example` are the cells as text (an example without its
    `name=`), None when empty; `default_value` and `example_value` the last two in the JSON type of `kind` (an OBJECT
    example as its structure), None where they are not of that kind or unknown. `items` and `style` tell of a LIST,
    `alternatives` of a UNION.
    `spans` maps a column (`name`, `required`, `type`, `description`, `default`, `example`) to its cell.
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
    """A format that no kind stands for, as `email` or `uri`, where the words say so, else empty."""
    schema: SchemaRef | None = None
    stated: str | None = None
    items: Kind = Kind.STRING
    style: ArrayStyle = ArrayStyle.COMMA
    alternatives: tuple[Alternative, ...] = ()
    """What a UNION takes, two types at least."""
    remarks: tuple[tuple[str, str], ...] = ()
    """What other columns than `Type` say of the values: a column, and its words as they stand beside a type."""
    constraints: Mapping[str, JsonValue] = field(default_factory=dict[str, JsonValue])
    """What bounds the values, as keywords of JSON Schema; but for those of an array, they bound each item of a LIST."""
    marks: Marks = NO_MARKS
    spans: Mapping[str, Span] = field(default_factory=dict)

    @property
    def default_is_accepted(self) -> bool:
        """Tell whether the default, if there is one, is among the accepted values, if they are told."""
        return self.default is None or self.accepts(self.default, self.default_value)

    def accepts(self, text: str, value: JsonValue) -> bool:
        """Tell whether a text, and the value that it is read as, is among the accepted values; each item of a list."""
        items = list(map(str, value)) if self.kind is Kind.LIST and isinstance(value, list) else [text]
        return not self.accepted_values or all(item in self.accepted_values for item in items)

    @property
    def default_fits(self) -> bool:
        """Tell whether the default, if there is one, is a value of the parameter's kind."""
        return self.default is None or self.default_value is not None

    @property
    def list_constraints(self) -> dict[str, JsonValue]:
        """The constraints of a list as a whole."""
        return {word: value for word, value in self.constraints.items() if word in _OF_LISTS}

    @property
    def value_constraints(self) -> dict[str, JsonValue]:
        """The constraints of a single value: those of an item of a list."""
        return {word: value for word, value in self.constraints.items() if word not in _OF_LISTS}

    @property
    def value_kind(self) -> Kind:
        """The kind of a single value: that of an item of a list."""
        return self.items if self.kind is Kind.LIST else self.kind

    @property
    def takes_list(self) -> bool:
        """Whether several values may be sent, in its style."""
        return self.kind is Kind.LIST or any(item.kind is Kind.LIST for item in self.alternatives)

    @property
    def wire_name(self) -> str:
        """The name that is sent: with `[]` behind it where a list is sent in brackets."""
        is_bracketed = self.kind is Kind.LIST and self.style is ArrayStyle.BRACKETS
        return f"{self.name}[]" if is_bracketed and not self.name.endswith("[]") else self.name
