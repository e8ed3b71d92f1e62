"""Steps that do not depend on each other, shared with a second process where that is safe; what they give is the same.

Linux alone doubles a process safely, and one that has a single thread: no other is in the middle of something then.
"""

import gc
import os
import signal
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack, contextmanager, suppress
from contextvars import Context, ContextVar
from importlib import import_module
from io import FileIO
from pathlib import Path
from types import ModuleType
from typing import Final, NoReturn, TypeAlias, TypeVar

from codegen.counting import tell

T = TypeVar("T")

_NUMBER: Final = 2
"""How many bytes the number of a step has."""
_MOST: Final = 2048
"""How many steps are shared: their numbers have to fit into a pipe that nobody reads yet, which has a page at least."""
_LARGEST: Final = 4_000_000
"""How many characters of documents are worked on in two processes; a half of the memory comes on top with them."""
_THREADS: Final = "/proc/self/task"
_QUOTA: Final = "/sys/fs/cgroup/cpu.max"
_OLD_QUOTA: Final = ("/sys/fs/cgroup/cpu/cpu.cfs_quota_us", "/sys/fs/cgroup/cpu/cpu.cfs_period_us")
"""Where a container finds how much processor time it may have in which time, by the newer and older form of cgroups."""

Preparing: TypeAlias = Callable[[], object]

_preparing: ContextVar[list[Preparing] | None] = ContextVar("preparing", default=None)
"""What the first process does as soon as the second is at work; None where there is to be no second one."""


@contextmanager
def sharing(characters: int, *preparing: Preparing) -> Iterator[None]:
    """Let `take` share steps with a second process within the block.

    What is worked on has that many characters: where they are very many, the memory of one process has to do. What
    only later steps need is prepared by the first process, while the second has steps of the first `take` to work on.
    """
    token = _preparing.set(list(preparing) if characters <= _LARGEST else None)
    try:
        yield
    finally:
        _preparing.reset(token)


def take(steps: Sequence[Callable[[], T]], what: str = "") -> tuple[T, ...]:
    """Take all steps, and return what they gave in their order; what one of them raises is raised.

    They are begun in their order, so those that take long should come first. What they give has to be something that
    can be pickled, and what they change besides is lost where the second process took them. Who listens is told how
    far they are, where `what` says what there is to count.
    """
    steps = [_told(step, what, number, len(steps)) for number, step in enumerate(steps, 1)] if what else steps
    found = _take_shared(steps) if _preparing.get() is not None and 1 < len(steps) <= _MOST and _has_room() else {}
    # A step that failed in the second process is taken again here, where what it raises is heard.
    return tuple(found[number] if number in found else step() for number, step in enumerate(steps))


def _told(step: Callable[[], T], what: str, number: int, total: int) -> Callable[[], T]:
    """Have somebody told when a step is done; those before it are done as well then, or nearly so."""

    def told() -> T:
        made = step()
        tell(what, number, total)
        return made

    return told


def _has_room() -> bool:
    """Tell whether there is a processor for a second process, and whether this one can be doubled."""
    if sys.platform != "linux" or len(os.sched_getaffinity(0)) == 1 or _quota() < 2:
        return False
    # Where nobody asks what becomes of a child, its number may be that of another process soon.
    if signal.getsignal(signal.SIGCHLD) is signal.SIG_IGN:
        return False
    with suppress(OSError), os.scandir(_THREADS) as threads:
        return sum(1 for _ in threads) == 1
    return False


def _quota() -> float:
    """Return how many processors a container may keep busy; very many where nothing bounds it."""
    for places in ((_QUOTA,), _OLD_QUOTA):
        with suppress(OSError, ValueError):
            quota, period = " ".join(Path(place).read_text(encoding="ascii") for place in places).split()
            return int(quota) / int(period) if quota not in {"max", "-1"} else sys.maxsize
    return sys.maxsize


def _take_shared(steps: Sequence[Callable[[], T]]) -> dict[int, T]:
    """Take all steps in two processes, and return what they gave by their number; those that failed are missing."""
    with ExitStack() as stack:
        try:
            waiting, to_do = _pipe(stack)
            answer, given = _pipe(stack)
            to_do.write(b"".join(number.to_bytes(_NUMBER, "big") for number in range(len(steps))))
            to_do.close()
            _double(lambda: _answer(given, steps, waiting), answer, stack)
        except OSError:
            # There is no room for another process, or for pipes to it: this one does it all.
            return {}
        given.close()
        preparing = _preparing.get() or []
        while preparing:
            preparing.pop(0)()
        found = {number: steps[number]() for number in _numbers(waiting)}
        return {**_read(answer), **found}


def _double(work: Callable[[], None], answer: FileIO, stack: ExitStack) -> None:
    """Start a process that does some work, and is ended with the stack where it is not done then.

    Raises `OSError` where there can be none.
    """
    # What the first process does about Ctrl-C is not to be done twice, and it has to know of the second one by then.
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        second = os.fork()
        if not second:
            _be_second(work, answer, before)
        stack.callback(_end, second)
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


def _be_second(work: Callable[[], None], answer: FileIO, mask: set[int | signal.Signals]) -> NoReturn:
    """Do the work of the second process, and be gone without a word.

    It holds nothing open that somebody waits for the end of: were the first process killed, it would be the last one
    who does.
    """
    with suppress(BaseException):
        answer.close()
        nothing = os.open(os.devnull, os.O_RDWR)
        for stream in range(3):
            os.dup2(nothing, stream)
        signal.signal(signal.SIGINT, signal.SIG_DFL)
        signal.pthread_sigmask(signal.SIG_SETMASK, mask)
        # To look for cycles would touch all that there is, and so copy it: memory is shared until it is written.
        gc.disable()
        # Whoever listens to the work listens to that of the first process.
        Context().run(work)
    os._exit(0)


def _end(second: int) -> None:
    # Its work is done, or nobody wants it any more.
    with suppress(OSError):
        os.kill(second, signal.SIGKILL)
    with suppress(ChildProcessError):
        os.waitpid(second, 0)


def _answer(given: FileIO, steps: Sequence[Callable[[], object]], waiting: FileIO) -> None:
    """Take steps until there are none left, or nobody wants them any more, and write what they gave."""
    first, found = os.getppid(), dict[int, object]()
    for number in _numbers(waiting):
        if os.getppid() != first:
            return
        with suppress(Exception):
            found[number] = steps[number]()
    with os.fdopen(given.fileno(), "wb", closefd=False) as stream:
        stream.write(_pickle().dumps(found))


def _read(answer: FileIO) -> dict[int, T]:
    """Read what the second process gave: nothing, where it was ended.

    What comes through the pipe is of this program, and was never on a disk.
    """
    pickle = _pickle()
    try:
        found: dict[int, T] = pickle.loads(answer.readall())
    except (EOFError, pickle.UnpicklingError):
        return {}
    return found


def _pickle() -> ModuleType:
    # Imported here for start-up time: few commands get as far.
    return import_module("pickle")


def _numbers(waiting: FileIO) -> Iterator[int]:
    """Yield numbers of steps that no process has begun, until there are none."""
    while number := waiting.read(_NUMBER):
        yield int.from_bytes(number, "big")


def _pipe(stack: ExitStack) -> tuple[FileIO, FileIO]:
    """Open a pipe, its end to read and that to write; both are closed with the stack."""
    reading, writing = os.pipe()
    return stack.enter_context(FileIO(reading, "rb")), stack.enter_context(FileIO(writing, "wb"))
