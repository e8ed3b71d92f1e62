"""Long work, counted while it is done: whoever shows how far it is listens, and the work itself knows nobody."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from contextvars import ContextVar
from typing import TypeAlias, TypeVar

Item = TypeVar("Item")

Listener: TypeAlias = Callable[[str, int, int | None], None]
"""Is told what is counted (`documents read`), how many are done, and of how many, where that is known."""

_listener: ContextVar[Listener | None] = ContextVar("listener", default=None)


def counted(what: str, items: Iterable[Item]) -> Iterable[Item]:
    """Hand on items, for one loop over them; who listens is told after each."""
    listen = _listener.get()
    return items if listen is None else _count(what, items, listen)


def tell(what: str, number: int, total: int | None) -> None:
    """Tell whoever listens how many are done."""
    listen = _listener.get()
    if listen is not None:
        listen(what, number, total)


@contextmanager
def listening(listener: Listener) -> Iterator[None]:
    """Have a listener told of whatever is counted within the block."""
    token = _listener.set(listener)
    try:
        yield
    finally:
        _listener.reset(token)


def _count(what: str, items: Iterable[Item], listen: Listener) -> Iterator[Item]:
    total = len(items) if isinstance(items, Sequence) else None
    for number, item in enumerate(items, start=1):
        yield item
        listen(what, number, total)
