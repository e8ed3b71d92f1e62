"""What the public annotations of a package name: read from its source, so that nothing has to be imported for it."""

import ast
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import TypeAlias

Home: TypeAlias = tuple[str, str]
"""A module, and the name of something in it."""

_MADE_BY_USERS = {"BaseClient", "BaseAsyncClient", "BaseFakeApi", "ApiError", "ResponseError", "Answer"}
"""The classes of the runtime whose constructors are for users; all others are made by the SDK."""


def named_in_public(folder: Path) -> set[Home]:
    """Return what of the package's private modules is named in the annotations of its public surface.

    Where a class or an alias is named, what its own annotations name is on the surface, too; so are base classes.
    """
    seen: set[Home] = set()
    waiting = [home for module in _public_modules(folder) for home in _named(folder, module, None)]
    while waiting:
        home = waiting.pop()
        if home not in seen:
            seen.add(home)
            waiting += _named(folder, *home)
    bases = {home for home in seen if _is_base_alone(home[1])}
    return {home for home in seen - bases if "._" in home[0]}


def _is_base_alone(name: str) -> bool:
    """Tell whether a class is there to be inherited from, by generated classes that users name instead."""
    return name.startswith(("Base", "Shared"))


def _public_modules(folder: Path) -> list[str]:
    paths = [path.relative_to(folder).with_suffix("") for path in folder.rglob("*.py")]
    names = [".".join([folder.name, *path.parts]).removesuffix(".__init__") for path in paths]
    return sorted(name for name in names if "._" not in name)


def _tree(folder: Path, module: str) -> tuple[ast.Module, str]:
    """Return a module's source, and the package that its relative imports start from."""
    path = folder.parent.joinpath(*module.split("."))
    if path.is_dir():
        return ast.parse((path / "__init__.py").read_text(encoding="utf-8")), module
    return ast.parse(path.with_suffix(".py").read_text(encoding="utf-8")), module.rpartition(".")[0]


def _named(folder: Path, module: str, only: str | None) -> Iterator[Home]:
    """Yield what annotations in a module name of the package, or those of one class or alias alone."""
    tree, package = _tree(folder, module)
    homes = {**_defined(tree, module), **_imported(tree, package)}
    body = [node for node in tree.body if only is None or only in _names_of(node)]
    for annotation in _annotations(body):
        for name in _names(annotation):
            first, _, second = name.partition(".")
            home = homes.get(first)
            if home is not None and home[0].startswith(folder.name):
                yield _resolved(folder, home, second)


def _resolved(folder: Path, home: Home, attribute: str) -> Home:
    """Return where an attribute of an imported module comes from, or the home itself."""
    if not attribute:
        return home
    module = ".".join(home)
    tree, package = _tree(folder, module)
    return _imported(tree, package).get(attribute, (module, attribute))


def _defined(tree: ast.Module, module: str) -> Mapping[str, Home]:
    return {name: (module, name) for node in tree.body for name in _names_of(node)}


def _names_of(node: ast.stmt) -> list[str]:
    match node:
        case ast.ClassDef(name=name) | ast.AnnAssign(target=ast.Name(id=name)):
            return [name]
        case ast.Assign(targets=[ast.Name(id=name)]):
            return [name]
        case _:
            return []


def _imported(tree: ast.Module, package: str) -> Mapping[str, Home]:
    homes: dict[str, Home] = {}
    for node in ast.walk(tree):
        if isinstance(node, ast.ImportFrom):
            parts = package.split(".")
            start = ".".join(parts[: len(parts) - node.level + 1]) if node.level else ""
            module = ".".join(part for part in (start, node.module) if part)
            homes |= {item.asname or item.name: (module, item.name) for item in node.names}
    return homes


def _annotations(body: list[ast.stmt], inside: str = "") -> Iterator[ast.expr]:
    for node in body:
        match node:
            case ast.ClassDef(name=name) if not name.startswith("_"):
                yield from node.bases
                yield from _annotations(node.body, inside=name)
            case ast.FunctionDef(name=name) | ast.AsyncFunctionDef(name=name) if _is_public(name, inside):
                arguments = node.args
                every = [*arguments.posonlyargs, *arguments.args, *arguments.kwonlyargs]
                every += [item for item in (arguments.vararg, arguments.kwarg) if item is not None]
                yield from (item.annotation for item in every if item.annotation is not None)
                yield from [node.returns] if node.returns is not None else []
            case ast.AnnAssign(target=ast.Name(id=name)) if not name.startswith("_"):
                yield node.annotation
                if node.value is not None and "TypeAlias" in _names(node.annotation):
                    yield node.value
            case _:
                pass


def _is_public(name: str, inside: str) -> bool:
    if name == "__init__":
        return inside in _MADE_BY_USERS
    return not name.startswith("_") or name in {"__enter__", "__aenter__", "__iter__", "__next__", "__anext__"}


def _names(annotation: ast.expr) -> Iterator[str]:
    """Yield the names in an annotation, dotted ones whole; what `Annotated` adds is not a type."""
    match annotation:
        case ast.Name(id=name):
            yield name
        case ast.Attribute(value=ast.Name(id=name), attr=attribute):
            yield f"{name}.{attribute}"
        case ast.Constant(value=str(text)):
            yield from _names(ast.parse(text, mode="eval").body)
        case ast.Subscript(value=ast.Name(id="Annotated"), slice=ast.Tuple(elts=[kind, *_])):
            yield from _names(kind)
        case ast.Subscript(value=ast.Name(id="Literal")):
            pass
        case _:
            for child in ast.iter_child_nodes(annotation):
                if isinstance(child, ast.expr):
                    yield from _names(child)
