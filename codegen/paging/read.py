"""One action -> how it is read page by page."""

import re
from collections.abc import Callable, Iterable
from functools import cached_property
from typing import Final, TypeAlias

from codegen.dialects.built_in import built_in
from codegen.dialects.later import LaterSet
from codegen.model.action import Action
from codegen.model.api import Resource
from codegen.model.name import Name
from codegen.model.parameter import Kind, Parameter
from codegen.paging.answers import Answer, Answers, with_next
from codegen.paging.first import said_of_pages, said_of_parameter
from codegen.paging.parameters import (
    PAGES,
    SIZES,
    find_cursor,
    find_number,
    find_offset,
    says_cursor,
    starts_of,
)
from codegen.paging.schema_fields import SchemaFields
from codegen.paging.values import Paging, Style, Unclear

_LINK_HEADER: Final = re.compile(
    r"\bLink\b[`*\"]*(?: response| HTTP)? headers?\b|\bheaders? [`*\"]*Link\b|^Link: *<", re.MULTILINE
)
_FROM_NOTHING: Final = LaterSet(lambda: built_in().pages.from_nothing)
"""Offsets that are numbers of items left out: without any, that is 0."""
_LIMITS: Final = LaterSet(lambda: built_in().pages.limits)
_ITEMS_REMEDY: Final = "call the list `items`, or describe the answer with one list"

_Found: TypeAlias = Paging | Unclear | None


class Pagings:
    """Reads the actions of a resource; `schemas` are those of the whole Api, each read once."""

    def __init__(self, resource: Resource, schemas: SchemaFields) -> None:
        self._resource = resource
        self._answers = Answers(resource.name, schemas)

    def read(self, action: Action) -> Paging | Unclear | None:
        """Tell how an action is read page by page.

        None where it is not: it has no such parameters, streams, or does more than read. The ways are tried in order:
        links in the header, numbers of pages, offsets, cursors, links in the answer. Where all that the parameters
        promise is unclear, the first of what is unclear is returned.
        """
        if action.stream is not None or not _may_read(action):
            return None
        answer = self._answers.of(action)
        if action.method != "GET" and not answer.has_list:
            return None
        reading = _Reading(action, answer, self)
        unclear: Unclear | None = None
        for way in reading.ways:
            found = way()
            if isinstance(found, Paging):
                return _no_items(found, action, answer) if _lacks_items(found, answer) else found
            unclear = unclear or found
        return unclear

    @cached_property
    def texts(self) -> tuple[str, ...]:
        """What the document says outside of its actions."""
        resource = self._resource
        return resource.description, resource.intro, *(prose.text for prose in resource.prose)

    @cached_property
    def said(self) -> frozenset[int]:
        """The numbers that it says pages begin with."""
        return frozenset(said_of_pages(self.texts))

    @cached_property
    def mentions_link(self) -> bool:
        """Whether it speaks of the header `Link`."""
        return _mentions_link(self.texts)


class _Reading:
    """One action while the ways to its pages are tried."""

    def __init__(self, action: Action, answer: Answer, around: Pagings) -> None:
        query = action.query_parameters
        self._action = action
        self._answer = answer
        self._around = around
        self._page = find_number(query, PAGES)
        self._offset = find_offset(query)
        self._cursor = find_cursor(query)
        self._size = find_number(query, SIZES)
        self._starts = starts_of(action)

    @property
    def ways(self) -> tuple[Callable[[], _Found], ...]:
        """The ways to find a next page, in order; a `limit` belongs to an offset rather than to a page."""
        numbered: tuple[Callable[[], _Found], ...] = self._by_page, self._by_offset
        if self._offset and self._size and Name.split(self._size.name).words in _LIMITS:
            numbered = numbered[::-1]
        return self._by_header, *numbered, self._by_cursor, self._by_next_number, self._by_link

    @cached_property
    def _texts(self) -> tuple[str, ...]:
        action = self._action
        described = [item.description for item in action.query_parameters]
        described += [item.description for item in action.responses]
        return action.description, *(prose.text for prose in action.prose), *described

    def _by_header(self) -> _Found:
        has_pages = bool(self._starts or self._size)
        is_said = _mentions_link(self._texts) or (has_pages and self._around.mentions_link)
        is_listed = self._answer.has_list or not self._answer.is_documented
        if not is_said or not is_listed or self._action.method != "GET":
            return None
        return self._linked(())

    def _by_page(self) -> _Found:
        return self._by_number(Style.PAGE, self._page)

    def _by_offset(self) -> _Found:
        return self._by_number(Style.OFFSET, self._offset)

    def _by_number(self, style: Style, start: Parameter | None) -> _Found:
        if start is None:
            return None
        if start.kind is not Kind.INTEGER:
            return _not_whole(start)
        if self._size is None:
            return _unclear(
                start, f"`{start.name}` stands without a parameter for the size of a page", "add a row for the size"
            )
        if self._size.kind is not Kind.INTEGER:
            return _not_whole(self._size)
        said = self._first(start)
        if len(said) != 1:
            told = f"both 0 and 1 are told as the first `{start.name}`"
            message = told if said else f"nothing says whether `{start.name}` starts at 0 or at 1"
            return _unclear(start, message, "write the first one as the default, or `starting at 1`")
        answer = self._answer
        next_place = answer.link or answer.number
        fields = with_next(answer.fields, next_place, are_counted=style is Style.PAGE)
        return Paging(style, start, self._size, fields, first=min(said), starts=self._with(start))

    def _first(self, start: Parameter) -> set[int]:
        """Return what the nearest of all that speaks of the first page says: its parameter, the action, the answer."""
        is_page = Name.split(start.name).words in PAGES
        said = said_of_parameter(start)
        if is_page:
            said = said or said_of_pages(self._texts) or set(self._answer.firsts) or set(self._around.said)
        elif not said and Name.split(start.name).words in _FROM_NOTHING:
            said = {0}
        return said

    def _by_cursor(self) -> _Found:
        start, answer = self._cursor, self._answer
        if start is None:
            return None
        fields = answer.fields
        if answer.token or answer.keyed(start):
            key = "" if answer.token else "id"
            fields = with_next(fields, answer.token, key)
            return Paging(Style.CURSOR, start, self._numeric_size, fields, starts=self._with(start))
        if answer.link:
            return self._linked(answer.link)
        if not says_cursor(start):
            return None
        message = f"no field of the answer says which `{start.name}` comes next"
        return _unclear(start, message, "add a field such as `nextCursor` to the schema, or name the `Link` header")

    def _by_next_number(self) -> _Found:
        start, place = self._numeric_start, self._answer.number
        if start is None or not place:
            return None
        fields = with_next(self._answer.fields, place)
        return Paging(Style.CURSOR, start, self._numeric_size, fields, starts=self._with(start))

    def _by_link(self) -> _Found:
        answer = self._answer
        has_pages = bool(self._starts or self._size) or answer.is_plainly_page
        if not answer.link or not (answer.is_surely_link and answer.has_list and has_pages):
            return None
        return self._linked(answer.link)

    def _linked(self, place: tuple[str, ...]) -> Paging:
        start = self._cursor if place and self._cursor else self._numeric_start or self._cursor
        fields = with_next(self._answer.fields, place)
        return Paging(Style.LINK, start, self._numeric_size, fields, starts=self._with(start))

    def _with(self, start: Parameter | None) -> tuple[str, ...]:
        """Return all parameters that say where a page starts, `start` among them."""
        return tuple(dict.fromkeys((*self._starts, *([start.name] if start else []))))

    @property
    def _numeric_start(self) -> Parameter | None:
        numbers = (item for item in (self._page, self._offset) if item and item.kind is Kind.INTEGER)
        return next(numbers, None)

    @property
    def _numeric_size(self) -> Parameter | None:
        return self._size if self._size and self._size.kind is Kind.INTEGER else None


def _may_read(action: Action) -> bool:
    """Tell whether calling an action again may only read: a GET does, and a POST that is a query."""
    return action.method == "GET" or (action.method == "POST" and "query" in action.name.words)


def _mentions_link(texts: Iterable[str]) -> bool:
    return any(_LINK_HEADER.search(text) for text in texts)


def _unclear(parameter: Parameter, message: str, remedy: str) -> Unclear:
    return Unclear(parameter.spans.get("name", parameter.span), message, remedy)


def _not_whole(parameter: Parameter) -> Unclear:
    remedy = "write `integer` as its type" if parameter.stated else "give a number as its example"
    return _unclear(parameter, f"nothing says that `{parameter.name}` is a whole number", remedy)


def _lacks_items(found: Paging, answer: Answer) -> bool:
    """Tell whether it is open which list has the items, or, beside cursors and links, whether there is one.

    Schemas of answers leave fields out: pages that are counted may have a list `items` all the same.
    """
    is_counted = found.style in (Style.PAGE, Style.OFFSET)
    return bool(answer.lists) or (answer.is_documented and not answer.has_list and not is_counted)


def _no_items(found: Paging, action: Action, answer: Answer) -> Unclear:
    lists = ", ".join(f"`{name}`" for name in answer.lists)
    message = f"nothing says which list of the answer has the items: {lists}" if lists else "the answer has no list"
    if found.start is not None:
        return _unclear(found.start, message, _ITEMS_REMEDY)
    return Unclear(action.span, message, _ITEMS_REMEDY)
