"""What methods say of what is deprecated: decorators that warn, and sections of docstrings."""

from collections.abc import Iterable, Iterator
from typing import Final

from codegen.model.action import Action
from codegen.model.marks import Deprecation
from codegen.model.schema import JsonValue
from codegen.reader.json.pointers import split_pointer
from codegen.rendering.safe_text import Identifier, PyCode
from codegen.targets.python.calls.arguments import Argument
from codegen.targets.python.text import displays
from codegen.targets.python.text.docstrings import section
from codegen.targets.python.text.imports import Import
from codegen.targets.python.text.literals import literal, wrapped_literal
from codegen.targets.python.text.marks import age_words, deprecation_message, deprecation_words

_INDENT: Final = 8
_ALIAS: Final = "_"
"""What stands before the names of decorators in generated modules, so that no method is called so."""


def warns(action: Action, passed: Iterable[Argument]) -> bool:
    """Tell whether a method of an action warns."""
    return action.marks.deprecation is not None or any(_is_deprecated(item) for item in passed)


def decorator(action: Action, passed: Iterable[Argument], method: Identifier) -> PyCode | None:
    """Write what makes a method of an action warn: that it is deprecated, or arguments and fields of its body are."""
    found = action.marks.deprecation
    if found is not None:
        return displays.call(f"@{_ALIAS}deprecated", [_message("", found, method)], _INDENT - 4)
    passed = tuple(passed)
    arguments: list[displays.Argument] = [("", fields) for item in passed if (fields := _fields(item))]
    arguments += [_message(item.name, item.deprecation, item.name) for item in passed if item.deprecation]
    return displays.call(f"@{_ALIAS}deprecated_arguments", arguments, _INDENT - 4) if arguments else None


def _message(argument: str, found: Deprecation, own: Identifier) -> displays.Argument:
    text = deprecation_message(found, own)
    return argument, PyCode(wrapped_literal(text, _INDENT + len(argument) + 1, _INDENT))


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


def warning_imports(action: Action, passed: Iterable[Argument], package: str) -> Iterator[Import]:
    """Yield what the decorator of an action's methods needs, under names that no method has."""
    names = "deprecated", "deprecated_arguments"
    if action.marks.deprecation:
        yield Import(Identifier("typing_extensions"), Identifier(names[0]), f"{_ALIAS}{names[0]}")
    elif any(_is_deprecated(item) for item in passed):
        yield Import(Identifier(f"{package}._runtime.deprecation"), Identifier(names[1]), f"{_ALIAS}{names[1]}")


def marks_sections(action: Action) -> list[str]:
    """Say in a docstring whether an action is deprecated, and since when it is there."""
    found = action.marks.deprecation
    deprecated = [("", deprecation_words(found))] if found else []
    age = [("", words)] if (words := age_words(action.marks, action.description)) else []
    return [*section("Deprecated", deprecated, _INDENT), *section("Status", age, _INDENT)]
