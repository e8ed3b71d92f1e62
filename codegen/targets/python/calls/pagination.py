"""Pagination: which actions read a collection page by page, and the type of the items there."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Final

from codegen.model.action import Action
from codegen.model.parameter import Kind
from codegen.rendering.safe_text import Identifier, PyLiteral
from codegen.targets.python.calls.arguments import describe
from codegen.targets.python.calls.outcomes import json_responses
from codegen.targets.python.text.docstrings import paragraph
from codegen.targets.python.text.layout import ANY, Atom, Generic, TypeExpression, Union, union
from codegen.targets.python.text.literals import literal
from codegen.targets.python.types.schema_modules import SchemaModules

_STYLES: Final = (
    ("page", "perPage", "PagePosition", "The page to start at, from 0."),
    ("offset", "limit", "OffsetPosition", "How many items to skip first."),
)
"""Pairs of query parameters: where a page starts and its size; the runtime's class for it, and what the first says."""

STARTS: Final = tuple(start for start, _, _, _ in _STYLES)
"""The query parameters, by wire name, that say where a page starts."""


@dataclass(frozen=True, slots=True)
class Pagination:
    """How an action reads a collection: two of its query parameters by wire name, and the type of an item."""

    position: Identifier
    """The class in the runtime's `pages` that knows where the next page starts."""
    start: PyLiteral
    start_description: str
    size: PyLiteral
    size_description: str
    item: TypeExpression


@dataclass(frozen=True, slots=True)
class Iterators:
    """The methods that read a collection page by page: the one over its items and the one over its pages."""

    pagination: Pagination
    items: Identifier
    pages: Identifier

    def announced(self, indent: int) -> list[str]:
        """Name them in the docstring of the method that returns one page."""
        told = f"One page; `{self.items}` iterates over all items, `{self.pages}` over pages."
        return ["", *paragraph(told, indent)]


def read_pagination(action: Action, models: SchemaModules) -> Pagination | None:
    """Return how an action is paginated: the query parameters decide, since schemas of answers leave fields out.

    None where it is not, or where calling it again would do more than read.
    """
    integers = {item.name: item for item in action.query_parameters if item.kind is Kind.INTEGER}
    if action.stream is not None:
        return None
    item = union(
        element
        for response in json_responses(action)
        for element in _page_elements(models.type_of(response.schema), models)
    )
    for start, size, position, first in _STYLES:
        if {start, size} <= integers.keys() and _reads(action, item):
            many = describe(replace(integers[size], description="How many items to fetch at a time"))
            return Pagination(Identifier(position), literal(start), first, literal(size), many, item)
    return None


def _reads(action: Action, item: TypeExpression) -> bool:
    """Tell whether an action only reads: a GET does, and a POST that is a query and has items."""
    return action.method == "GET" or (action.method == "POST" and "query" in action.name.words and item != ANY)


def _page_elements(page: TypeExpression, models: SchemaModules) -> Iterator[TypeExpression]:
    """Yield the types of what an answer holds: in its list `items`, or in the list that it is."""
    for part in _resolved(page, models):
        fields = models.fields_of(part) if isinstance(part, Atom) else None
        parts = [part] if fields is None else _resolved(fields.get("items", ANY), models)
        yield from (item.arguments[0] for item in parts if isinstance(item, Generic) and item.head.text == "list")


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
