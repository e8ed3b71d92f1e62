"""`Action`: one call of the API with everything its document says."""

from msgspec import Struct

from codegen.equality import equal_without
from codegen.files import Span, Spanned
from codegen.model.authentication import Authentication, Scope
from codegen.model.documented import NOTHING_DOCUMENTED, Documented
from codegen.model.exchange import CurlExample, EventStream, RequestBody, Response
from codegen.model.marks import NO_MARKS, Marks
from codegen.model.name import Name
from codegen.model.parameter import Parameter
from codegen.model.url import Url

__all__ = ["Action", "Authentication", "Prose", "Scope"]


@equal_without("span")
class Prose(Struct, frozen=True):
    """Markdown that an action keeps as it is: the author's own, or what the reader did not understand."""

    text: str
    span: Span


class _Places(Spanned, frozen=True, kw_only=True):
    """Where the parts of an action are; `method_span` is None where nothing states a method."""

    url_span: Span
    method_span: Span | None = None


@equal_without("documented", "span", "url_span", "method_span")
class Action(_Places, frozen=True):
    """One `## Action` of a document; `name` comes from its title, and every tuple is in document order.

    `title` is without the marks in parentheses at its end, as `(deprecated)`. A missing section is an empty tuple or
    None. `responses` are the successful ones, `errors` the others; an action with a `stream` answers with server-sent
    events.
    """

    name: Name
    title: str
    description: str
    method: str
    url: Url
    authentication: Authentication
    path_parameters: tuple[Parameter, ...] = ()
    query_parameters: tuple[Parameter, ...] = ()
    header_parameters: tuple[Parameter, ...] = ()
    cookie_parameters: tuple[Parameter, ...] = ()
    body: RequestBody | None = None
    curl: CurlExample | None = None
    responses: tuple[Response, ...] = ()
    stream: EventStream | None = None
    errors: tuple[Response, ...] = ()
    prose: tuple[Prose, ...] = ()
    marks: Marks = NO_MARKS
    documented: Documented = NOTHING_DOCUMENTED

    @property
    def other_parameters(self) -> tuple[Parameter, ...]:
        """The parameters beside the path: query, headers, cookies."""
        return (*self.query_parameters, *self.header_parameters, *self.cookie_parameters)

    @property
    def parameters(self) -> tuple[Parameter, ...]:
        """All parameters: path, query, headers, cookies."""
        return (*self.path_parameters, *self.other_parameters)
