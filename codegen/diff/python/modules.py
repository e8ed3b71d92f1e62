"""A module of the package: its syntax tree, and what the names in it stand for."""

import ast
from collections.abc import Iterator, Mapping
from typing import TypeAlias

from msgspec import Struct, field

from codegen.diff.python.former import former_names, statements
from codegen.diff.python.twins import say_all
from codegen.files import File, Span

Definition: TypeAlias = ast.ClassDef | ast.Assign | ast.AnnAssign


class Module(Struct, frozen=True, eq=False):
    """One parsed file: `name` is dotted and below the package, empty for the package itself.

    `own` are the names it defines; `imports` maps local names to qualified ones, the package's own without its name;
    `actions` maps constants to the names of the API's actions that they describe. `doors` are names that modules hand
    out without defining them, by qualified name, and where they are defined. `renamed` are qualified names that are
    others in the revision that this one is compared with; `former` those of before that the module hands out.
    """

    name: str
    file: str
    tree: ast.Module
    own: frozenset[str]
    imports: Mapping[str, str]
    actions: Mapping[str, str]
    doors: Mapping[str, str] = field(default_factory=dict[str, str])
    renamed: Mapping[str, str] = field(default_factory=dict[str, str])
    former: Mapping[str, str] = field(default_factory=dict[str, str])

    @property
    def is_private(self) -> bool:
        """Tell whether the module, or a package it is in, is private."""
        return any(part.startswith("_") for part in self.name.split("."))

    def span(self, node: ast.expr | ast.stmt) -> Span:
        """Return the place of a node."""
        return Span(self.file, node.lineno, node.col_offset + 1)

    def qualify(self, node: ast.expr) -> str:
        """Return what a name or a dotted name stands for; empty for any other expression.

        What is subscripted counts without its subscript.
        """
        name = self._qualified(node)
        return self.renamed.get(name, name)

    def _qualified(self, node: ast.expr) -> str:
        if isinstance(node, ast.Subscript):
            return self._qualified(node.value)
        if isinstance(node, ast.Attribute):
            name = f"{self._qualified(node.value)}.{node.attr}"
            return self.doors.get(name, name)
        if not isinstance(node, ast.Name):
            return ""
        return self.imports.get(node.id) or (f"{self.name}.{node.id}" if node.id in self.own else node.id)

    def alternatives(self, node: ast.expr) -> Iterator[ast.expr]:
        """Yield the alternatives of a union, which may be thousands; any other expression is its only one."""
        waiting = [node]
        while waiting:
            match waiting.pop():
                case ast.BinOp(left=left, op=ast.BitOr(), right=right):
                    waiting += (right, left)
                case ast.Subscript(slice=ast.Tuple(elts=members)) as found if self.qualify(found) == "typing.Union":
                    waiting += reversed(members)
                case other:
                    yield other


def source_of(node: ast.expr) -> str:
    """Return an expression as source, as `ast.unparse` does, which takes calls within calls for a long union."""
    match node:
        case ast.BinOp(op=ast.BitOr()):
            members: list[ast.expr] = []
            while isinstance(node, ast.BinOp) and isinstance(node.op, ast.BitOr):
                members.append(node.right)
                node = node.left
            return " | ".join((source_of(node), *map(_operand, reversed(members))))
        case ast.Subscript(slice=ast.Tuple(elts=[_, _, *_] as items)):
            return f"{ast.unparse(node.value)}[{', '.join(map(source_of, items))}]"
        case ast.Subscript(slice=ast.BinOp() as inner):
            return f"{ast.unparse(node.value)}[{source_of(inner)}]"
    return ast.unparse(node)


def _operand(node: ast.expr) -> str:
    """Return what stands to the right of a bar, in parentheses where it has one of its own."""
    text = source_of(node)
    return f"({text})" if isinstance(node, ast.BinOp) and isinstance(node.op, ast.BitOr) else text


def parse_module(package: str, path: str, file: File) -> Module:
    """Parse a file at `path` below the folder of `package`; raises SyntaxError when it is not Python."""
    tree = ast.parse(file.text, file.path)
    name = path.removesuffix(".py").replace("/", ".").removesuffix("__init__").removesuffix(".")
    imports: dict[str, str] = {}
    for node in statements(tree):
        if isinstance(node, ast.ImportFrom):
            source = _source(package, path, node)
            imports.update((item.asname or item.name, f"{source}.{item.name}".lstrip(".")) for item in node.names)
        elif isinstance(node, ast.Import):
            imports.update((item.asname or item.name, item.name) for item in node.names)
    tree = say_all(tree, imports)
    own = frozenset(own for own, _ in definitions(tree))
    return Module(name, file.path, tree, own, imports, dict(_actions(tree)), former=_former(package, tree))


def _former(package: str, tree: ast.Module) -> dict[str, str]:
    return {name: found.removeprefix(f"{package}.") for name, found in former_names(tree)}


def definitions(tree: ast.Module) -> Iterator[tuple[str, Definition]]:
    """Yield the classes and assignments of a module with their names."""
    for node in tree.body:
        if isinstance(node, ast.ClassDef):
            yield node.name, node
        elif isinstance(node, ast.AnnAssign) and isinstance(node.target, ast.Name):
            yield node.target.id, node
        elif isinstance(node, ast.Assign) and isinstance(node.targets[0], ast.Name):
            yield node.targets[0].id, node


def _source(package: str, path: str, node: ast.ImportFrom) -> str:
    """Return the module that is imported from; below the package without the package's name.

    What `typing_extensions` has is the same as in `typing`.
    """
    module = "typing" if node.module == "typing_extensions" else node.module or ""
    if not node.level:
        return module.removeprefix(package).lstrip(".") if (module + ".").startswith(f"{package}.") else module
    parents = path.split("/")[: -node.level]
    return ".".join([*parents, *([module] if module else [])])


def _actions(tree: ast.Module) -> Iterator[tuple[str, str]]:
    for node in tree.body:
        if isinstance(node, ast.AnnAssign) and isinstance(node.target, ast.Name) and isinstance(node.value, ast.Call):
            for keyword in node.value.keywords:
                if keyword.arg == "name" and isinstance(keyword.value, ast.Constant):
                    yield node.target.id, str(keyword.value.value)
