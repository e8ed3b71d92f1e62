"""Mypy with what it found out of the libraries that an SDK needs: each check has a copy of it, and shares nothing else.

Without, each check would read the libraries again, which takes longer than to check the package.
"""

import atexit
import shutil
import subprocess
import sys
import tempfile
from functools import cache
from pathlib import Path

_PROGRAM = (
    "import anyio, asyncio, datetime, email.utils, enum, httpx2, json, pathlib, pydantic, pytest, typing_extensions\n"
)


def cache_option(folder: Path) -> str:
    """Return mypy's option that names a cache in a folder: of the libraries, and of what was checked there."""
    place = folder / ".mypy_cache"
    if not place.exists():
        shutil.copytree(_libraries(), place)
    return f"--cache-dir={place}"


@cache
def _libraries() -> Path:
    """Return the cache of a program that imports the libraries; it goes with the process."""
    folder = Path(tempfile.mkdtemp(prefix="mypy-"))
    atexit.register(shutil.rmtree, folder, ignore_errors=True)
    (folder / "libraries.py").write_text(_PROGRAM, encoding="utf-8")
    command = [sys.executable, "-m", "mypy", "--strict", "--config-file=", "--cache-dir=cache", "libraries.py"]
    subprocess.run(command, cwd=folder, check=True, capture_output=True)
    return folder / "cache"
