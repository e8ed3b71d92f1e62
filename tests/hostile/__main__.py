"""Every bait with every command, or those that are named, at larger sizes than the tests: `make scaling`.

Each pair is a process of its own, which is ended when it takes too long. It is linear where both the work and the time
grow as the size does; a machine that is busy with other things is given a second chance.
"""

import json
import os
import resource
import sys
import time
import traceback
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from typing import Final

from tests.hostile.baits import BAITS
from tests.hostile.commands import COMMANDS, Work
from tests.hostile.dialect_styles import config_of
from tests.hostile.work import count_steps, is_linear

_SIZE: Final = 64
_LARGER: Final = (16, 32, 64)
"""What sizes are tried besides, where three show something else than a line."""
_SECONDS: Final = 120
_MEMORY: Final = 2 * 1024**3
_SLACK: Final = 1.8
_SHORT: Final = 0.15
"""Seconds below which a time says nothing."""


def main() -> int:
    """Print a line for each pair that is not linear, and how many are; 1 when there is one."""
    commands = sys.argv[1:] or list(COMMANDS)
    pairs = [(bait, command) for bait in BAITS for command in commands]
    bad: list[str] = []
    with ThreadPoolExecutor(os.cpu_count()) as pool:
        for number, line in enumerate(pool.map(_report, pairs), 1):
            if line:
                bad.append(line)
                sys.stdout.write(f"{line}\n")
                sys.stdout.flush()
            if sys.stderr.isatty():
                sys.stderr.write(f"\r{number} of {len(pairs)}" + "\n" * (number == len(pairs)))
    sys.stdout.write(f"{len(BAITS)} baits x {len(commands)} commands: {len(pairs) - len(bad)} linear, {len(bad)} not\n")
    return bool(bad)


def _report(pair: tuple[str, str]) -> str:
    """Return what is to be said of a bait and a command, empty where the work is linear."""
    bait, command = pair
    found = _in_process(lambda: _measure(bait, command))
    if found is None:
        return f"{bait}, {command}: did not end"
    return "" if found["linear"] else f"{bait}, {command}: steps {found['steps']}, seconds {found['seconds']}"


def _measure(bait: str, command: str) -> dict[str, object]:
    config = config_of(bait.partition(":")[0])
    once, twice, four_times = (
        COMMANDS[command](BAITS[bait](size), config) for size in (2 * _SIZE, 4 * _SIZE, 8 * _SIZE)
    )
    steps = count_steps(once, twice, four_times)
    for times in _LARGER:
        # Between two sizes another bound may be reached, behind which there is less to do, or something once.
        if is_linear(*steps[-3:]):
            break
        steps += count_steps(COMMANDS[command](BAITS[bait](times * _SIZE), config))
    taken = [_times(once, four_times)]
    if not _is_steady(taken[-1]):
        taken.append(_times(once, four_times))
    return {"linear": is_linear(*steps[-3:]) and any(map(_is_steady, taken)), "steps": steps, "seconds": taken}


def _is_steady(times: tuple[float, float]) -> bool:
    return times[1] < _SHORT or times[1] <= 4 * _SLACK * times[0]


def _times(once: Work, four_times: Work) -> tuple[float, float]:
    return _time(once), _time(four_times)


def _time(work: Work) -> float:
    start = time.thread_time()
    work()
    return round(time.thread_time() - start, 3)


def _in_process(measure: Callable[[], dict[str, object]]) -> dict[str, object] | None:
    reading, writing = os.pipe()
    child = os.fork()
    if child == 0:
        os.close(reading)
        resource.setrlimit(resource.RLIMIT_CPU, (_SECONDS, _SECONDS))
        resource.setrlimit(resource.RLIMIT_AS, (_MEMORY, _MEMORY))
        try:
            os.write(writing, json.dumps(measure()).encode())
        finally:
            if error := sys.exception():
                traceback.print_exception(error)
            os._exit(0)
    os.close(writing)
    with os.fdopen(reading, "rb") as stream:
        data = stream.read()
    os.waitpid(child, 0)
    found: dict[str, object] | None = json.loads(data) if data else None
    return found


if __name__ == "__main__":
    sys.exit(main())
