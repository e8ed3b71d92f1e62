"""Names of before, as the generator writes them down in a package: parameters, methods, names of modules."""

import ast
import re
from collections import deque
from collections.abc import Iterator
from typing import Final, TypeAlias

Function: TypeAlias = ast.FunctionDef | ast.AsyncFunctionDef

_RENAMED: Final = "_renamed_arguments"
_OVERLOAD: Final = "_overload"
_NAMES: Final = frozenset({"former_names", "_former_names"})
_BODIES: Final = ("body", "handlers", "orelse", "finalbody", "cases")
"""Where statements have others."""
_ALIAS: Final = re.compile(r"Deprecated alias of `[^`]+`\. The (?:action|resource) `([^`]+)` is called")
_FIELD: Final = re.compile(r"Deprecated alias of `[^`]+`\. The field `([^`]+)` is called")


def former_parameters(node: Function) -> dict[str, str]:
    """Return the parameters of today by the names that they had before, as the decorator of a method has them."""
    return {
        str(key.value): str(value.value)
        for found in node.decorator_list
        if _is_call(found, _RENAMED) and isinstance(found, ast.Call) and isinstance(found.args[0], ast.Dict)
        for key, value in zip(found.args[0].keys, found.args[0].values, strict=True)
        if isinstance(key, ast.Constant) and isinstance(value, ast.Constant)
    }


def is_overload(node: Function) -> bool:
    """Tell whether a definition is but one of the ways to call a method."""
    return any(isinstance(found, ast.Name) and found.id == _OVERLOAD for found in node.decorator_list)


def is_setter(node: Function) -> bool:
    """Tell whether a definition is but what sets a property."""
    return any(isinstance(found, ast.Attribute) and found.attr == "setter" for found in node.decorator_list)


def kept_decorators(node: Function) -> list[ast.expr]:
    """Return what says how a method is called, whichever way it is made of another one."""
    return [found for found in node.decorator_list if _is_call(found, _RENAMED)]


def statements(tree: ast.Module) -> Iterator[ast.AST]:
    """Yield the statements of a module and all within them, the outer ones first; expressions are not gone through."""
    waiting: deque[ast.AST] = deque([tree])
    while waiting:
        node = waiting.popleft()
        yield node
        for name in _BODIES:
            waiting.extend(getattr(node, name, ()))


def former_names(tree: ast.Module) -> Iterator[tuple[str, str]]:
    """Yield the names of before that a module hands out, each with the qualified name of what it stands for."""
    for node in statements(tree):
        match node:
            case ast.Assign(value=ast.Call(ast.Name(function), [_, ast.Dict(keys, values), *_])) if function in _NAMES:
                for key, value in zip(keys, values, strict=True):
                    told = [_text(item) for item in value.elts] if isinstance(value, ast.List) else []
                    if len(told) > 1:
                        yield _text(key), f"{told[0]}.{told[1]}"
            case _:
                pass


def _text(node: ast.expr | None) -> str:
    return node.value if isinstance(node, ast.Constant) and isinstance(node.value, str) else ""


def former_name(node: Function) -> str:
    """Return the name that an action or a resource had, of which a method is the alias; empty for any other."""
    words = " ".join((ast.get_docstring(node) or "").split())
    match = _ALIAS.match(words)
    return match[1] if match else ""


def former_fields(node: ast.ClassDef) -> Iterator[tuple[Function, str]]:
    """Yield the properties of a model by old names, each with what its field was called on the wire."""
    for item in node.body:
        words = " ".join((ast.get_docstring(item) or "").split()) if isinstance(item, ast.FunctionDef) else ""
        if isinstance(item, ast.FunctionDef) and (found := _FIELD.match(words)):
            yield item, found[1]


def former_methods(functions: list[Function]) -> Iterator[tuple[Function, str, str]]:
    """Yield methods by old names: each with the action's name of before, and the method that it calls."""
    for node in functions:
        if action := former_name(node):
            for item in ast.walk(node):
                match item:
                    case ast.Attribute(ast.Name("self"), name) if not name.startswith("_"):
                        yield node, action, name
                    case _:
                        pass


def _is_call(node: ast.expr, name: str) -> bool:
    return isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == name
