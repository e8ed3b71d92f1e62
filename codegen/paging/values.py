"""What is known about the pages of an action."""

from enum import StrEnum
from typing import TypeAlias

from msgspec import Struct

from codegen.files import Span
from codegen.model.parameter import Parameter

Place: TypeAlias = tuple[str, ...]
"""The names that lead to a field of an answer; empty where there is none."""

ITEMS: Place = ("items",)
TOTAL: Place = ("totalCount",)


class Style(StrEnum):
    """How the next page is found."""

    PAGE = "page"
    """By its number."""
    OFFSET = "offset"
    """By how many items lie in front of it."""
    CURSOR = "cursor"
    """By a word that the answer has."""
    LINK = "link"
    """By a link that the answer has, in a field or in its header `Link` (RFC 8288)."""


class AnswerFields(Struct, frozen=True):
    """Where an answer says what a walk needs; `items` is as usual where the answer is a list itself, or is open.

    `next` is the place of a cursor or link, `key` the field of the last item that is the next cursor where none is
    told. `pages` is the place of how many pages there are, `last` of the number of the last one.
    """

    items: Place = ITEMS
    total: Place = TOTAL
    more: Place = ()
    next: Place = ()
    key: str = ""
    pages: Place = ()
    last: Place = ()


class Paging(Struct, frozen=True):
    """How an action is read page by page; `first` is the number of the first page, or of the first item.

    A number has both parameters; of a cursor the size may be missing, of links both. `starts` are all parameters that
    say where a page starts.
    """

    style: Style
    start: Parameter | None
    size: Parameter | None
    fields: AnswerFields
    first: int = 0
    starts: tuple[str, ...] = ()


class Unclear(Struct, frozen=True):
    """What the documents leave open about the pages of an action, where, and what to write there."""

    span: Span
    message: str
    remedy: str
