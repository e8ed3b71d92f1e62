"""One writer at a time: a lock on the output folder that ends with the process that holds it."""

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from codegen.workspace.errors import WorkspaceError

if sys.platform != "win32":
    import fcntl


@contextmanager
def locked(folder: Path) -> Iterator[None]:
    """Hold the lock on an existing folder; raises `WorkspaceError` when another run holds it.

    The folder itself is locked, so that no lock file is left behind. Where there is no such lock (Windows, some
    network file systems) two runs at a time are not kept apart.
    """
    if sys.platform == "win32":
        yield
        return
    handle = os.open(folder, os.O_RDONLY | os.O_DIRECTORY)
    try:
        _acquire(handle, folder)
        yield
    finally:
        os.close(handle)


def _acquire(handle: int, folder: Path) -> None:
    if sys.platform == "win32":
        return
    try:
        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        message = f"another codegen is writing to `{folder}`"
        raise WorkspaceError(message, "run the command again when it is done") from None
    except OSError:
        return
