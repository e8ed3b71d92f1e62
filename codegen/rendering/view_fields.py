"""The class of a view -> its fields as its source says them: name, annotation, and what the line below tells."""

import ast
import inspect
from collections.abc import Iterator
from textwrap import dedent
from typing import Any, TypeAlias, get_args, get_type_hints

from msgspec import Struct

from codegen.rendering.safe_text import Safe

Class: TypeAlias = type


class ViewField(Struct, frozen=True):
    """A field of a view: its type as the source writes it, and a line about it; `view` is the view it leads to."""

    name: str
    type: str
    about: str
    view: "Class | None" = None


def fields_of(view: type) -> Iterator[ViewField]:
    """Yield the fields and properties of a view, in the order of its source, those of its base classes first."""
    for owner in reversed([item for item in view.__mro__ if issubclass(item, Struct) and item is not Struct]):
        (tree,) = ast.parse(dedent(inspect.getsource(owner))).body
        hints = get_type_hints(owner)
        body = tree.body if isinstance(tree, ast.ClassDef) else []
        for at, node in enumerate(body):
            if isinstance(node, ast.AnnAssign) and isinstance(node.target, ast.Name):
                said = _text(body[at + 1]) if at + 1 < len(body) else ""
                yield _field(node.target.id, node.annotation, said, hints[node.target.id])
            elif isinstance(node, ast.FunctionDef) and node.returns and _is_property(node):
                returned = get_type_hints(getattr(owner, node.name).fget).get("return")
                yield _field(node.name, node.returns, first_line(ast.get_docstring(node)), returned)


def first_line(text: str | None) -> str:
    """Return the first line of a docstring, without the full stop."""
    return (text or "").strip().split("\n")[0].rstrip(".")


def _field(name: str, annotation: ast.expr, said: str, hint: Any) -> ViewField:
    classes = [item for item in _classes(hint) if issubclass(item, (Struct, Safe))]
    view = next((item for item in classes if issubclass(item, Struct)), None)
    about = said or next((first_line(item.__doc__) for item in classes), "")
    return ViewField(name, ast.unparse(annotation), about, view)


def _classes(hint: Any) -> Iterator[type]:
    """Yield the classes that an annotation names, from left to right."""
    if isinstance(hint, type) and not get_args(hint):
        yield hint
    for item in get_args(hint):
        yield from _classes(item)


def _text(node: ast.stmt) -> str:
    match node:
        case ast.Expr(ast.Constant(str(text))):
            return first_line(text)
    return ""


def _is_property(node: ast.FunctionDef) -> bool:
    names = {ast.unparse(item) for item in node.decorator_list}
    return not node.name.startswith("_") and bool(names & {"property", "cached_property"})
