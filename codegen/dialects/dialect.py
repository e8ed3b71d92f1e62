"""`Dialect`: how a team writes its reference, as `codegen.reader.foreign` reads it."""

from enum import StrEnum

from msgspec import Struct, field

from codegen.dialects.patterns import Pattern
from codegen.equality import equal_without
from codegen.files import Span


class Role(StrEnum):
    """What stands under a heading or a label."""

    PATH = "path"
    """Parameters that travel in the path."""
    QUERY = "query"
    HEADER = "header"
    COOKIE = "cookie"
    BODY = "body"
    """Fields of the body, which is JSON unless its example says otherwise."""
    FORM = "form"
    """Fields of a body that is a form."""
    PARAMETERS = "parameters"
    """Parameters of any place: what the column of places says, else `Parameters.otherwise`."""
    FIELDS = "fields"
    """Fields of the object that the heading names, which is a field of the table above."""
    BODY_EXAMPLE = "body-example"
    REQUEST_EXAMPLE = "request-example"
    """A call as it is sent: a request line, a curl command, headers."""
    ANSWER = "answer"
    """An answer with its example; the group `code` of the pattern is its status."""
    AUTHENTICATION = "authentication"
    GROUP = "group"
    """Nothing of its own: what it holds stands under headings below."""
    PROSE = "prose"
    """Words for the reader."""


class Request(StrEnum):
    """Where the line stands that makes a heading an action: a method and a path."""

    CODE = "code"
    """Alone on a line, in backticks: `` `GET /books/:id` ``."""
    TEXT = "text"
    """Alone on a line: `GET /books/:id`, whatever is emphasized in it."""
    FENCE = "fence"
    """The first line of a fence, or of code by indenting: `GET /books/:id HTTP/1.1`."""
    TABLE = "table"
    """A row of a table with a column for each."""
    ITEM = "item"
    """An item of a list."""
    HEADING = "heading"
    """The heading itself: `## GET /books/:id`, or `## Get a book: GET /books/:id`."""
    CURL = "curl"
    """The first curl command in a fence."""
    COMPONENT = "component"
    """The attributes of a component: `<Route method="GET" path="/books/:id" />`."""


class Label(StrEnum):
    """What names the blocks that follow, besides headings."""

    BOLD = "bold"
    """A paragraph that is emphasized as a whole: `**Parameters**`."""
    COLON = "colon"
    """A paragraph of a few words that ends in a colon: `Parameters:`."""
    LINE = "line"
    """Emphasized words with a colon at the start of a line, whose rest they name: `**Returns:** a book`."""
    COMPONENT = "component"
    """A component around blocks, by its name in words: `<ResponseExample>` is `response example`."""


class Naming(Struct, frozen=True):
    """A pattern of headings and labels, and the role of what they name.

    What takes part in its group `required` makes the parameters below required that do not say it themselves.
    """

    pattern: Pattern
    role: Role


class Parameters(Struct, frozen=True):
    """How parameters are written.

    A pattern of `items` reads an item of a list, one of `texts` the start of a description; their groups are columns:
    `name`, `type`, `required`, `default`, `description`, `in`.
    """

    columns: tuple[tuple[str, str], ...] = ()
    """Head of a table, in lower case, and the column that it stands for; the usual heads are known."""
    items: tuple[Pattern, ...] = ()
    texts: tuple[Pattern, ...] = ()
    required: tuple[Pattern, ...] = ()
    """Words, anywhere in a row, that say that a parameter has to be given."""
    optional: tuple[Pattern, ...] = ()
    """Words that say that it need not be, whatever the others say."""
    default: tuple[Pattern, ...] = ()
    """Words of a description; the group `default` is the value."""
    deprecated: tuple[Pattern, ...] = ()
    types: tuple[tuple[Pattern, str], ...] = ()
    """Words for types, and the usual word for each."""
    otherwise: str = "method"
    """Where a parameter travels that is neither in the path nor says so: `query`, `body`, or as the `method` has it."""


class Answers(Struct, frozen=True):
    """How answers are written: `status` reads a line that tells the code of what follows, in the group `code`.

    Its group `description` is what the line says of the answer.
    """

    status: tuple[Pattern, ...] = ()


@equal_without("default_span")
class Credentials(Struct, frozen=True):
    """What actions need: sentences as in `### Authentication` of the built-in form.

    `default` is for actions that say nothing; each of `words` has a pattern of what they say, and the sentence that
    it means, in which `{scopes}` is the group of that name.
    """

    default: str = ""
    words: tuple[tuple[Pattern, str], ...] = ()
    default_span: Span | None = None


class Dialect(Struct, frozen=True):
    """A form of a reference; `name` is how codegen.yaml calls it."""

    name: str
    requests: tuple[Request, ...]
    documents: tuple[str, ...] = (".md", ".mdx")
    """How the names of documents end."""
    server: str | None = None
    """The server, with what all paths start with, where codegen.yaml names none."""
    levels: tuple[int, ...] = ()
    """The levels of headings that may be the title of an action; empty for any."""
    group: int = 0
    """The level of the headings that gather actions into resources; 0 where a document is one."""
    labels: tuple[Label, ...] = ()
    names: tuple[Naming, ...] = ()
    dropped: tuple[Pattern, ...] = ()
    """What is left out of texts: marks of a site's generator."""
    parameters: Parameters = field(default_factory=Parameters)
    answers: Answers = field(default_factory=Answers)
    credentials: Credentials = field(default_factory=Credentials)
