"""What of a value says nothing about what it is: two that differ in that alone are equal."""

from collections.abc import Callable
from operator import attrgetter
from typing import Final, TypeVar

from msgspec import Struct

S = TypeVar("S", bound=Struct)

_COMPARED: Final[dict[type[Struct], tuple[str, ...]]] = {}
"""The fields that count of structs of which not all do."""


def equal_without(*names: str) -> Callable[[type[S]], type[S]]:
    """Return a decorator of frozen structs: values that differ in fields of those names alone are equal, with one hash.

    Where something stands is no part of what it is, and neither is how it is written. A struct made from one that is
    decorated has to be decorated as well.
    """

    def compare_rest(struct: type[S]) -> type[S]:
        compared = _COMPARED[struct] = tuple(name for name in struct.__struct_fields__ if name not in names)
        of_rest: Callable[[object], object] = attrgetter(*compared) if compared else _nothing

        def is_equal(self: object, other: object) -> bool:
            if self is other:
                return True
            return of_rest(self) == of_rest(other) if type(other) is type(self) else NotImplemented

        def hash_of_rest(self: object) -> int:
            return hash(of_rest(self))

        # A struct has an inequality of its own, which goes through all fields; that of objects asks for equality.
        methods = {"__eq__": is_equal, "__ne__": object.__ne__, "__hash__": hash_of_rest}
        for name, method in methods.items():
            type.__setattr__(struct, name, method)
        return struct

    return compare_rest


def compared_fields(struct: type[Struct]) -> tuple[str, ...]:
    """Return the names of the fields that count when two values of a struct are compared."""
    return _COMPARED.get(struct, struct.__struct_fields__)


def _nothing(_struct: object) -> tuple[()]:
    return ()
