"""Views of iterators: for each action that reads a collection, a method over its items and one over its pages."""

from collections.abc import Iterator
from typing import Final

from msgspec import Struct

from codegen.rendering.safe_text import Docstring, Identifier, PyCode
from codegen.targets.python.calls.arguments import Argument
from codegen.targets.python.calls.pagination import Iterators
from codegen.targets.python.text import displays
from codegen.targets.python.text.docstrings import docstring, summary
from codegen.targets.python.text.layout import TypeExpression, generic, name
from codegen.targets.python.views.deprecation import decorator, marks_sections, method_message, warns
from codegen.targets.python.views.methods import INDENT, Signature, arguments_section, closing_sections, returns_section
from codegen.targets.python.views.overloads import OPTIONS, Overloaded, OverloadView, definition, overload_views

_POSITION_INDENT: Final = 12


class IteratorView(Struct, frozen=True):
    """A method that hands `call`, with the same `arguments`, to a `function` of the resource's base class."""

    overloads: tuple[OverloadView, ...]
    decorator: PyCode | None
    definition: PyCode
    method: Identifier
    docstring: Docstring
    function: Identifier
    call: PyCode
    arguments: tuple[Identifier, ...]
    position: PyCode | None
    """What the function is told besides: where to start."""


def iterator_views(signature: Signature) -> Iterator[IteratorView]:
    """Say everything the iterators over an action print; nothing where it is not paginated."""
    if signature.iterators is not None:
        yield _items_view(signature, signature.iterators)
        yield _pages_view(signature, signature.iterators)


def iterator_type(element: TypeExpression) -> TypeExpression:
    """Return the type of an iterator over `element`."""
    return generic(name("Iterator", "collections.abc"), element)


def _items_view(signature: Signature, iterators: Iterators) -> IteratorView:
    about = (
        f"Iterate over the items that `{signature.method}` returns, page by page. "
        "A page is fetched when the items before it are used up."
    )
    message, result = method_message(signature.action, iterators.items), iterator_type(iterators.pagination.item)
    return IteratorView(
        overloads=tuple(overload_views(signature.arguments, Overloaded(iterators.items, result, message))),
        decorator=decorator(signature.arguments, message),
        definition=definition(iterators.items, signature.arguments, result),
        method=iterators.items,
        docstring=_docstring(signature, iterators, about, "The items, in the order of the API."),
        function=Identifier("_iterate_items"),
        call=PyCode(f"{_quiet(signature, iterators.pages)}("),
        arguments=tuple(argument.name for argument in signature.arguments),
        position=_items_place(iterators),
    )


def _pages_view(signature: Signature, iterators: Iterators) -> IteratorView:
    start, size = _start(signature, iterators), _size(signature, iterators)
    taken = f"{start.name if start else '_'}, {size.name if size else '__' if start is None else '_'}"
    about = (
        f"Iterate over the pages that `{signature.method}` returns. "
        "Each is fetched when it is asked for, with the same arguments but for where it starts."
    )
    message, result = method_message(signature.action, iterators.pages), iterator_type(signature.result)
    return IteratorView(
        overloads=tuple(overload_views(signature.arguments, Overloaded(iterators.pages, result, message))),
        decorator=decorator(signature.arguments, message),
        definition=definition(iterators.pages, signature.arguments, result),
        method=iterators.pages,
        docstring=_docstring(signature, iterators, about, "The answers, one a page."),
        function=iterators.pagination.function,
        call=PyCode(f"lambda {taken}: {_quiet(signature, signature.method)}("),
        arguments=tuple(argument.name for argument in signature.arguments),
        position=_position(signature, iterators),
    )


def _quiet(signature: Signature, method: Identifier) -> str:
    """Name the method that an iterator calls: without its warning, as the iterator has given that."""
    own = f"self.{method}"
    return f"self._silent({own})" if warns(signature.action, signature.arguments) else own


def _items_place(iterators: Iterators) -> PyCode | None:
    """Say where in a page its items are, if not in the usual place."""
    place = iterators.pagination.items
    return None if place is None else PyCode(f"{displays.display(list(place), _POSITION_INDENT)},")


def _position(signature: Signature, iterators: Iterators) -> PyCode:
    """Say where a walk starts, which action it repeats, and where in an answer to look."""
    start, size = _start(signature, iterators), _size(signature, iterators)
    passed: list[displays.Argument] = [
        ("", PyCode(f"{signature.constant}.name")),
        ("", _beginning(start, iterators.pagination.first)),
        ("", PyCode(size.name if size else "None")),
        *iterators.pagination.details,
    ]
    return PyCode(f"{displays.call(iterators.pagination.position, passed, _POSITION_INDENT, after=1)},")


def _beginning(start: Argument | None, first: int | None) -> PyCode:
    """Write where a walk starts: as the caller says, else at the first page."""
    if start is None:
        return PyCode("None")
    if not start.default or first is None:
        return PyCode(start.name)
    return PyCode(f"{first} if {start.name} is None else {start.name}" if first else f"{start.name} or 0")


def _start(signature: Signature, iterators: Iterators) -> Argument | None:
    return _argument(signature, iterators.pagination.start)


def _size(signature: Signature, iterators: Iterators) -> Argument | None:
    return _argument(signature, iterators.pagination.size)


def _argument(signature: Signature, wire: str | None) -> Argument | None:
    return next((item for item in signature.arguments if item.wire == wire and item.location == "query"), None)


def _docstring(signature: Signature, iterators: Iterators, about: str, outcome: str) -> Docstring:
    pagination = iterators.pagination
    start, size = _start(signature, iterators), _size(signature, iterators)
    changed = {OPTIONS: "Timeout, retries and more, for each call."}
    told = ((start, pagination.start_description), (size, pagination.size_description))
    changed.update({argument.name: text for argument, text in told if argument})
    lines = [
        *summary(about, "iterate over a collection", INDENT),
        *marks_sections(signature.action),
        *arguments_section(signature, changed),
        *returns_section([("", outcome)]),
        *closing_sections(signature),
    ]
    return docstring(lines, INDENT)
