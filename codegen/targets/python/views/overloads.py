"""Overloads of methods whose arguments had other names: those names are typed, and type checkers tell of them.

The first overload has the names of today. In each of the others, which are deprecated, some of the required arguments
have old names, and the optional ones may be given by either. So a call that lacks a required argument has no overload.
"""

from collections.abc import Iterable, Iterator, Sequence
from itertools import product
from math import prod
from typing import Final

from msgspec import Struct

from codegen.rendering.safe_text import Identifier, PyCode
from codegen.targets.python.calls.arguments import Argument
from codegen.targets.python.text.definitions import Parameter, define
from codegen.targets.python.text.layout import TypeExpression, generic, name
from codegen.targets.python.text.renames import renamed_message
from codegen.targets.python.views.deprecation import deprecated_decorator

OPTIONS: Final = "**options"
"""The last argument of every method, as docstrings name it."""
OPTIONS_TYPE: Final = generic(name("Unpack", "typing"), name("RequestOptions"))
INDENT: Final = 4
"""How many columns a method is indented by."""

_MOST: Final = 16
"""How many overloads a method has at most; beyond, what is required is checked when the method is called."""


class OverloadView(Struct, frozen=True):
    """One overload, and the decorator of one that is deprecated."""

    decorator: PyCode | None
    definition: PyCode


def definition(
    method: Identifier, passed: Iterable[Argument], result: TypeExpression, former: Sequence[Parameter] = ()
) -> PyCode:
    """Write how a method is defined that takes these arguments, and options."""
    own = [Parameter(argument.name, argument.type, argument.default) for argument in passed]
    return define(method, [*own, *former, Parameter(OPTIONS, OPTIONS_TYPE)], result, INDENT)


class Overloaded(Struct, frozen=True):
    """A method that has overloads: its name, what it returns, and how it is defined at which indentation.

    `message` deprecates all of them.
    """

    method: Identifier
    result: TypeExpression
    message: str
    indent: int = INDENT
    is_async: bool = False


def overload_views(passed: Sequence[Argument], made: Overloaded) -> Iterator[OverloadView]:
    """Yield the overloads of a method, none where no argument has an old name."""
    if not any(item.former for item in passed):
        return
    options = Parameter(OPTIONS, OPTIONS_TYPE)
    for parameters, told in _combinations(passed):
        text = made.message or told
        name_of_it = f"async def {made.method}" if made.is_async else made.method
        yield OverloadView(
            deprecated_decorator(text, made.indent) if text else None,
            define(name_of_it, [*parameters, options], made.result, made.indent, ": ..."),
        )


def _combinations(passed: Sequence[Argument]) -> Iterator[tuple[list[Parameter], str]]:
    """Yield the parameters of each overload, and what is said of old names among them."""
    yield [_own(item) for item in passed], ""
    required = [item for item in passed if not item.default and item.former]
    optional = [
        Parameter(former.name, item.type, item.default) for item in passed if item.default for former in item.former
    ]
    told = _told(passed)
    choices = [[item.name, *(former.name for former in item.former)] for item in required]
    if prod(map(len, choices)) > _MOST:
        yield [*_any_name(passed), *optional], told
        return
    for chosen in product(*choices):
        names = dict(zip((item.name for item in required), chosen, strict=True))
        is_new = all(old == new for old, new in names.items())
        if not is_new or optional:
            own = [Parameter(names.get(item.name, item.name), item.type, item.default) for item in passed]
            yield _in_order([*own, *optional]), _told(item for item in passed if names.get(item.name) != item.name)


def _any_name(passed: Sequence[Argument]) -> Iterator[Parameter]:
    """Yield each argument by all of its names; those that have several are optional."""
    for item in passed:
        yield Parameter(item.name, item.type, item.default or ("..." if item.former else ""))
        if not item.default:
            yield from (Parameter(former.name, item.type, "...") for former in item.former)


def _in_order(parameters: Sequence[Parameter]) -> list[Parameter]:
    """Put required parameters first."""
    return sorted(parameters, key=lambda item: bool(item.default))


def _told(passed: Iterable[Argument]) -> str:
    """Say all that is said of old names; type checkers show it at a call that has one of them."""
    return " ".join(renamed_message(old.name, item.name, old.rename) for item in passed for old in item.former)


def _own(argument: Argument) -> Parameter:
    return Parameter(argument.name, argument.type, argument.default)
