"""`ActionDraft`: what the section readers find of one action, before it becomes an `Action`."""

from msgspec import Struct, field

from codegen.files import Span
from codegen.markdown.document import Cell
from codegen.model.action import Authentication, Prose
from codegen.model.exchange import CurlExample, EventStream, RequestBody, Response
from codegen.model.marks import NO_MARKS, Marks
from codegen.model.name import Name
from codegen.model.parameter import Parameter
from codegen.model.schema import JsonValue
from codegen.model.url import Url


class ActionDraft(Struct):
    """The fields of one action, empty at first; each section reader fills its own."""

    description: str = ""
    method: str = ""
    url: Url | None = None
    url_span: Span | None = None
    method_span: Span | None = None
    elsewhere: frozenset[Name] = frozenset()
    """The placeholders of other request lines, which are told."""
    url_query: tuple[Cell, ...] = ()
    """The names in the query of the request line, which are documented elsewhere."""
    authentication: Authentication | None = None
    path_parameters: tuple[Parameter, ...] = ()
    query_parameters: tuple[Parameter, ...] = ()
    header_parameters: tuple[Parameter, ...] = ()
    cookie_parameters: tuple[Parameter, ...] = ()
    unplaced: list[Parameter] = field(default_factory=list)
    """The query parameters of which no words say that they are in the query."""
    body: RequestBody | None = None
    body_definition: JsonValue = None
    """The schema of the body's fields, where the section has a table of them."""
    curl: CurlExample | None = None
    responses: tuple[Response, ...] = ()
    stream: EventStream | None = None
    errors: tuple[Response, ...] = ()
    prose: list[Prose] = field(default_factory=list)
    marks: Marks = NO_MARKS
