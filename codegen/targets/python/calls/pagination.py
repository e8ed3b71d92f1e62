"""Pagination: which actions read a collection page by page, and the type of the items there."""

from collections.abc import Iterator, Mapping
from typing import Final

from msgspec import Struct
from msgspec.structs import replace

from codegen.model.action import Action
from codegen.model.parameter import Parameter
from codegen.model.schema import JsonValue
from codegen.paging import AnswerFields, Paging, Pagings, Style
from codegen.rendering.safe_text import Identifier, PyLiteral
from codegen.targets.python.calls.arguments import describe
from codegen.targets.python.calls.outcomes import json_responses
from codegen.targets.python.text.docstrings import paragraph
from codegen.targets.python.text.layout import ANY, Atom, Generic, TypeExpression, Union, union
from codegen.targets.python.text.literals import literal
from codegen.targets.python.types.schema_modules import SchemaModules

STARTS: Final = ("page", "offset")
"""The query parameters, by wire name, that say where a page starts, whether or not all pages can be read."""

_POSITIONS: Final = {
    Style.PAGE: ("PagePosition", "_iterate_pages", "The page to start at, from {}."),
    Style.OFFSET: ("OffsetPosition", "_iterate_pages", "How many items to skip first."),
    Style.CURSOR: ("CursorPosition", "_iterate_cursors", "The cursor to start at; the beginning if absent."),
    Style.LINK: ("LinkPosition", "_iterate_links", "Where to start; the beginning if absent."),
}
"""The runtime's class for a style, the function that walks on from there, and what is said of the start."""

_USUAL: Final[Mapping[Style, Mapping[str, JsonValue]]] = {
    Style.PAGE: {"start_name": "page", "size_name": "perPage"},
    Style.OFFSET: {"start_name": "offset", "size_name": "limit"},
    Style.CURSOR: {"start_name": "", "size_name": ""},
    Style.LINK: {"start_name": "", "size_name": ""},
}
"""What the runtime takes for granted, so that it need not be written."""

_PLACES: Final = ("items", "total", "more", "next", "pages", "last")
"""Where an answer has what, by the names of `AnswerFields`."""

_FIRST_ITEM: Final = "The item to start at, from 1."


class Pagination(Struct, frozen=True):
    """How an action reads a collection: its parameters by wire name, and the type of an item."""

    position: Identifier
    """The class in the runtime's `pages` that knows where the next page starts."""
    function: Identifier
    """The method of the resource's base class that reads page after page."""
    start: PyLiteral | None
    """None where a link alone tells."""
    start_description: str
    size: PyLiteral | None
    """None where a page has as many items as the server likes."""
    size_description: str
    item: TypeExpression
    first: int | None
    """The number of the first page or item; None where pages have none."""
    starts: tuple[str, ...]
    """All parameters, by wire name, that say where a page starts."""
    is_linked: bool
    """Whether pages are found by links."""
    fields: AnswerFields
    """Where an answer has what a walk needs."""
    details: tuple[tuple[str, JsonValue], ...]
    """What the position is told besides, by the names of its arguments."""

    @property
    def is_counted(self) -> bool:
        """Whether pages are found by a number, and not by what the answer before says."""
        return self.first is not None

    @property
    def items(self) -> tuple[str, ...] | None:
        """The place of the items in an answer; None for the usual one."""
        return None if self.fields.items == AnswerFields().items else self.fields.items

    def items_of(self, page: JsonValue) -> JsonValue:
        """Return the items of an example of an answer: itself if it is a list."""
        return page if isinstance(page, list) else _at(page, self.fields.items)

    def leads_on(self, page: JsonValue) -> bool:
        """Tell whether an example of an answer has a link to another page: tests cannot follow it, on their server."""
        link = _at(page, self.fields.next) if self.is_linked and self.fields.next else None
        return isinstance(link, str) and "://" in link

    @property
    def is_usual(self) -> bool:
        """Whether pages are told apart as an API in memory does by itself."""
        is_plain = self.fields == AnswerFields(total=self.fields.total)
        return is_plain and self.first == 0 and set(self.starts) <= set(STARTS)

    @property
    def told(self) -> Mapping[str, JsonValue]:
        """Say for an API in memory which queries ask for the first page, and what to change in answers to others."""
        numbers = ["0", "1"] if self.is_linked else []
        first: list[JsonValue] = list(numbers) if self.first is None else [str(self.first)]
        places = {name: list(getattr(self.fields, name)) for name in _PLACES}
        return {"starts": list(self.starts), "first": first, **{name: place for name, place in places.items() if place}}


class Iterators(Struct, frozen=True):
    """The methods that read a collection page by page: the one over its items and the one over its pages."""

    pagination: Pagination
    items: Identifier
    pages: Identifier

    def announced(self, indent: int) -> list[str]:
        """Name them in the docstring of the method that returns one page."""
        told = f"One page; `{self.items}` iterates over all items, `{self.pages}` over pages."
        return ["", *paragraph(told, indent)]


def read_pagination(action: Action, pagings: Pagings, models: SchemaModules) -> Pagination | None:
    """Return how an action is paginated, None where it is not, or where the documents leave something open.

    A POST is, too, where the type of its items shows that it is a query for them.
    """
    paging = pagings.read(action)
    if not isinstance(paging, Paging):
        return None
    place = paging.fields.items
    item = union(
        element
        for response in json_responses(action)
        for element in _page_elements(models.type_of(response.schema), place, models)
    )
    return None if action.method == "POST" and item == ANY else _pagination(paging, item)


def _pagination(paging: Paging, item: TypeExpression) -> Pagination:
    start, size = paging.start, paging.size
    is_counted = paging.style in (Style.PAGE, Style.OFFSET)
    position, function, told = _POSITIONS[paging.style]
    told = _FIRST_ITEM if paging.style is Style.OFFSET and paging.first else told.format(paging.first)
    many = describe(replace(size, description="How many items to fetch at a time")) if size else ""
    return Pagination(
        position=Identifier(position),
        function=Identifier(function),
        start=_wire(start),
        start_description=told,
        size=_wire(size),
        size_description=many,
        item=item,
        first=paging.first if is_counted else None,
        starts=paging.starts,
        is_linked=paging.style is Style.LINK,
        fields=paging.fields,
        details=tuple(_details(paging)),
    )


def _at(value: JsonValue, place: tuple[str, ...]) -> JsonValue:
    for key in place:
        value = value.get(key) if isinstance(value, dict) else None
    return value


def _wire(parameter: Parameter | None) -> PyLiteral | None:
    return literal(parameter.name) if parameter else None


def _details(paging: Paging) -> Iterator[tuple[str, JsonValue]]:
    """Yield what the runtime does not take for granted."""
    fields, usual = paging.fields, AnswerFields()
    names = {"start_name": paging.start, "size_name": paging.size}
    if paging.first:
        yield "first", paging.first
    for name, parameter in names.items():
        if parameter is not None and parameter.name != _USUAL[paging.style][name]:
            yield name, parameter.name
    if paging.style is Style.LINK and paging.starts:
        yield "starts", list(paging.starts)
    for name in _PLACES:
        place: tuple[str, ...] = getattr(fields, name)
        if place != getattr(usual, name):
            yield name, list(place)
    if fields.key:
        yield "key", fields.key


def _page_elements(page: TypeExpression, place: tuple[str, ...], models: SchemaModules) -> Iterator[TypeExpression]:
    """Yield the types of what an answer holds: in its list at `place`, or in the list that it is."""
    for part in _resolved(page, models):
        fields = models.fields_of(part) if isinstance(part, Atom) else None
        if isinstance(part, Generic) and part.head.text == "list":
            yield part.arguments[0]
        elif fields is not None and place:
            yield from _page_elements(fields.get(place[0], ANY), place[1:], models)


def _resolved(expression: TypeExpression, models: SchemaModules) -> Iterator[Atom | Generic]:
    """Yield the members of a type, those of aliases in their place, each alias once."""
    waiting, seen = [expression], set[Atom]()
    while waiting:
        part = waiting.pop()
        if isinstance(part, Union):
            waiting.extend(reversed(part.members))
        elif not isinstance(part, Atom) or (aliased := models.aliased(part)) is None:
            yield part
        elif part not in seen:
            seen.add(part)
            waiting.append(aliased)
