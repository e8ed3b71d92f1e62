"""Programs that are timed, each a new process that finds its modules compiled, as after an installation."""

import os
import subprocess
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from time import perf_counter, sleep
from typing import Final

_BETWEEN: Final = 0.005
"""How many seconds pass between two looks at the memory of a program."""


@dataclass(frozen=True, slots=True)
class Run:
    """What one run took: `seconds` on the wall, and `mebibytes` at its peak where that was looked at."""

    seconds: float
    mebibytes: float = 0.0


def run(command: Sequence[object], folder: Path, codes: Collection[int] = (0,)) -> Run:
    """Run a program; what it keeps between runs, its compiled modules as well, is below `folder`.

    Raises CalledProcessError where it ends with another code than one of `codes`.
    """
    start = perf_counter()
    with _start(command, folder) as process:
        process.wait()
        seconds = perf_counter() - start
    if process.returncode not in codes:
        raise subprocess.CalledProcessError(process.returncode, process.args)
    return Run(seconds)


def watch_memory(command: Sequence[object], folder: Path) -> Run:
    """Run a program, and look at what memory it and the processes it starts have, shared pages counted once.

    That takes time, which is in the seconds, too. The memory is 0 where the system does not tell it.
    """
    start, most = perf_counter(), 0.0
    with _start(command, folder) as process:
        while process.poll() is None:
            most = max(most, sum(map(_proportional, _family(process.pid))))
            sleep(_BETWEEN)
    if process.returncode:
        raise subprocess.CalledProcessError(process.returncode, process.args)
    return Run(perf_counter() - start, most)


def environment(folder: Path) -> Mapping[str, str]:
    """Return the variables of a program that keeps everything below a folder."""
    kept = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    return {**kept, "CODEGEN_CACHE_DIR": str(folder / "cache"), "PYTHONPYCACHEPREFIX": str(folder / "compiled")}


def _start(command: Sequence[object], folder: Path) -> subprocess.Popen[bytes]:
    words = [str(word) for word in command]
    variables = dict(environment(folder))
    # Programs find the others of their environment: openapi-python-client formats with the ruff beside it.
    variables["PATH"] = f"{Path(words[0]).parent}{os.pathsep}{variables['PATH']}"
    return subprocess.Popen(words, cwd=folder, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, env=variables)


def _family(process: int) -> list[int]:
    """Return a process and those that it started, and they in turn."""
    try:
        children = Path(f"/proc/{process}/task/{process}/children").read_text(encoding="utf-8").split()
    except OSError:
        children = []
    return [process, *(one for child in children for one in _family(int(child)))]


def _proportional(process: int) -> float:
    """Return the memory of a process in mebibytes, each page divided by the number of those that share it."""
    try:
        lines = Path(f"/proc/{process}/smaps_rollup").read_text(encoding="utf-8").splitlines()
    except OSError:
        return 0.0
    return next((int(line.split()[1]) / 1024 for line in lines if line.startswith("Pss:")), 0.0)
