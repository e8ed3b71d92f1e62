"""Arguments that may be of several types, one value or a list of them."""

from collections.abc import Callable, Iterable
from typing import Any

from .values import encode_text, scalar


def either(
    value: object,
    listed: Callable[..., object] | None = None,
    item: Callable[[Any], object] | None = None,
) -> object:
    """Return a single value as text, and several ones as `listed` writes them.

    `item` writes each of these. None is returned as it is. Raises TypeError for a value
    of another type, and ValueError for one that would be sent wrong.
    """
    if value is None or isinstance(value, str):
        return value
    if isinstance(value, int | float):
        return scalar(value)
    if (text := encode_text(value)) is not None:
        return text
    if listed is None or not isinstance(value, Iterable):
        raise TypeError(f"expected another type than {type(value).__name__}")
    return listed(value, item) if item else listed(value)
