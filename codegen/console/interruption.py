"""Ctrl-C while a command works: what is open is closed first."""

import signal
from collections.abc import Iterator
from contextlib import contextmanager
from importlib import import_module
from types import FrameType, ModuleType
from typing import Any

from msgspec import Struct


@contextmanager
def raised() -> Iterator[None]:
    """Have the first Ctrl-C within the block raised as a `KeyboardInterrupt`.

    The next one does what it did before the block: end the process, for whoever does not want to wait.
    """
    before = signal.getsignal(signal.SIGINT)
    # Python's own answer is that exception each time; where Ctrl-C is ignored, it stays so.
    is_ours = callable(before) and before is not signal.default_int_handler

    if is_ours:
        signal.signal(signal.SIGINT, _Raise(before))
    try:
        yield
    finally:
        if is_ours:
            signal.signal(signal.SIGINT, before)


def load(name: str) -> ModuleType:
    """Import a module while a command works; Ctrl-C does meanwhile what it did before the block of `raised`.

    What is open then ends with the process, and an exception would not do: where it comes out of code that `exec`
    compiles, as that of dataclasses, Python ends the process by the signal in the end, whoever has caught it.
    """
    now = signal.getsignal(signal.SIGINT)
    if not isinstance(now, _Raise):
        return import_module(name)
    signal.signal(signal.SIGINT, now.before)
    try:
        return import_module(name)
    finally:
        signal.signal(signal.SIGINT, now)


class _Raise(Struct, frozen=True):
    """Answers the first Ctrl-C with an exception, and lets the next one do what it did before."""

    before: Any

    def __call__(self, _number: int, _frame: FrameType | None) -> None:
        signal.signal(signal.SIGINT, self.before)
        raise KeyboardInterrupt
