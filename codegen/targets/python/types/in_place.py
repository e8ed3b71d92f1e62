"""Types that stand in the place of a link: `array of [Book](...)`, `string`; no class is declared for them."""

from collections.abc import Callable
from typing import Final

from codegen.model.schema import REF_PREFIX, JsonValue
from codegen.targets.python.text.layout import ANY, NONE, TypeExpression, generic, name, union
from codegen.targets.python.types.enumerations import BOOL, INT, STR, TypeChoices, enumeration

_OBJECT: Final = generic(name("dict"), STR, ANY)
_LIST: Final = name("list")


def type_in_place(
    definition: JsonValue, choices: TypeChoices, resolve: Callable[[str], TypeExpression]
) -> TypeExpression:
    """Return the type of values that a definition describes; `resolve` has that of a schema by its name."""
    if not isinstance(definition, dict):
        return ANY
    if isinstance(reference := definition.get("$ref"), str):
        return resolve(reference.removeprefix(REF_PREFIX))
    if isinstance(values := definition.get("enum"), list):
        return enumeration(values, choices)
    if isinstance(branches := definition.get("anyOf"), list):
        return union(type_in_place(branch, choices, resolve) for branch in branches)
    kind = definition.get("type")
    if isinstance(kind, list):
        return union(type_in_place({**definition, "type": each}, choices, resolve) for each in kind)
    if kind == "array":
        return generic(_LIST, type_in_place(definition.get("items"), choices, resolve))
    if kind == "string":
        return choices.formats.get(str(definition.get("format")), STR)
    kinds: dict[str, TypeExpression] = {
        "integer": INT,
        "boolean": BOOL,
        "null": NONE,
        "object": _OBJECT,
        "number": choices.number,
    }
    return kinds.get(kind, ANY) if isinstance(kind, str) else ANY
