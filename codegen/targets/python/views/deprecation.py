"""What methods say of what is deprecated: decorators that warn, and sections of docstrings."""

from collections.abc import Iterable, Iterator
from typing import Final

from codegen.model.action import Action
from codegen.model.schema import JsonValue
from codegen.reader.json.pointers import split_pointer
from codegen.rendering.safe_text import Identifier, PyCode
from codegen.targets.python.calls.arguments import Argument
from codegen.targets.python.text import displays
from codegen.targets.python.text.docstrings import section
from codegen.targets.python.text.imports import Import
from codegen.targets.python.text.literals import literal, wrapped_literal
from codegen.targets.python.text.marks import age_words, deprecation_message, deprecation_words
from codegen.targets.python.text.renames import renamed_message

_INDENT: Final = 8
_ALIAS: Final = "_"
"""What stands before the names of decorators in generated modules, so that no method is called so."""
DEPRECATED: Final = Import(Identifier("typing_extensions"), Identifier("deprecated"), f"{_ALIAS}deprecated")
"""What makes type checkers tell of a method that is called."""


def warns(action: Action, passed: Iterable[Argument]) -> bool:
    """Tell whether a method of an action warns."""
    return action.marks.deprecation is not None or any(
        _is_deprecated(item) or item.former or item.former_fields for item in passed
    )


def method_message(action: Action, method: Identifier) -> str:
    """Say in a warning that a method is deprecated, as its action is; empty where that is not."""
    found = action.marks.deprecation
    return deprecation_message(found, method) if found is not None else ""


def decorator(passed: Iterable[Argument], message: str) -> PyCode | None:
    """Write what makes a method warn, and take arguments and fields of them by old names.

    It is deprecated, as `message` says, or else arguments and fields of its body may be.
    """
    passed = tuple(passed)
    found = list(filter(None, (_moving(passed), _warning(passed, message))))
    return PyCode(f"\n{' ' * (_INDENT - 4)}".join(found)) if found else None


def _moving(passed: Iterable[Argument]) -> PyCode | None:
    """Write what moves fields to their new names; the last part of a pointer is the old one."""
    indent = _INDENT + 8
    moved: dict[str, JsonValue] = {
        str(item.name): {
            pointer: [found.new, PyCode(wrapped_literal(message, indent, indent))]
            for pointer, found in item.former_fields.items()
            for around in [split_pointer(pointer)[:-1]]
            for names in [[".".join((*around, own)) for own in (found.alias.old, found.new)]]
            for message in [renamed_message(names[0], names[1], found.alias.rename)]
        }
        for item in passed
        if item.former_fields
    }
    return displays.call(f"@{_ALIAS}renamed_fields", [("", moved)], _INDENT - 4) if moved else None


def _warning(passed: tuple[Argument, ...], message: str) -> PyCode | None:
    old: list[displays.Argument] = [
        _message(former.name, renamed_message(former.name, item.name, former.rename))
        for item in passed
        for former in item.former
    ]
    names: JsonValue = {str(former.name): str(item.name) for item in passed for former in item.former}
    if message:
        if not names:
            return deprecated_decorator(message)
        first: list[displays.Argument] = [("", names), ("", {}), _message("", message)]
        return displays.call(f"@{_ALIAS}renamed_arguments", [*first, *old], _INDENT - 4)
    places: list[displays.Argument] = [("", fields) for item in passed if (fields := _fields(item))]
    told = [
        _message(item.name, deprecation_message(item.deprecation, item.name)) for item in passed if item.deprecation
    ]
    if names:
        return displays.call(f"@{_ALIAS}renamed_arguments", [("", names), *places, *told, *old], _INDENT - 4)
    return displays.call(f"@{_ALIAS}deprecated_arguments", [*places, *told], _INDENT - 4) if places or told else None


def deprecated_decorator(message: str, indent: int = _INDENT - 4) -> PyCode:
    """Write what makes type checkers tell of a method or of one of its overloads."""
    return displays.call(f"@{_ALIAS}deprecated", [_message("", message, indent + 4)], indent)


def _message(argument: str, text: str, indent: int = _INDENT) -> displays.Argument:
    return argument, PyCode(wrapped_literal(text, indent + len(argument) + 1, indent))


def _fields(body: Argument) -> dict[str, JsonValue]:
    """Write what is said of deprecated fields by their pointer, whose last part names one as it is in a message."""
    indent = _INDENT + 4
    return {
        pointer: PyCode(wrapped_literal(message, indent + len(literal(pointer)) + 2, indent))
        for pointer, found in body.deprecated_fields.items()
        for message in [deprecation_message(found, ".".join(split_pointer(pointer)))]
    }


def _is_deprecated(argument: Argument) -> bool:
    return bool(argument.deprecation or argument.deprecated_fields)


def warning_imports(action: Action, passed: Iterable[Argument], package: str, *, has_former: bool) -> Iterator[Import]:
    """Yield what the decorators of an action's methods need, under names that no method has.

    `has_former` tells whether the action had another name.
    """
    passed = tuple(passed)
    is_renamed = any(item.former for item in passed)
    own = Identifier(f"{package}._runtime.deprecation")
    if action.marks.deprecation or has_former or is_renamed:
        yield DEPRECATED
    if is_renamed:
        yield _import(Identifier("typing"), "overload")
        yield _import(own, "renamed_arguments")
    elif not action.marks.deprecation and any(_is_deprecated(item) for item in passed):
        yield _import(own, "deprecated_arguments")
    if any(item.former_fields for item in passed):
        yield _import(Identifier(f"{package}._runtime.former_fields"), "renamed_fields")


def _import(module: Identifier, name: str) -> Import:
    return Import(module, Identifier(name), f"{_ALIAS}{name}")


def marks_sections(action: Action) -> list[str]:
    """Say in a docstring whether an action is deprecated, and since when it is there."""
    found = action.marks.deprecation
    deprecated = [("", deprecation_words(found))] if found else []
    age = [("", words)] if (words := age_words(action.marks, action.description)) else []
    return [*section("Deprecated", deprecated, _INDENT), *section("Status", age, _INDENT)]
