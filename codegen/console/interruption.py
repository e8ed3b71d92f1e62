"""Ctrl-C while a command works: what is open is closed first."""

import signal
from collections.abc import Iterator
from contextlib import contextmanager
from types import FrameType


@contextmanager
def raised() -> Iterator[None]:
    """Have the first Ctrl-C within the block raised as a `KeyboardInterrupt`.

    The next one does what it did before the block: end the process, for whoever does not want to wait.
    """
    before = signal.getsignal(signal.SIGINT)
    # Python's own answer is that exception each time; where Ctrl-C is ignored, it stays so.
    is_ours = callable(before) and before is not signal.default_int_handler

    def interrupt(_number: int, _frame: FrameType | None) -> None:
        signal.signal(signal.SIGINT, before)
        raise KeyboardInterrupt

    if is_ours:
        signal.signal(signal.SIGINT, interrupt)
    try:
        yield
    finally:
        if is_ours:
            signal.signal(signal.SIGINT, before)
