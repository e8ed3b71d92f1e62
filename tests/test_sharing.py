"""Steps in two processes give what they give in one, whatever becomes of the second."""

import os
import subprocess
import sys
import time
from pathlib import Path
from typing import Final

import pytest

from codegen.sharing import sharing, take

_ROOT: Final = Path(__file__).parent.parent

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


def _wait_for(place: Path) -> int:
    """Return the number of a process that is written to a file, as soon as it is there."""
    end = time.monotonic() + 20
    while not (place.exists() and (number := place.read_text())):
        assert time.monotonic() < end
        time.sleep(0.01)
    return int(number)


def _wait_for_end(process: int) -> None:
    end = time.monotonic() + 20
    while Path(f"/proc/{process}").exists() and "Z" not in _state_of(process):
        assert time.monotonic() < end
        time.sleep(0.01)


def _state_of(process: int) -> str:
    """Return the letter of what a process does: Z where it has ended, and nobody asked."""
    try:
        return Path(f"/proc/{process}/stat").read_text().rpartition(")")[2].split()[0]
    except OSError:
        return "Z"


def _run(program: str) -> str:
    """Run a program after the one above, and return what it prints."""
    command = [sys.executable, "-c", _BEFORE + program]
    done = subprocess.run(command, cwd=_ROOT, capture_output=True, text=True, check=False, timeout=60)
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


@_IN_TWO
def test_what_later_steps_need_is_prepared_meanwhile() -> None:
    """Once, by the first process, where the second has something to do; with one, whoever needs it does it."""
    printed = _run("""
prepared = []
with sharing(1, lambda: prepared.append(os.getpid() == here)):
    take(steps()[:1])
    print(prepared)
    take(steps())
    take(steps())
    print(prepared == [True] * (len(os.sched_getaffinity(0)) > 1))
with sharing(10**7, lambda: prepared.append("large")):
    take(steps())
print("large" in prepared)
""")

    assert "[]\nTrue\nFalse\n" == printed


def test_who_listens_is_told_how_far_the_steps_are() -> None:
    """By what the first process has done of them, in the end of all; what another has begun does not count."""
    printed = _run("""
from codegen.counting import listening

for characters in (1, 10**7):
    told = []
    with listening(lambda *count: told.append(count)), sharing(characters):
        take(steps(), "squares")
        take(steps())
    numbers = [number for _, number, _ in told]
    print({(what, total) for what, _, total in told}, numbers == sorted({*numbers}), numbers[0], numbers[-1])
""")

    assert 2 * "{('squares', 40)} True 1 40\n" == printed


@_IN_TWO
def test_the_second_process_holds_no_file_of_others() -> None:
    """Whoever waits for the end of a pipe that the first process has inherited does not wait for the second."""
    printed = _run("""
reading, writing = os.pipe()

def opened(number):
    time.sleep(0.01)
    return os.getpid() == here or not os.path.exists(f"/proc/self/fd/{writing}")

with sharing(1):
    print(all(take(steps(opened))))
""")

    assert "True\n" == printed


@_IN_TWO
def test_ctrl_c_stays_ignored_where_it_was() -> None:
    """As below `nohup`: the work of the second process is not lost then."""
    printed = _run("""
import signal
signal.signal(signal.SIGINT, signal.SIG_IGN)
with sharing(1):
    found = take(steps(lambda number: (time.sleep(0.01), signal.getsignal(signal.SIGINT) is signal.SIG_IGN)[1]))
print(all(found))
""")

    assert "True\n" == printed


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
def test_the_second_process_does_not_outlive_the_first(tmp_path: Path) -> None:
    """Where the first is killed, nobody waits for the end of what the second one has open."""
    program = f"""
def large(number):
    if os.getpid() != here:
        open({str(tmp_path / "second")!r}, "w").write(str(os.getpid()))
        return "x" * 10**6
    time.sleep(30)

with sharing(1):
    take(steps(large))
"""
    command = [sys.executable, "-c", _BEFORE + program]
    with subprocess.Popen(command, cwd=_ROOT, stdout=subprocess.PIPE, stderr=subprocess.STDOUT) as process:
        second = _wait_for(tmp_path / "second")
        process.kill()
        assert b"" == process.communicate(timeout=20)[0]
    _wait_for_end(second)


@_IN_TWO
def test_without_room_for_a_process_there_is_one() -> None:
    """A container may have no process left to give; Ctrl-C is heard as before."""
    printed = _run("""
import signal

def refuse():
    raise BlockingIOError(11, "Resource temporarily unavailable")

os.fork = refuse
with sharing(1):
    print(len({process for _, process in take(steps())}))
print(signal.pthread_sigmask(signal.SIG_BLOCK, ()))
""")

    assert "1\nset()\n" == printed


@_IN_TWO
def test_where_nobody_asks_for_children_there_is_one() -> None:
    """Some programs start others so, and the system forgets children by itself then."""
    printed = _run("""
import signal
signal.signal(signal.SIGCHLD, signal.SIG_IGN)
with sharing(1):
    print(len({process for _, process in take(steps())}))
""")

    assert "1\n" == printed


@_IN_TWO
@pytest.mark.parametrize(
    ("quota", "processes"), [("100000 100000", 1), ("150000 100000", 1), ("200000 100000", 2), ("max 100000", 2)]
)
def test_a_container_may_have_less_than_two_processors(tmp_path: Path, quota: str, processes: int) -> None:
    """Two processes would share one then, and take twice the memory for nothing."""
    (tmp_path / "cpu.max").write_text(f"{quota}\n")
    printed = _run(f"""
import codegen.sharing.room as module
module._QUOTA = {str(tmp_path / "cpu.max")!r}
with sharing(1):
    print(len({{process for _, process in take(steps())}}))
""")

    assert f"{min(processes, len(os.sched_getaffinity(0)))}\n" == printed


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
