"""What bounds the values of a parameter, in words, as `From 1 to 100.` and `At most 255 characters.` say it."""

from collections.abc import Iterator, Mapping
from typing import Final

from codegen.model.parameter import Kind, Parameter
from codegen.model.schema import JsonValue

_ALONE: Final = {
    "exclusiveMinimum": "greater than {}",
    "exclusiveMaximum": "less than {}",
    "multipleOf": "a multiple of {}",
    "pattern": "matches `{}`",
    "uniqueItems": "no item twice",
}
_COUNTS: Final = {"Length": ("character", "characters"), "Items": ("item", "items")}


def bound_words(parameter: Parameter) -> str:
    """Return sentences that say what bounds the values of a parameter, empty for one that nothing bounds."""
    each = "each " if parameter.kind is Kind.LIST else ""
    told = [*(f"{each}{words}" for words in _words(parameter.value_constraints)), *_words(parameter.list_constraints)]
    return " ".join(f"{words[0].upper()}{words[1:]}." for words in told)


def _words(bounds: Mapping[str, JsonValue]) -> Iterator[str]:
    low, high = bounds.get("minimum"), bounds.get("maximum")
    if low is not None or high is not None:
        yield _range(low, high)
    yield from (words.format(bounds[keyword]) for keyword, words in _ALONE.items() if keyword in bounds)
    for what, (one, many) in _COUNTS.items():
        low, high = bounds.get(f"min{what}"), bounds.get(f"max{what}")
        if low is not None or high is not None:
            yield f"{_range(low, high)} {one if 1 in {low, high} and (low == high or None in {low, high}) else many}"


def _range(low: JsonValue, high: JsonValue) -> str:
    if low is None:
        return f"at most {high}"
    if high is None:
        return f"at least {low}"
    return f"exactly {low}" if low == high else f"from {low} to {high}"
