"""The second process: a double of the first, which tells it something, and hears once what came of its work.

What goes through their pipes is of this program, and is never on a disk.
"""

import gc
import os
import select
import signal
from collections.abc import Callable, Iterator
from contextlib import ExitStack, suppress
from contextvars import Context
from importlib import import_module
from io import FileIO
from types import ModuleType
from typing import Any, Final, NoReturn, TypeAlias

_NUMBER: Final = 2
"""How many bytes the number of a step has."""
MOST: Final = 2048
"""How many numbers fit into a pipe that nobody reads yet, which has a page at least."""


class Pipes:
    """What connects the two: numbers of steps for whichever is free, what the first tells, what the second gives."""

    def __init__(self, count: int, stack: ExitStack) -> None:
        """Open the pipes, with as many numbers in them; all are closed with the stack. Raises `OSError`."""
        self._waiting, to_do = _pipe(stack)
        self._heard, self._told = _pipe(stack)
        self._answer, self._given = _pipe(stack)
        to_do.write(b"".join(number.to_bytes(_NUMBER, "big") for number in range(count)))
        to_do.close()

    def numbers(self) -> Iterator[int]:
        """Yield numbers of steps that no process has begun, until there are none."""
        while number := self._waiting.read(_NUMBER):
            yield int.from_bytes(number, "big")

    def be_first(self) -> None:
        """Keep the ends of the first process: what the other one has open is what is waited for."""
        self._heard.close()
        self._given.close()

    def be_second(self) -> None:
        """Keep the ends of the second process."""
        self._told.close()
        self._answer.close()

    def of_second(self) -> list[int]:
        """Return the descriptors of the ends that the second process keeps."""
        return [pipe.fileno() for pipe in (self._waiting, self._heard, self._given)]

    def tell(self, value: object) -> None:
        """Tell the second process something; where that cannot be, it hears nothing, and gives nothing."""
        with suppress(Exception):
            _write(self._told, value)
        self._told.close()

    def has_heard(self) -> bool:
        """Tell whether the first process has begun to say what it has to tell, or is gone."""
        return bool(select.select([self._heard], [], [], 0)[0])

    def hear(self) -> Any:
        """Wait for what the first process tells; raises `EOFError` where that is nothing."""
        return _pickle().loads(self._heard.readall())

    def give(self, value: object) -> None:
        """Give the first process what came of the work."""
        _write(self._given, value)

    def receive(self) -> dict[int, Any]:
        """Return what the second process gave: nothing, where it was ended."""
        pickle = _pickle()
        try:
            found: dict[int, Any] = pickle.loads(self._answer.readall())
        except (EOFError, pickle.UnpicklingError):
            return {}
        return found


Work: TypeAlias = Callable[[Pipes], None]


def start(work: Work, count: int, stack: ExitStack) -> Pipes:
    """Start a process that does some work with numbers up to a count, and is ended with the stack if it is not done.

    Raises `OSError` where there can be none, or no pipes to it.
    """
    pipes = Pipes(count, stack)
    # What the first process does about Ctrl-C is not to be done twice, and it has to know of the second one by then.
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        second = os.fork()
        if not second:
            _be_second(work, pipes, before)
        stack.callback(_end, second)
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)
    pipes.be_first()
    return pipes


def _be_second(work: Work, pipes: Pipes, mask: set[int | signal.Signals]) -> NoReturn:
    """Do the work of the second process, and be gone without a word.

    It holds nothing open but its pipes, and nothing that somebody waits for the end of: were the first process killed,
    it would be the last one who does.
    """
    with suppress(BaseException):
        pipes.be_second()
        _close_all_but(pipes.of_second())
        nothing = os.open(os.devnull, os.O_RDWR)
        for stream in range(3):
            os.dup2(nothing, stream)
        # Where Ctrl-C is ignored (`nohup`), it stays so.
        if signal.getsignal(signal.SIGINT) is not signal.SIG_IGN:
            signal.signal(signal.SIGINT, signal.SIG_DFL)
        signal.pthread_sigmask(signal.SIG_SETMASK, mask)
        # To look for cycles would touch all that there is, and so copy it: memory is shared until it is written.
        gc.disable()
        # Whoever listens to the work listens to that of the first process.
        Context().run(work, pipes)
    os._exit(0)


def _close_all_but(kept: list[int]) -> None:
    """Close all descriptors behind those of the standard streams but some."""
    last = 2
    for descriptor in sorted(kept):
        os.closerange(last + 1, descriptor)
        last = descriptor
    os.closerange(last + 1, os.sysconf("SC_OPEN_MAX"))


def _end(second: int) -> None:
    # Its work is done, or nobody wants it any more.
    with suppress(OSError):
        os.kill(second, signal.SIGKILL)
    with suppress(ChildProcessError):
        os.waitpid(second, 0)


def _write(pipe: FileIO, value: object) -> None:
    content = _pickle().dumps(value, -1)
    with os.fdopen(pipe.fileno(), "wb", closefd=False) as stream:
        stream.write(content)


def _pickle() -> ModuleType:
    # Imported here for start-up time: few commands get as far.
    return import_module("pickle")


def _pipe(stack: ExitStack) -> tuple[FileIO, FileIO]:
    """Open a pipe, its end to read and that to write; both are closed with the stack."""
    reading, writing = os.pipe()
    return stack.enter_context(FileIO(reading, "rb")), stack.enter_context(FileIO(writing, "wb"))
