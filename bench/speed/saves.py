"""Saves: how long it takes from one to the files, while `codegen watch` runs."""

import signal
import subprocess
from collections.abc import Callable, Iterable, Iterator
from functools import partial
from pathlib import Path
from time import perf_counter, sleep
from typing import Final

from bench.packages import CODEGEN
from bench.speed.programs import environment

_PATIENCE: Final = 60.0
_REFERENCE: Final = Path("python", "reference.md")
"""A file that the words of a document are in."""


def time_saves(folder: Path, edits: Iterable[tuple[Path, str]]) -> Iterator[float]:
    """Yield for each edit, a document and its new text, the seconds from the save until the file has changed."""
    generated = folder / "generated"
    command = [str(CODEGEN), "watch", "--spec", str(folder / "spec"), "--generated", str(generated)]
    variables = {**environment(folder), "PYTHONUNBUFFERED": "1"}
    with (
        (folder / "watch.log").open("w", encoding="utf-8") as log,
        subprocess.Popen(command, stdout=log, stderr=log, env=variables) as process,
    ):
        try:
            _wait(process, lambda: "watched" in (folder / "watch.log").read_text(encoding="utf-8"))
            for document, text in edits:
                before = _stamp(generated)
                start = perf_counter()
                document.write_text(text, encoding="utf-8")
                _wait(process, partial(_has_changed, generated, before))
                yield perf_counter() - start
        finally:
            process.send_signal(signal.SIGINT)


def _has_changed(generated: Path, before: tuple[int, int]) -> bool:
    return _stamp(generated) != before


def _stamp(generated: Path) -> tuple[int, int]:
    about = (generated / _REFERENCE).stat()
    return about.st_mtime_ns, about.st_ino


def _wait(process: subprocess.Popen[bytes], is_done: Callable[[], bool]) -> None:
    end = perf_counter() + _PATIENCE
    while not is_done():
        if process.poll() is not None or perf_counter() > end:
            raise RuntimeError("codegen watch does nothing")
        sleep(0.001)
