"""Steps in two processes give what they give in one, whatever becomes of the second."""

import subprocess
import sys
from pathlib import Path
from typing import Final

import pytest

from codegen.sharing import sharing, take

_BEFORE: Final = """
import os, sys, time
from codegen.sharing import sharing, take

here = os.getpid()

def step(number):
    time.sleep(0.002)
    return number * number, os.getpid()

def steps(of=step):
    return [lambda number=number: of(number) for number in range(40)]
"""
"""A process of its own has a single thread; that of the tests may have others."""

_IN_TWO: Final = pytest.mark.skipif(sys.platform != "linux", reason="only Linux doubles a process safely")


def _run(program: str) -> str:
    """Run a program after the one above, and return what it prints."""
    command = [sys.executable, "-c", _BEFORE + program]
    root = Path(__file__).parent.parent
    done = subprocess.run(command, cwd=root, capture_output=True, text=True, check=False, timeout=60)
    assert not done.stderr
    return done.stdout


@_IN_TWO
def test_two_processes_give_what_one_gives_in_the_same_order() -> None:
    """Both take some of the steps, each is taken once, and the second process is gone at the end."""
    printed = _run("""
with sharing(1):
    found = take(steps())
assert [value for value, _ in found] == [number * number for number in range(40)]
taken = {process for _, process in found}
print(here in taken, len(taken) == min(2, len(os.sched_getaffinity(0))))
try:
    os.waitpid(-1, 0)
except ChildProcessError:
    print("gone")
""")

    assert "True True\ngone\n" == printed


def test_without_the_block_there_is_one_process() -> None:
    """Whoever does not ask for a second process has none."""
    assert "1\n" == _run("print(len({process for _, process in take(steps())}))")


@_IN_TWO
def test_what_a_step_raises_is_raised_whichever_process_took_it() -> None:
    """A step that fails in the second process is taken again in the first, where somebody hears it."""
    printed = _run("""
def failing(number):
    time.sleep(0.002)
    if number == 33:
        raise LookupError("33")
    return number

with sharing(1):
    try:
        take(steps(failing))
    except LookupError as error:
        print(error)
""")

    assert "33\n" == printed


@_IN_TWO
@pytest.mark.parametrize(
    "end", ["os._exit(3)", "os.kill(os.getpid(), 9)", "raise SystemExit", "raise KeyboardInterrupt"]
)
def test_the_end_of_the_second_process_loses_nothing(end: str) -> None:
    """What it had taken is taken again."""
    printed = _run(f"""
def ending(number):
    if os.getpid() != here:
        {end}
    time.sleep(0.002)
    return number

with sharing(1):
    print(take(steps(ending)) == tuple(range(40)))
""")

    assert "True\n" == printed


@_IN_TWO
def test_what_cannot_be_handed_over_is_made_here() -> None:
    """A function of the second process cannot be given to the first."""
    printed = _run("""
with sharing(1):
    found = take(steps(lambda number: (lambda: number)))
print([one() for one in found] == list(range(40)))
""")

    assert "True\n" == printed


def test_what_is_very_large_is_left_to_one_process() -> None:
    """Two would need more memory than most machines of CI have."""
    assert "1\n" == _run("with sharing(10**7):\n    print(len({process for _, process in take(steps())}))")


@_IN_TWO
def test_a_process_with_threads_is_not_doubled() -> None:
    """Another thread may hold what the second process would wait for."""
    printed = _run("""
import threading
waiting = threading.Event()
thread = threading.Thread(target=waiting.wait)
thread.start()
with sharing(1):
    print(len({process for _, process in take(steps())}))
waiting.set()
""")

    assert "1\n" == printed


@_IN_TWO
def test_ctrl_c_ends_both_processes() -> None:
    """The first is asked, and takes the second with it."""
    printed = _run("""
import signal

def interrupted(number):
    if os.getpid() == here:
        os.kill(here, signal.SIGINT)
    time.sleep(5)

with sharing(1):
    try:
        take(steps(interrupted))
    except KeyboardInterrupt:
        print("interrupted")
try:
    os.waitpid(-1, 0)
except ChildProcessError:
    print("gone")
""")

    assert "interrupted\ngone\n" == printed


@_IN_TWO
def test_open_files_are_as_before() -> None:
    """Pipes are closed, also where a step fails."""
    printed = _run("""
def failing(number):
    raise LookupError

def files():
    return sorted(os.listdir("/proc/self/fd"))

before = files()
with sharing(1):
    take(steps())
    try:
        take(steps(failing))
    except LookupError:
        pass
print(before == files())
""")

    assert "True\n" == printed


def test_no_step_gives_nothing() -> None:
    """Neither the block nor its absence makes a difference."""
    with sharing(1):
        assert () == take(())
    assert () == take(())
