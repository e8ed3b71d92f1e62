"""What is counted in documents: where request lines stand, what headings and labels name, how fields are written."""

from collections.abc import Mapping
from enum import StrEnum

from msgspec import Struct, field

from codegen.dialects.dialect import Label, Naming, Request
from codegen.files import Span


class Holding(StrEnum):
    """What stands under a heading or label, from what says most to what says least."""

    FIELDS = "fields"
    """A table of names, or a definition list."""
    LIST = "list"
    JSON = "JSON"
    CALL = "call"
    """A curl command or a request line."""
    FENCE = "fence"
    WORDS = "words"
    NOTHING = "nothing"
    """Headings below it, if anything."""


class FormCount(Struct, frozen=True):
    """Request lines of one form below headings of one level.

    `headings` have some, `titles` are their distinct words, `first` is the place of the first one.
    """

    form: Request
    level: int
    headings: int
    titles: int
    first: Span


class Frame(Struct, frozen=True):
    """Which headings are actions, and which gather them; as the keys of a dialect are called."""

    requests: tuple[Request, ...] = ()
    levels: tuple[int, ...] = ()
    group: int = 0
    names: tuple[Naming, ...] = ()


class TitleCount(Struct, frozen=True):
    """A heading, or a label of a kind, below actions: its words as first written, and what stands under it."""

    words: str
    label: Label | None
    count: int
    holds: Mapping[Holding, int]
    first: Span

    @property
    def holding(self) -> Holding:
        """What stands under it most often."""
        return max(self.holds, key=lambda kind: self.holds[kind])


class HeadCount(Struct, frozen=True):
    """The heads of tables of parameters, in lower case, and the columns that the reader takes them for."""

    heads: tuple[str, ...]
    columns: tuple[str, ...]
    count: int
    first: Span


class ShapeCount(Struct, frozen=True):
    """How items of lists are written: their marks, with a word for each word."""

    shape: str
    count: int
    first: Span


class Texts(Struct, frozen=True):
    """What parameters and answers say, in the order of the documents."""

    items: tuple[str, ...] = ()
    descriptions: tuple[str, ...] = ()
    """Descriptions of tables and definitions."""
    untyped: tuple[str, ...] = ()
    """Those of them that have no column for the type."""
    cells: tuple[str, ...] = ()
    """Cells of the columns for types, defaults and whether a parameter is required."""
    types: tuple[str, ...] = ()
    lines: tuple[str, ...] = ()
    """Lines of parts that may tell the status of an answer."""
    credentials: tuple[str, ...] = ()


class Curl(Struct, frozen=True):
    """A call of an example: its URL and the names and values of its headers; `user` is whether it has `-u`."""

    url: str
    headers: tuple[tuple[str, str], ...] = ()
    user: bool = False


class Survey(Struct, frozen=True):
    """All that is counted in some documents."""

    documents: int
    headings: int
    forms: tuple[FormCount, ...] = ()
    frame: Frame = field(default_factory=Frame)
    calls: tuple[tuple[str, str], ...] = ()
    """Methods and paths, as written."""
    titles: tuple[TitleCount, ...] = ()
    heads: tuple[HeadCount, ...] = ()
    shapes: tuple[ShapeCount, ...] = ()
    definitions: int = 0
    """How many definition lists there are."""
    texts: Texts = field(default_factory=Texts)
    curls: tuple[Curl, ...] = ()
