"""Tables of words that are read when they are first asked, so that a module that has one can be imported without."""

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from collections.abc import Set as AbstractSet
from functools import cache
from typing import TypeVar

K_ = TypeVar("K_")
V_ = TypeVar("V_")
W_co = TypeVar("W_co", covariant=True)


class LaterTable(Mapping[K_, V_]):
    """What `read` returns, called at most once, in its order."""

    def __init__(self, read: Callable[[], Mapping[K_, V_]]) -> None:
        self._read = cache(read)

    def __getitem__(self, key: K_) -> V_:
        return self._read()[key]

    def __iter__(self) -> Iterator[K_]:
        return iter(self._read())

    def __len__(self) -> int:
        return len(self._read())


class LaterSet(AbstractSet[W_co]):
    """What `read` returns, called at most once, as a set; of it and another set comes a frozenset."""

    def __init__(self, read: Callable[[], Collection[W_co]]) -> None:
        self._read = cache(lambda: frozenset(read()))

    def __contains__(self, item: object) -> bool:
        return item in self._read()

    def __iter__(self) -> Iterator[W_co]:
        return iter(self._read())

    def __len__(self) -> int:
        return len(self._read())

    @classmethod
    def _from_iterable(cls, it: Iterable[V_]) -> AbstractSet[V_]:
        return frozenset(it)
