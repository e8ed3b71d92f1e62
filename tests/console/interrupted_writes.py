"""Ctrl-C while files are written: `python -m tests.console.interrupted_writes REPORT STEP SPEC FOLDER`.

The runs of `codegen generate` write into FOLDER/0, FOLDER/STEP, ...: the name says after how many of its operations on
the disk there a run gets SIGINT. A line of REPORT says how each ended and what it said; the last lived to its end.
"""

import itertools
import json
import os
import signal
import sys
from importlib import import_module
from pathlib import Path
from typing import Any

from codegen.__main__ import main

_OPERATIONS = frozenset({"open", "os.mkdir", "os.remove", "os.rename", "os.rmdir"})


def _interrupt_after(operations: int, folder: Path) -> None:
    left = [operations]

    def count(event: str, arguments: tuple[Any, ...]) -> None:
        if event in _OPERATIONS and str(arguments[0]).startswith(str(folder)):
            left[0] -= 1
            if left[0] == -1:
                os.kill(os.getpid(), signal.SIGINT)

    sys.addaudithook(count)


def _run(spec: str, folder: Path, operations: int) -> None:
    sys.argv = ["codegen", "generate", "--spec", spec, "--generated", str(folder)]
    os.dup2(os.open(os.devnull, os.O_WRONLY), 1)
    os.dup2(os.open(folder.with_suffix(".err"), os.O_CREAT | os.O_WRONLY), 2)
    _interrupt_after(operations, folder)
    sys.exit(main())


if __name__ == "__main__":
    # Once, before the processes part.
    import_module("codegen.verbs.generate")
    for operations in itertools.count(0, int(sys.argv[2])):
        folder = Path(sys.argv[4]) / str(operations)
        child = os.fork()
        if child == 0:
            _run(sys.argv[3], folder, operations)
        code = os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])
        said = folder.with_suffix(".err").read_text(encoding="utf-8")
        with Path(sys.argv[1]).open("a") as report:
            report.write(json.dumps([operations, code, said]) + "\n")
        if code == 0:
            break
