"""Files of a package -> `Surface`: the classes, aliases and methods that users write against.

Names that start with an underscore are private, and so are modules; a class of a private module belongs to the
surface when a public name leads to it: by `__all__` of the package, as a base, as what is returned, or as the keyword
arguments of a method.
"""

import ast
from collections.abc import Iterator, Mapping
from typing import Final

from msgspec import Struct, field

from codegen.diff.python.former import former_parameters, is_overload, is_setter
from codegen.diff.python.modules import Module
from codegen.equality import equal_without
from codegen.files import Span

_LITERAL_BASES: Final = frozenset({"typing.TypedDict"})
_PROPERTIES: Final = frozenset({"property", "functools.cached_property"})


class Argument(Struct, frozen=True):
    """One parameter: `kind` is as in `inspect`, `default` its source or None when it is required."""

    name: str
    kind: str
    annotation: ast.expr | None
    default: str | None


class Method(Struct, frozen=True):
    """A method; `action` is the name of the API's action that it calls, if any.

    `renamed` has the parameters of today by the names that they had before, and that can still be given.
    """

    module: Module
    parameters: tuple[Argument, ...]
    returns: ast.expr | None
    is_async: bool
    action: str
    span: Span
    renamed: Mapping[str, str] = field(default_factory=dict[str, str])


class Attribute(Struct, frozen=True):
    """A field, a property, a key of a `TypedDict`, or an alias of a type; `is_input` when users give its value."""

    module: Module
    annotation: ast.expr | None
    is_input: bool
    is_required: bool
    span: Span


@equal_without("span")
class Class(Struct, frozen=True):
    """A class with its own public members; `bases` are qualified names."""

    module: Module
    bases: tuple[str, ...]
    members: Mapping[str, "Method | Attribute"]
    span: Span


def read_class(module: Module, node: ast.ClassDef) -> Class:
    """Read a class with its public members and its initializer."""
    bases = tuple(filter(None, (module.qualify(base) for base in node.bases)))
    is_typed_dict = bool(_LITERAL_BASES & set(bases))
    is_total = not any(keyword.arg == "total" and _is_false(keyword.value) for keyword in node.keywords)
    members: dict[str, Method | Attribute] = {}
    for name, item in _members(node):
        if isinstance(item, ast.AnnAssign):
            members[name] = _field(module, item, is_typed_dict=is_typed_dict, is_total=is_total)
        elif _PROPERTIES & {module.qualify(decorator) for decorator in item.decorator_list}:
            members[name] = Attribute(module, item.returns, is_input=False, is_required=True, span=module.span(item))
        else:
            members[name] = _method(module, item)
    return Class(module, bases, members, module.span(node))


def read_alias(module: Module, node: ast.Assign | ast.AnnAssign) -> Class | Attribute | None:
    """Read an alias of a type, or a `TypedDict` in the form of a call; None for any other assignment."""
    value = node.value
    if isinstance(node, ast.AnnAssign) and module.qualify(node.annotation) == "typing.TypeAlias":
        is_input = not module.name.startswith("models")
        return Attribute(module, value, is_input=is_input, is_required=True, span=module.span(node))
    if isinstance(value, ast.Call) and module.qualify(value.func) in _LITERAL_BASES and len(value.args) > 1:
        is_total = not any(keyword.arg == "total" and _is_false(keyword.value) for keyword in value.keywords)
        members = dict(_keys(module, value.args[1], is_total=is_total))
        return Class(module, ("typing.TypedDict",), members, module.span(node))
    return None


def _members(node: ast.ClassDef) -> Iterator[tuple[str, ast.FunctionDef | ast.AsyncFunctionDef | ast.AnnAssign]]:
    for item in node.body:
        if isinstance(item, ast.FunctionDef | ast.AsyncFunctionDef):
            if _is_public(item.name) and not is_overload(item) and not is_setter(item):
                yield item.name, item
        elif isinstance(item, ast.AnnAssign) and isinstance(item.target, ast.Name) and _is_public(item.target.id):
            yield item.target.id, item


def _keys(module: Module, node: ast.expr, *, is_total: bool) -> Iterator[tuple[str, Attribute]]:
    for key, value in zip(node.keys, node.values, strict=True) if isinstance(node, ast.Dict) else ():
        if isinstance(key, ast.Constant) and isinstance(key.value, str):
            annotation = _unquoted(value)
            yield key.value, _key(module, annotation, is_total=is_total, span=module.span(key))


def _unquoted(node: ast.expr) -> ast.expr:
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        return ast.parse(node.value, mode="eval").body
    return node


def _field(module: Module, node: ast.AnnAssign, *, is_typed_dict: bool, is_total: bool) -> Attribute:
    span = module.span(node)
    if is_typed_dict:
        return _key(module, node.annotation, is_total=is_total, span=span)
    return Attribute(module, node.annotation, is_input=False, is_required=True, span=span)


def _key(module: Module, node: ast.expr, *, is_total: bool, span: Span) -> Attribute:
    wrapper = module.qualify(node.value) if isinstance(node, ast.Subscript) else ""
    required = {"typing.Required": True, "typing.NotRequired": False}.get(wrapper, is_total)
    inner = node.slice if isinstance(node, ast.Subscript) and wrapper.endswith("Required") else node
    return Attribute(module, inner, is_input=True, is_required=required, span=span)


def _method(module: Module, node: ast.FunctionDef | ast.AsyncFunctionDef) -> Method:
    return Method(
        module=module,
        parameters=tuple(_parameters(node.args)),
        returns=node.returns,
        is_async=isinstance(node, ast.AsyncFunctionDef),
        action=next(_called(module, node), ""),
        span=module.span(node),
        renamed=former_parameters(node),
    )


def _parameters(arguments: ast.arguments) -> Iterator[Argument]:
    positional = [*arguments.posonlyargs, *arguments.args]
    kinds = {item.arg: "positional" for item in arguments.args}
    kinds.update((item.arg, "positional-only") for item in arguments.posonlyargs)
    defaults = [None] * (len(positional) - len(arguments.defaults)) + [ast.unparse(item) for item in arguments.defaults]
    for item, default in zip(positional, defaults, strict=True):
        yield Argument(item.arg, kinds[item.arg], item.annotation, default)
    if arguments.vararg:
        yield Argument(arguments.vararg.arg, "*", arguments.vararg.annotation, "()")
    for item, value in zip(arguments.kwonlyargs, arguments.kw_defaults, strict=True):
        yield Argument(item.arg, "keyword-only", item.annotation, ast.unparse(value) if value else None)
    if arguments.kwarg:
        yield Argument(arguments.kwarg.arg, "**", arguments.kwarg.annotation, "{}")


def _called(module: Module, node: ast.AST) -> Iterator[str]:
    for item in ast.walk(node):
        if isinstance(item, ast.Call):
            names = (argument.id for argument in item.args if isinstance(argument, ast.Name))
            yield from (module.actions[name] for name in names if name in module.actions)


def _is_public(name: str) -> bool:
    return name == "__init__" or not name.startswith("_")


def _is_false(node: ast.expr) -> bool:
    return isinstance(node, ast.Constant) and node.value is False
