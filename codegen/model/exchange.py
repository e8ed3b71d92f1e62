"""What travels: request body, curl example, responses, events."""

from collections.abc import Mapping
from urllib.parse import parse_qsl

from msgspec import Struct, field

from codegen.equality import equal_without
from codegen.files import Span, Spanned
from codegen.model.media import JSON
from codegen.model.parameter import Location
from codegen.model.schema import JsonValue, SchemaRef


@equal_without("text", "span")
class NamedExample(Struct, frozen=True):
    """One documented value among several, with the text as written and the place of its first character."""

    name: str
    value: JsonValue
    text: str = ""
    span: Span | None = None


@equal_without("span", "example_text", "example_span", "media_span", "is_need_stated")
class RequestBody(Spanned, frozen=True):
    """The body of a request in its media type; `required` is False where the section or the curl says so.

    `media_type` is the one that clients send, `other_media_types` are those that the API takes as well. The fields of
    a form are those of its schema, an object.
    """

    schema: SchemaRef | None
    required: bool
    example: JsonValue = None
    has_example: bool = False
    example_text: str = ""
    example_span: Span | None = None
    media_type: str = JSON
    other_media_types: tuple[str, ...] = ()
    media_span: Span | None = None
    """Where overrides.yaml says the media types; None where the section does."""
    examples: tuple[NamedExample, ...] = ()
    """Further examples, by name."""
    example_name: str = "documented"
    is_need_stated: bool = True
    """Whether the section says if a body is needed; where it does not, the curl example is asked."""

    @property
    def media_types(self) -> tuple[str, ...]:
        """All media types that the API takes, the one that clients send first."""
        return self.media_type, *self.other_media_types


@equal_without("span", "spans")
class CurlExample(Struct, frozen=True):
    """The documented curl call: `url` as written (placeholders bare), `body` the text after `body_option` or None.

    `spans` has `method`, `url`, `body` and each header under its name.
    """

    method: str
    url: str
    headers: tuple[tuple[str, str], ...]
    body: str | None
    span: Span
    spans: Mapping[str, Span] = field(default_factory=dict)
    form: tuple[tuple[str, str], ...] = ()
    """The options `-F` and `--data-urlencode`, each with its field as written."""
    body_option: str = "-d"

    @property
    def query(self) -> str:
        """What stands behind the `?` of its URL, which need not be one otherwise (RFC 3986 section 3.4)."""
        return self.url.partition("#")[0].partition("?")[2]

    @property
    def cookies(self) -> tuple[str, ...]:
        """The names of the cookies that it sends (RFC 6265 section 4.2)."""
        texts = [value for name, value in self.headers if name.lower() == "cookie"]
        return tuple(pair.partition("=")[0].strip() for text in texts for pair in text.split(";") if "=" in pair)

    @property
    def places(self) -> frozenset[tuple[Location, str]]:
        """Where it sends something: headers by their names in lower case, parameters of the query, cookies."""
        query = parse_qsl(self.query, keep_blank_values=True)
        headers = {(Location.HEADER, name.lower()) for name, _ in self.headers}
        others = {(Location.QUERY, name) for name, _ in query} | {(Location.COOKIE, name) for name in self.cookies}
        return frozenset(headers | others)


@equal_without("span", "spans")
class Response(Struct, frozen=True):
    """One row of a response table: a status `code`, the JSON type (None: any JSON), when it is sent.

    `media_type` is empty where there is no content. `examples` are those that stand under the table.
    """

    code: int
    schema: SchemaRef | None
    description: str
    span: Span
    spans: Mapping[str, Span] = field(default_factory=dict)
    media_type: str = JSON
    examples: tuple[NamedExample, ...] = ()


@equal_without("span")
class Event(Struct, frozen=True):
    """One row of an event table: the SSE event `name` and the JSON type of its data (None: any JSON)."""

    name: str
    schema: SchemaRef | None
    description: str
    span: Span


@equal_without("span")
class EventStream(Struct, frozen=True):
    """A successful answer of `text/event-stream`; its status code is not documented and taken as 200."""

    description: str
    events: tuple[Event, ...]
    span: Span
    code: int = 200
