"""What there is to do, by whichever process is free: `sharing` lets a second one help, and `take` has it done."""

import os
from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack, contextmanager, suppress
from contextvars import ContextVar
from functools import partial
from itertools import chain, islice
from typing import Any, Final, Generic, TypeAlias, TypeVar

from msgspec import Struct

from codegen.counting import tell
from codegen.sharing.room import has_room
from codegen.sharing.second import MOST, Pipes, start

T = TypeVar("T")
B = TypeVar("B")
V = TypeVar("V")

LARGE_TREE: Final = 6_000_000
"""How many characters of documents may be worked on in two processes, or with what was kept of them.

Either brings a half of the memory on top.
"""
_AHEAD: Final = 0.75
"""Which part of all steps the second process begins at most before it knows what they are finished with."""

Preparing: TypeAlias = Callable[[], object]

_preparing: ContextVar[list[Preparing] | None] = ContextVar("preparing", default=None)
"""What the first process does as soon as the second is at work; None where there is to be no second one."""


@contextmanager
def sharing(characters: int, *preparing: Preparing) -> Iterator[None]:
    """Let `take` share steps with a second process within the block.

    What is worked on has that many characters: where they are very many, the memory of one process has to do. What
    only later steps need is prepared by the first process, while the second has steps of the first `take` to work on.
    """
    token = _preparing.set(list(preparing) if characters <= LARGE_TREE else None)
    try:
        yield
    finally:
        _preparing.reset(token)


class Begun(Struct, Generic[B, V, T], frozen=True):
    """Steps that are begun before it is known what they are finished with; `what` says what there is to count."""

    begin: Sequence[Callable[[], B]]
    finish: Callable[[B, V], T]
    what: str = ""


def take(steps: Sequence[Callable[[], T]], what: str = "") -> tuple[T, ...]:
    """Take all steps, and return what they gave in their order; what one of them raises is raised.

    They are begun in their order, so those that take long should come first. What they give has to be something that
    can be pickled, and what they change besides is lost where the second process took them. Who listens is told how
    many are done, where `what` says what there is to count.
    """
    return take_after(lambda: None, Begun(steps, _as_it_is, what))[1]


def take_after(make: Callable[[], V], steps: Begun[B, V, T]) -> tuple[V, tuple[T, ...]]:
    """Make a value, begin all steps, and finish each with the value; return it and what they gave, as `take` does.

    A second process begins steps while the value is made, which has to be something that can be pickled.
    """
    count = len(steps.begin)
    is_shared = _preparing.get() is not None and 1 < count <= MOST and has_room()
    value, found = _take_shared(make, steps) if is_shared else (make(), {})
    # A step that failed in the second process is taken again here, where what it raises is heard.
    for number in range(count):
        if number not in found:
            _take(steps, number, value, found)
    return value, tuple(found[number] for number in range(count))


def _take(steps: Begun[B, V, T], number: int, value: V, found: dict[int, T]) -> None:
    """Take a step, and put what it gave beside what others gave."""
    found[number] = steps.finish(steps.begin[number](), value)
    _tell(steps, found)


def _tell(steps: Begun[B, V, T], found: dict[int, T]) -> None:
    if steps.what:
        tell(steps.what, len(found), len(steps.begin))


def _as_it_is(made: T, _value: None) -> T:
    return made


def _take_shared(make: Callable[[], V], steps: Begun[B, V, T]) -> tuple[V, dict[int, T]]:
    """Take all steps in two processes, and return what they gave by their number; those that failed are missing."""
    with ExitStack() as stack:
        try:
            pipes = start(partial(_help, steps, os.getpid()), len(steps.begin), stack)
        except OSError:
            # There is no room for another process, or for pipes to it: this one does it all.
            return make(), {}
        value = make()
        pipes.tell(value)
        preparing = _preparing.get() or []
        while preparing:
            preparing.pop(0)()
        found = dict[int, T]()
        for number in pipes.numbers():
            _take(steps, number, value, found)
        # What the second process has done shows when it hands it over.
        found = {**pipes.receive(), **found}
        _tell(steps, found)
        return value, found


def _help(steps: Begun[Any, Any, Any], first: int, pipes: Pipes) -> None:
    """Take steps until there are none left, or nobody wants them any more, and give what came of them."""
    begun, numbers = dict[int, Any](), pipes.numbers()
    for number in islice(numbers, int(_AHEAD * len(steps.begin))):
        with suppress(Exception):
            begun[number] = steps.begin[number]()
        if pipes.has_heard():
            break
    value, found = pipes.hear(), dict[int, object]()
    for number in chain(tuple(begun), numbers):
        if os.getppid() != first:
            return
        with suppress(Exception):
            found[number] = steps.finish(begun.pop(number) if number in begun else steps.begin[number](), value)
    pipes.give(found)
