"""Whether a value is within what bounds the values of a parameter."""

from collections.abc import Callable, Mapping
from typing import Final

from codegen.model.parameter import Kind, Parameter
from codegen.model.schema import JsonValue

_NUMBERS: Final[dict[str, Callable[[float, float], bool]]] = {
    "minimum": lambda value, bound: value >= bound,
    "maximum": lambda value, bound: value <= bound,
    "exclusiveMinimum": lambda value, bound: value > bound,
    "exclusiveMaximum": lambda value, bound: value < bound,
}


def is_within(parameter: Parameter, value: JsonValue) -> bool:
    """Tell whether a value of the parameter's kind is within its bounds; a pattern is not tried on it."""
    if parameter.kind is Kind.LIST and isinstance(value, list):
        return _fits(value, parameter.list_constraints) and all(
            _fits(item, parameter.value_constraints) for item in value
        )
    return _fits(value, parameter.constraints)


def _fits(value: JsonValue, bounds: Mapping[str, JsonValue]) -> bool:
    if isinstance(value, int | float):
        limits = ((_NUMBERS[word], bound) for word, bound in bounds.items() if word in _NUMBERS)
        return all(holds(value, bound) for holds, bound in limits if isinstance(bound, int | float))
    what = "Length" if isinstance(value, str) else "Items"
    if not isinstance(value, str | list):
        return True
    low, high = bounds.get(f"min{what}"), bounds.get(f"max{what}")
    is_short = isinstance(low, int) and len(value) < low
    is_long = isinstance(high, int) and len(value) > high
    return not is_short and not is_long
