"""Asynchronous methods: each is made of the one that blocks, by a function of the runtime's `async_methods`.

Where arguments have old names, type checkers see overloads of its own: they do not make them of others reliably.
"""

from collections.abc import Iterator
from typing import Final

from msgspec import Struct

from codegen.rendering.safe_text import Identifier, PyCode
from codegen.targets.python.calls.arguments import Argument
from codegen.targets.python.text import displays
from codegen.targets.python.text.layout import TypeExpression, generic, name
from codegen.targets.python.text.renames import renamed_message
from codegen.targets.python.views.deprecation import method_message
from codegen.targets.python.views.methods import Signature
from codegen.targets.python.views.overloads import Overloaded, OverloadView, overload_views

_INDENT: Final = 4


class TwinView(Struct, frozen=True):
    """The assignment that makes an asynchronous method; its overloads, and how type checkers see the rest of it."""

    assignment: PyCode
    overloads: tuple[OverloadView, ...]
    definition: PyCode


class _Twin(Struct, frozen=True):
    """A method: the function that makes its twin, what that returns, and what is said of its deprecation."""

    method: Identifier
    function: str
    result: TypeExpression
    message: str


def twins_of(signature: Signature, sync_class: Identifier, package: str) -> Iterator[TwinView]:
    """Write what makes the asynchronous methods of an action of those of `sync_class`."""
    for twin in _twins(signature, package):
        yield _view(twin, sync_class, signature.arguments)


def twin_functions(signature: Signature) -> Iterator[Identifier]:
    """Yield the names of the runtime's functions that the assignments call."""
    yield Identifier("streamed" if signature.action.stream else "awaited")
    if signature.iterators is not None:
        yield Identifier("iterated")


def twin_types(signature: Signature, package: str) -> Iterator[TypeExpression]:
    """Yield the types of what asynchronous methods return, where type checkers see overloads of them."""
    if any(item.former for item in signature.arguments):
        yield from (twin.result for twin in _twins(signature, package))


def _twins(signature: Signature, package: str) -> Iterator[_Twin]:
    action, iterators = signature.action, signature.iterators
    function = "streamed" if action.stream else "awaited"
    stream = name("AsyncEventStream", f"{package}._runtime.async_stream")
    result = generic(stream, signature.result) if action.stream else signature.result
    yield _Twin(signature.method, function, result, method_message(action, signature.method))
    item, page = (iterators.pagination.item, signature.result) if iterators else (result, result)
    over = [generic(name("AsyncIterator", "collections.abc"), element) for element in (item, page)]
    if iterators is not None:
        yield _Twin(iterators.items, "iterated", over[0], method_message(action, iterators.items))
        yield _Twin(iterators.pages, "iterated", over[1], method_message(action, iterators.pages))
    for former in signature.former:
        rename = former.alias.rename
        yield _Twin(former.method, function, result, renamed_message(former.method, signature.method, rename))
        if iterators is not None and former.items is not None and former.pages is not None:
            yield _Twin(former.items, "iterated", over[0], renamed_message(former.items, iterators.items, rename))
            yield _Twin(former.pages, "iterated", over[1], renamed_message(former.pages, iterators.pages, rename))


def _view(twin: _Twin, sync_class: Identifier, passed: tuple[Argument, ...]) -> TwinView:
    is_async = twin.function == "awaited"
    made = Overloaded(twin.method, twin.result, twin.message, 2 * _INDENT, is_async=is_async)
    overloads = tuple(overload_views(passed, made))
    start = f"{'async ' * is_async}def {twin.method}"
    return TwinView(
        assignment=displays.call(
            f"{twin.method} = {twin.function}",
            [("", PyCode(f"{sync_class}.{twin.method}"))],
            2 * _INDENT if overloads else _INDENT,
        ),
        overloads=overloads,
        definition=PyCode(f"{start}(self, **options: Any) -> Any: ..."),
    )
