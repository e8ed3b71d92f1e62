"""SIGKILL while entries are written: `python -m tests.workspace.killed_entries DIR KILLS`.

Each time a child writes two entries under one key, in turn, and is killed after a moment. What is read then is one of
them or nothing, and the next one that is written is read. The last line says how often that was not so, and how many
children died while they wrote.
"""

import os
import random
import signal
import sys
import time
from pathlib import Path
from typing import Final

from codegen.entries import pack
from codegen.workspace.cache import Cache

KEY: Final = "0" * 64
OTHER: Final = "1" * 64
_LONGEST: Final = 0.01
"""For how many seconds a child lives at most: it writes an entry in a tenth of that."""


def _write(cache: Cache, contents: tuple[bytes, bytes]) -> None:
    while True:
        for content in contents:
            cache.write(KEY, content)


def kill(folder: Path, kills: int) -> tuple[int, int]:
    """Return how often something was not whole, and how many parts of entries were left."""
    chance, faults = random.Random(0), 0
    contents = (pack(KEY, 1, [os.urandom(500_000)]), pack(KEY, 2, [os.urandom(900_000)]))
    other = pack(OTHER, 3)
    for _ in range(kills):
        child = os.fork()
        if child == 0:
            _write(Cache(folder), contents)
        time.sleep(chance.random() * _LONGEST)
        os.kill(child, signal.SIGKILL)
        os.waitpid(child, 0)
        cache = Cache(folder)
        is_whole = cache.read(KEY) in {None, *contents} and not cache.use.unreadable
        cache.write(OTHER, other)
        faults += not (is_whole and cache.read(OTHER) == other and not cache.use.fault)
    return faults, len(list(folder.glob("*.part*")))


if __name__ == "__main__":
    wrong, left = kill(Path(sys.argv[1]), int(sys.argv[2]))
    sys.stdout.write(f"{sys.argv[2]} kills: {wrong} not whole, {left} parts left\n")
    sys.exit(1 if wrong else 0)
