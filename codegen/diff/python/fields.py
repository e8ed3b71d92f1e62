"""Classes of a generated package -> what they hold: each field or key with its wire name and its type."""

import ast
from collections.abc import Iterator

from msgspec import Struct

from codegen.diff.python.modules import Definition, Module


class Field(Struct, frozen=True):
    """A field of a model, or a key of a `TypedDict`; `name` is Python's, `key` the one on the wire."""

    name: str
    key: str
    annotation: ast.expr
    node: ast.expr | ast.stmt


def fields_of_class(module: Module, node: Definition) -> Iterator[Field]:
    """Yield the fields of a class, or of a `TypedDict` in the form of a call; none for anything else."""
    if isinstance(node, ast.ClassDef):
        for item in node.body:
            if isinstance(item, ast.AnnAssign) and isinstance(item.target, ast.Name) and not _is_constant(item):
                yield Field(item.target.id, _alias(item.value) or item.target.id, item.annotation, item)
    elif is_typed_dict(module, node) and isinstance(node.value, ast.Call) and isinstance(node.value.args[1], ast.Dict):
        for key, value in zip(node.value.args[1].keys, node.value.args[1].values, strict=True):
            if key is not None and (text := text_of(key)):
                yield Field(text, text, value, key)


def is_typed_dict(module: Module, node: Definition) -> bool:
    """Tell whether an assignment makes a `TypedDict` by a call."""
    value = node.value if not isinstance(node, ast.ClassDef) else None
    return isinstance(value, ast.Call) and module.qualify(value.func) == "typing.TypedDict" and len(value.args) > 1


def is_without_fields(node: ast.ClassDef) -> bool:
    """Tell whether a class stands for what no documented class of a union takes: it has a constant for the tag."""
    return any(isinstance(item, ast.AnnAssign) and _is_constant(item) for item in node.body)


def others_of(node: ast.ClassDef) -> Iterator[ast.expr]:
    """Yield the type of what a model holds beside its fields, which only type checkers see."""
    for item in node.body:
        for inner in item.body if isinstance(item, ast.If) else ():
            if isinstance(inner, ast.AnnAssign):
                yield inner.annotation


def text_of(node: ast.expr | None) -> str:
    """Return the text that an expression is; empty for any other."""
    return node.value if isinstance(node, ast.Constant) and isinstance(node.value, str) else ""


def _is_constant(node: ast.AnnAssign) -> bool:
    return isinstance(node.annotation, ast.Subscript) and ast.unparse(node.annotation.value) == "ClassVar"


def _alias(value: ast.expr | None) -> str:
    keywords = value.keywords if isinstance(value, ast.Call) else []
    return next((text_of(item.value) for item in keywords if item.arg == "alias"), "")
