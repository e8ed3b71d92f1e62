"""Runs that die: `python -m tests.workspace.mortal DIR` writes into DIR/0, DIR/1, ...

The folder's name says before which of its disk operations the run dies, as if killed; each starts from
`OLD` and is to write `NEW`. The last folder is that of the run that lived to its end.
"""

import itertools
import os
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

from codegen.workspace.write import write_files
from tests.workspace.trees import generated

OLD = generated(python__a="a1", python__b="b1", old__deep__c="c")
NEW = generated(python__a="a2", python__b="b2", new__d="d")


def _count_down(function: Callable[..., Any], lives: list[None]) -> Callable[..., Any]:
    def step(*arguments: Any, **options: Any) -> Any:
        if not lives:
            os._exit(9)
        lives.pop()
        return function(*arguments, **options)

    return step


def _write(root: Path, steps: int) -> None:
    lives = [None] * steps
    for owner, name in ((os, "mkdir"), (os, "replace"), (os, "rmdir"), (os, "unlink"), (Path, "write_bytes")):
        setattr(owner, name, _count_down(getattr(owner, name), lives))
    write_files(root, NEW)


def _survives(root: Path, steps: int) -> bool:
    write_files(root, OLD)
    child = os.fork()
    if child == 0:
        _write(root, steps)
        os._exit(0)
    return os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) == 0


if __name__ == "__main__":
    for steps in itertools.count():
        if _survives(Path(sys.argv[1]) / str(steps), steps):
            break
