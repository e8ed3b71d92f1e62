"""Definitions of classes and methods: bases and parameters on as few lines as black leaves them on."""

from collections.abc import Sequence
from typing import Final

from msgspec import Struct

from codegen.rendering.safe_text import Identifier, PyCode
from codegen.targets.python.text.layout import WIDTH, TypeExpression, typed

_STEP: Final = 4


class Parameter(Struct, frozen=True):
    """A parameter; `default` is source, empty where it has to be given."""

    name: str
    type: TypeExpression
    default: str = ""

    def __str__(self) -> str:
        return f"{self.name}: {self.type}{self._assigned}"

    def on_lines_of_its_own(self, indent: int) -> PyCode:
        """Write it with a comma behind it."""
        return typed(f"{self.name}: ", self.type, f"{self._assigned},", indent)

    @property
    def _assigned(self) -> str:
        return f" = {self.default}" if self.default else ""


def define_class(own: Identifier, bases: str) -> PyCode:
    """Write how a class is defined at the top of a module; `bases` is what stands in its parentheses."""
    line = f"class {own}({bases}):"
    return PyCode(line if len(line) <= WIDTH else f"class {own}(\n{' ' * _STEP}{bases}\n):")


def define(
    function: str, parameters: Sequence[Parameter], result: TypeExpression, indent: int, after: str = ":"
) -> PyCode:
    """Write how a method is defined whose last parameter takes what is named otherwise, and all others by name.

    `function` is its name, or all up to it where it is `async def`. `after` is what follows on the line of
    the result: a colon, and `...` where that is all there is.
    It is one line where that fits; else the parameters have one, or one each. They have one each, too, where the
    result does not fit on its line.
    """
    star = ["*"] if len(parameters) > 1 else []
    line = ", ".join(["self", *star, *map(str, parameters)])
    start = function if function.startswith("async ") else f"def {function}"
    whole = f"{start}({line}) -> {result}{after}"
    if indent + len(whole) <= WIDTH:
        return PyCode(whole)
    inside = indent + _STEP
    lines = [line]
    if max(inside + len(line), indent + len(f") -> {result}{after}")) > WIDTH:
        broken = [parameter.on_lines_of_its_own(inside) for parameter in parameters]
        lines = ["self,", *(f"{sign}," for sign in star), *broken]
    inner = "".join(f"\n{' ' * inside}{text}" for text in lines)
    return PyCode(f"{start}({inner}\n{' ' * indent}{typed(') -> ', result, after, indent)}")
