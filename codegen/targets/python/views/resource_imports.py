"""What the module of a resource imports."""

from collections.abc import Iterable, Iterator

from codegen.model.parameter import Location
from codegen.rendering.safe_text import Identifier
from codegen.targets.python.calls.arguments import COOKIES, UNIONS, VALUES
from codegen.targets.python.text.imports import Import, imports_of
from codegen.targets.python.text.layout import Atom, TypeExpression, atoms
from codegen.targets.python.types.declarations import Alias
from codegen.targets.python.views.deprecation import warning_imports
from codegen.targets.python.views.iterators import iterator_type
from codegen.targets.python.views.methods import Signature, result_type
from codegen.targets.python.views.twins import twin_functions, twin_types


def resource_imports(
    signatures: Iterable[Signature], aliases: Iterable[Alias], package: str, *, has_async: bool = True
) -> set[Import]:
    """Return all imports; those that only annotations need are among them, so that these can be resolved."""
    signatures = tuple(signatures)
    bases = base_classes(signatures)[: 1 + has_async]
    imports = {Import(Identifier(f"{package}._runtime.{module}"), base) for module, base in bases}
    for alias in aliases:
        imports |= imports_of([alias.type, Atom(Identifier("TypeAlias"), "typing")])
    for item in signatures:
        imports |= imports_of([item.result, *_annotated(item, package)])
        if not item.action.stream:
            imports |= imports_of(outcome for _, outcome in item.outcomes)
        imports |= imports_of([item.body] if item.body else [])
        imports |= {Import(Identifier("typing"), Identifier(used)) for used in ("Final", "Unpack")}
        imports |= {
            Import(Identifier(f"{package}._runtime.{module}"), Identifier(used))
            for module, used in _runtime(item, has_async=has_async)
        }
        imports |= {
            Import(Identifier(f"{package}._runtime"), Identifier(alias.removeprefix("_")), alias)
            for alias in _modules(item)
        }
        if has_async and any(argument.former for argument in item.arguments):
            imports |= imports_of(twin_types(item, package))
            imports |= {Import(Identifier("typing"), Identifier(used)) for used in ("Any", "TYPE_CHECKING")}
        if item.former:
            imports.add(Import(Identifier("typing"), Identifier("TYPE_CHECKING")))
            home = Identifier(f"{package}._runtime.former_names")
            imports.add(Import(home, Identifier("former_names"), "_former_names"))
        imports |= set(warning_imports(item.action, item.arguments, package, has_former=bool(item.former)))
    return imports


def base_classes(signatures: Iterable[Signature]) -> tuple[tuple[str, Identifier], tuple[str, Identifier]]:
    """Return the base classes in the runtime of the class that blocks and of its twin: module and name."""
    if any(item.iterators is not None for item in signatures):
        return ("sync_pages", Identifier("BaseCollection")), ("async_pages", Identifier("BaseAsyncCollection"))
    return ("sync_resource", Identifier("BaseResource")), ("async_resource", Identifier("BaseAsyncResource"))


def _modules(item: Signature) -> Iterator[str]:
    """Yield what the modules of the runtime are called there whose functions the arguments of an action pass."""
    for argument in item.arguments:
        yield from (module for module in (UNIONS, VALUES) if f"{module}." in argument.value)
        if argument.location is Location.COOKIE:
            yield COOKIES


def _runtime(item: Signature, *, has_async: bool) -> Iterator[tuple[str, str]]:
    """Yield what the constant and the methods of an action use of the runtime: module and name."""
    yield "options", "RequestOptions"
    yield "action", "StreamAction" if item.action.stream else "Action"
    for argument in item.arguments:
        if argument.default == "UNSET":
            yield "unset", "UNSET"
    if item.iterators is not None:
        yield "pages", item.iterators.pagination.position
    for function in twin_functions(item) if has_async else ():
        yield "async_methods", function


def _annotated(item: Signature, package: str) -> Iterator[Atom]:
    """Yield each word of the types in the methods of an action but for what it returns itself."""
    used: list[TypeExpression] = [argument.type for argument in item.arguments]
    if item.action.stream:
        used.append(result_type(item, package))
    if item.iterators is not None:
        used.append(iterator_type(item.iterators.pagination.item))
    for expression in used:
        yield from atoms(expression)
