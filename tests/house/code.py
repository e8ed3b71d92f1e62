"""The house rules for Python source that no linter holds: sizes, docstrings, arguments, suppressions."""

import ast
import io
import re
import tokenize
from collections.abc import Iterator
from dataclasses import dataclass
from typing import TypeAlias

Function: TypeAlias = ast.FunctionDef | ast.AsyncFunctionDef

MODULE_LINES = 250
FUNCTION_LINES = 40
ARGUMENTS = 5

_SUPPRESSION = re.compile(r"#\s*(type:\s*ignore|noqa|pyright:|mypy:|ruff:|pragma:)", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Fault:
    """A place in a source that breaks a rule."""

    line: int
    message: str


def module_faults(source: str) -> Iterator[Fault]:
    """Yield what is wrong with a module as a whole: its length, its docstring, its suppressions."""
    lines = source.count("\n")
    if lines > MODULE_LINES:
        yield Fault(1, f"{lines} lines, of {MODULE_LINES} at most")
    if not ast.get_docstring(ast.parse(source)):
        yield Fault(1, "no module docstring")
    for token in tokenize.generate_tokens(io.StringIO(source).readline):
        if token.type == tokenize.COMMENT and _SUPPRESSION.match(token.string):
            yield Fault(token.start[0], f"suppression {token.string}")


def function_faults(source: str) -> Iterator[Fault]:
    """Yield the functions that are too long."""
    for function in _functions(source):
        lines = (function.end_lineno or function.lineno) - function.lineno + 1
        if lines > FUNCTION_LINES:
            yield Fault(function.lineno, f"{function.name} has {lines} lines, of {FUNCTION_LINES} at most")


def argument_faults(source: str) -> Iterator[Fault]:
    """Yield the functions that take too many arguments, `self` and `cls` not counted."""
    for function in _functions(source):
        spec = function.args
        names = [
            item.arg for item in (*spec.posonlyargs, *spec.args, *spec.kwonlyargs, spec.vararg, spec.kwarg) if item
        ]
        count = len(names) - (names[:1] in (["self"], ["cls"]))
        if count > ARGUMENTS:
            yield Fault(function.lineno, f"{function.name} takes {count} arguments, of {ARGUMENTS} at most")


def _functions(source: str) -> Iterator[Function]:
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, Function):
            yield node
