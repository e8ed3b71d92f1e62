"""What the module of a resource imports."""

from collections.abc import Iterable, Iterator
from typing import Final

from codegen.rendering.safe_text import Identifier
from codegen.targets.python.text.imports import Import, imports_of
from codegen.targets.python.text.layout import Atom, TypeExpression, atoms
from codegen.targets.python.types.declarations import Alias
from codegen.targets.python.views.iterators import iterator_functions, iterator_type
from codegen.targets.python.views.methods import Signature, result_type

_MODES: Final = (False, True)
"""Whether a class is asynchronous: a module has one of each."""


def resource_imports(signatures: Iterable[Signature], aliases: Iterable[Alias], package: str) -> set[Import]:
    """Return all imports; those that only annotations need are among them, so that these can be resolved."""
    imports = {
        Import(Identifier(f"{package}._runtime.sync_client"), Identifier("BaseClient")),
        Import(Identifier(f"{package}._runtime.async_client"), Identifier("BaseAsyncClient")),
    }
    for alias in aliases:
        imports |= imports_of([alias.type, Atom(Identifier("TypeAlias"), "typing")])
    for item in signatures:
        imports |= imports_of([item.result, *_annotated(item, package)])
        if not item.action.stream:
            imports |= imports_of(outcome for _, outcome in item.outcomes)
        imports |= imports_of([item.body] if item.body else [])
        imports |= {Import(Identifier("typing"), Identifier(used)) for used in ("Final", "Unpack")}
        imports |= {
            Import(Identifier(f"{package}._runtime.{module}"), Identifier(used)) for module, used in _runtime(item)
        }
    return imports


def _runtime(item: Signature) -> Iterator[tuple[str, str]]:
    """Yield what the constant and the methods of an action use of the runtime: module and name."""
    yield "options", "RequestOptions"
    yield "action", "StreamAction" if item.action.stream else "Action"
    for argument in item.arguments:
        if argument.function:
            yield "values", argument.function
        if argument.default == "UNSET":
            yield "unset", "UNSET"
    if item.iterators is not None:
        yield "pages", item.iterators.pagination.position
        for is_async in _MODES:
            for function in iterator_functions(is_async=is_async):
                yield "async_pages" if is_async else "sync_pages", function


def _annotated(item: Signature, package: str) -> Iterator[Atom]:
    """Yield each word of the types in the methods of an action but for what it returns itself."""
    used: list[TypeExpression] = [argument.type for argument in item.arguments]
    for is_async in _MODES:
        if item.action.stream:
            used.append(result_type(item, package, is_async=is_async))
        if item.iterators is not None:
            used.append(iterator_type(item.iterators.pagination.item, is_async=is_async))
    for expression in used:
        yield from atoms(expression)
