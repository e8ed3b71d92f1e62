"""What travels: request body, curl example, responses, events."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from codegen.files import Span
from codegen.model.schema import JsonValue, SchemaRef


@dataclass(frozen=True, slots=True)
class RequestBody:
    """The JSON body of a request; `required` is False where the curl example sends none."""

    schema: SchemaRef | None
    required: bool
    example: JsonValue = None
    has_example: bool = False
    span: Span = field(compare=False, repr=False, kw_only=True)
    example_text: str = field(default="", compare=False, repr=False)
    example_span: Span | None = field(default=None, compare=False, repr=False)


@dataclass(frozen=True, slots=True)
class CurlExample:
    """The documented curl call: `url` as written (placeholders bare), `body` the text after `-d` or None.

    `spans` has `method`, `url`, `body` and each header under its name.
    """

    method: str
    url: str
    headers: tuple[tuple[str, str], ...]
    body: str | None
    span: Span = field(compare=False, repr=False)
    spans: Mapping[str, Span] = field(default_factory=dict, compare=False, repr=False)


@dataclass(frozen=True, slots=True)
class Response:
    """One row of a response table: a status `code`, the JSON type (None: any JSON), when it is sent."""

    code: int
    schema: SchemaRef | None
    description: str
    span: Span = field(compare=False, repr=False)
    spans: Mapping[str, Span] = field(default_factory=dict, compare=False, repr=False)


@dataclass(frozen=True, slots=True)
class Event:
    """One row of an event table: the SSE event `name` and the JSON type of its data (None: any JSON)."""

    name: str
    schema: SchemaRef | None
    description: str
    span: Span = field(compare=False, repr=False)


@dataclass(frozen=True, slots=True)
class EventStream:
    """A successful answer of `text/event-stream`; its status code is not documented and taken as 200."""

    description: str
    events: tuple[Event, ...]
    span: Span = field(compare=False, repr=False)
    code: int = 200
