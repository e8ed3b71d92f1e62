"""Which nodes of two revisions are the same one: those with equal keys."""

from collections.abc import Callable, Hashable, Iterable, Iterator
from typing import TypeAlias, TypeVar

T = TypeVar("T")

Pair: TypeAlias = tuple[T, T] | tuple[T, None] | tuple[None, T]


def match(old: Iterable[T], new: Iterable[T], key: Callable[[T], Hashable]) -> Iterator[Pair[T]]:
    """Yield each node with its counterpart or None: the old ones in their order, then those that are new.

    Of several nodes with one key on a side, the first counts.
    """
    before, after = _by_key(old, key), _by_key(new, key)
    for name, node in before.items():
        counterpart = after.get(name)
        yield (node, None) if counterpart is None else (node, counterpart)
    for name, node in after.items():
        if name not in before:
            yield None, node


def _by_key(nodes: Iterable[T], key: Callable[[T], Hashable]) -> dict[Hashable, T]:
    result: dict[Hashable, T] = {}
    for node in nodes:
        result.setdefault(key(node), node)
    return result
