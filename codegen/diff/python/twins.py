"""Classes as if they said everything themselves: what comes from a resource's base class, and asynchronous twins.

A package says the methods of a resource once; `get = awaited(ThingResource.get)` makes the asynchronous one of it. Its
readers see a method in both classes, as they do in packages that say each method twice.
"""

import ast
from collections.abc import Iterable, Iterator, Mapping
from typing import Final

from codegen.diff.python.former import Function, is_overload, kept_decorators

_TWINS: Final = {
    "_runtime.async_methods.awaited": "",
    "_runtime.async_methods.iterated": "collections.abc.AsyncIterator",
    "_runtime.async_methods.streamed": "_runtime.async_stream.AsyncEventStream",
}
"""What makes a twin -> the generic type that it returns, empty where the result itself is awaited."""

_CLIENTS: Final = {
    "_runtime.sync_resource.BaseResource": "_runtime.sync_client.BaseClient",
    "_runtime.sync_pages.BaseCollection": "_runtime.sync_client.BaseClient",
    "_runtime.async_resource.BaseAsyncResource": "_runtime.async_client.BaseAsyncClient",
    "_runtime.async_pages.BaseAsyncCollection": "_runtime.async_client.BaseAsyncClient",
}
"""Base classes of resources -> the client that their initializer takes."""


def say_all(tree: ast.Module, imports: Mapping[str, str]) -> ast.Module:
    """Put the methods into the classes that have them from elsewhere; `imports` are qualified names by local ones."""
    classes = {node.name: node for node in tree.body if isinstance(node, ast.ClassDef)}
    methods = {name: dict(_methods(node)) for name, node in classes.items()}
    for node in classes.values():
        bases = {base: imports.get(base.id, "") if isinstance(base, ast.Name) else "" for base in node.bases}
        clients = [_CLIENTS[name] for name in bases.values() if name in _CLIENTS]
        node.bases = [base for base, name in bases.items() if name not in _CLIENTS]
        made = [_initializer(node, client) for client in clients]
        node.body = [*made, *(_said(item, methods, imports) for item in _as_run(node.body))]
    return tree


def _as_run(body: Iterable[ast.stmt]) -> Iterator[ast.stmt]:
    """Yield statements as they are run, without what type checkers alone see."""
    for item in body:
        match item:
            case ast.If(ast.Name("TYPE_CHECKING"), _, others) if others:
                yield from others
            case _:
                yield item


def _initializer(node: ast.ClassDef, client: str) -> ast.stmt:
    (made,) = ast.parse(f"def __init__(self, client: {client}) -> None: ...").body
    for item in ast.walk(made):
        if isinstance(item, ast.Attribute):
            item.value = ast.Name(ast.unparse(item.value))
    return ast.copy_location(made, node)


def _said(item: ast.stmt, methods: Mapping[str, Mapping[str, Function]], imports: Mapping[str, str]) -> ast.stmt:
    """Return the method that an assignment makes, and every other statement as it is."""
    match item:
        case ast.Assign(
            [ast.Name(own)],
            ast.Call(ast.Name(function), [ast.Attribute(ast.Name(owner), name)]),
        ) if imports.get(function) in _TWINS and name in methods.get(owner, {}):
            return ast.copy_location(_twin(own, methods[owner][name], _TWINS[imports[function]]), item)
    return item


def _methods(node: ast.ClassDef) -> Iterator[tuple[str, Function]]:
    """Yield the methods by name, the last one first: of several, the first is the twin's."""
    for item in reversed(node.body):
        if isinstance(item, ast.FunctionDef | ast.AsyncFunctionDef) and not is_overload(item):
            yield item.name, item


def _twin(name: str, method: Function, kind: str) -> Function:
    made = ast.FunctionDef if kind else ast.AsyncFunctionDef
    returns = method.returns
    if kind and isinstance(returns, ast.Subscript):
        module, _, own = kind.rpartition(".")
        returns = ast.Subscript(ast.Attribute(ast.Name(module), own), returns.slice)
    return made(
        name,
        method.args,
        method.body,
        kept_decorators(method),
        returns,
        lineno=method.lineno,
        col_offset=method.col_offset,
    )
