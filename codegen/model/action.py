"""`Action`: one call of the API with everything its document says."""

from dataclasses import dataclass, field

from codegen.files import Span
from codegen.model.authentication import Authentication, Scope
from codegen.model.documented import NOTHING_DOCUMENTED, Documented
from codegen.model.exchange import CurlExample, EventStream, RequestBody, Response
from codegen.model.marks import NO_MARKS, Marks
from codegen.model.name import Name
from codegen.model.parameter import Parameter
from codegen.model.url import Url

__all__ = ["Action", "Authentication", "Prose", "Scope"]


@dataclass(frozen=True, slots=True)
class Prose:
    """Markdown that an action keeps as it is: the author's own, or what the reader did not understand."""

    text: str
    span: Span = field(compare=False, repr=False)


@dataclass(frozen=True, slots=True)
class Action:
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
    documented: Documented = field(default=NOTHING_DOCUMENTED, compare=False, repr=False, kw_only=True)
    span: Span = field(compare=False, repr=False, kw_only=True)
    url_span: Span = field(compare=False, repr=False, kw_only=True)
    method_span: Span | None = field(default=None, compare=False, repr=False, kw_only=True)

    @property
    def other_parameters(self) -> tuple[Parameter, ...]:
        """The parameters beside the path: query, headers, cookies."""
        return (*self.query_parameters, *self.header_parameters, *self.cookie_parameters)

    @property
    def parameters(self) -> tuple[Parameter, ...]:
        """All parameters: path, query, headers, cookies."""
        return (*self.path_parameters, *self.other_parameters)
