"""Asynchronous methods: each is made of the one that blocks, by a function of the runtime's `async_methods`."""

from collections.abc import Iterator
from typing import Final

from codegen.rendering.safe_text import Identifier, PyCode
from codegen.targets.python.text import displays
from codegen.targets.python.views.methods import Signature

_INDENT: Final = 4


def twins_of(signature: Signature, sync_class: Identifier) -> Iterator[PyCode]:
    """Write the assignments that make the asynchronous methods of an action of those of `sync_class`."""
    yield _twin("streamed" if signature.action.stream else "awaited", sync_class, signature.method)
    if signature.iterators is not None:
        yield _twin("iterated", sync_class, signature.iterators.items)
        yield _twin("iterated", sync_class, signature.iterators.pages)


def twin_functions(signature: Signature) -> Iterator[Identifier]:
    """Yield the names of the runtime's functions that the assignments call."""
    yield Identifier("streamed" if signature.action.stream else "awaited")
    if signature.iterators is not None:
        yield Identifier("iterated")


def _twin(function: str, sync_class: Identifier, method: Identifier) -> PyCode:
    return displays.call(f"{method} = {function}", [("", PyCode(f"{sync_class}.{method}"))], _INDENT)
