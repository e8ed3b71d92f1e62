"""Values and calls over several lines, in the form that black leaves as it is."""

from collections.abc import Iterable, Sequence
from typing import Final, TypeAlias

from codegen.model.schema import JsonValue
from codegen.rendering.safe_text import PyCode
from codegen.targets.python.text.layout import WIDTH
from codegen.targets.python.text.literals import literal

_STEP: Final = 4

Argument: TypeAlias = "tuple[str, JsonValue | PyCode]"
"""A name, empty where the place tells it, and a value, or source that stands on one line."""


def display(value: JsonValue | PyCode, indent: int, before: int = 0, after: int = 1) -> PyCode:
    """Write a value, on one line where it fits, else each of its items on lines of its own.

    `indent` is the indentation of its first line, on which `before` characters stand ahead of it; `after` follow.
    """
    line = _line(value) if not isinstance(value, list | dict) or _room(value, WIDTH) >= 0 else None
    if line is not None and (indent + before + len(line) + after <= WIDTH or isinstance(value, PyCode) or not value):
        return PyCode(line)
    if isinstance(value, list):
        return PyCode(f"[{_lines((display(item, indent + _STEP) for item in value), indent)}]")
    if isinstance(value, dict):
        return PyCode(f"{{{_lines((_entry(f'{literal(k)}: ', v, indent) for k, v in value.items()), indent)}}}")
    return PyCode(_line(value))


def call(function: str, arguments: Sequence[Argument], indent: int, before: int = 0, after: int = 0) -> PyCode:
    """Write a call in the same way; arguments are named where they have a name."""
    parts = [(f"{name}=" if name else "", value) for name, value in arguments]
    if all(_room(value, WIDTH) >= 0 for _, value in parts):
        line = ", ".join(f"{name}{_line(value)}" for name, value in parts)
        width = indent + before + len(function) + len(line) + 2 + after
        if not parts or (width <= WIDTH and "\n" not in line):
            return PyCode(f"{function}({line})")
    return PyCode(f"{function}({_lines((_entry(name, value, indent) for name, value in parts), indent)})")


def _room(value: JsonValue | PyCode, room: int) -> int:
    """Return how much of some room a value leaves on one line at most, less than nothing for one that is too long.

    It goes no further than that, so that a large value is not written anew on one line for each of its levels.
    """
    if isinstance(value, str):
        return room - len(value) - (0 if isinstance(value, PyCode) else 2)
    items: Iterable[JsonValue] = value if isinstance(value, list) else ()
    if isinstance(value, dict):
        items = (part for entry in value.items() for part in entry)
    for item in items:
        room = _room(item, room)
        if room < 0:
            break
    return room - 1


def _line(value: JsonValue | PyCode) -> str:
    """Write a value on one line; source may stand anywhere in it."""
    if isinstance(value, PyCode):
        return value
    if not _has_source(value):
        return literal(value)
    if isinstance(value, dict):
        return f"{{{', '.join(f'{literal(key)}: {_line(item)}' for key, item in value.items())}}}"
    return f"[{', '.join(map(_line, value))}]" if isinstance(value, list) else literal(value)


def _has_source(value: JsonValue) -> bool:
    items = value.values() if isinstance(value, dict) else value if isinstance(value, list) else ()
    return isinstance(value, PyCode) or any(map(_has_source, items))


def _entry(key: str, value: JsonValue | PyCode, indent: int) -> str:
    return f"{key}{display(value, indent + _STEP, len(key))}"


def _lines(items: Iterable[str], indent: int) -> str:
    pad = " " * (indent + _STEP)
    return "".join(f"\n{pad}{item}," for item in items) + "\n" + " " * indent
