"""Whether a second process pays, and can be had: Linux alone doubles one safely, and only where it has one thread.

No other thread is in the middle of something then.
"""

import os
import signal
import sys
from contextlib import suppress
from pathlib import Path
from typing import Final

_THREADS: Final = "/proc/self/task"
_QUOTA: Final = "/sys/fs/cgroup/cpu.max"
_OLD_QUOTA: Final = ("/sys/fs/cgroup/cpu/cpu.cfs_quota_us", "/sys/fs/cgroup/cpu/cpu.cfs_period_us")
"""Where a container finds how much processor time it may have in which time, by the newer and older form of cgroups."""


def has_room() -> bool:
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
