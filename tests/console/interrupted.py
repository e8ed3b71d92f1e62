"""Ctrl-C at many moments of a command: `python -m tests.console.interrupted REPORT STEP AGAIN ARGUMENT ...`.

At every STEP-th call or return of a function the process forks, and the child gets SIGINT; where AGAIN is not 0 it gets
another one that many calls or returns later. A line of REPORT says how each child ended and what it said. The process
itself goes on to its end, so that REPORT is about the whole run, from the first line of the program on.
"""

import json
import os
import signal
import sys
from pathlib import Path
from types import FrameType
from typing import Any

from codegen.__main__ import main


class Moments:
    """Counts what a profiler is told, and forks at every `step`-th of it."""

    def __init__(self, report: Path, step: int, again: int) -> None:
        self.report = report.open("a")
        self.said = report.with_suffix(".err").open("w+")
        self.step = step
        self.again = again
        self.count = 0

    def pass_by(self, _frame: FrameType, _event: str, _argument: Any) -> None:
        """Count one moment."""
        self.count += 1
        if self.count % self.step == 0:
            self.said.truncate(0)
            child = os.fork()
            if child == 0:
                self._interrupt()
            else:
                self._write(os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]))

    def _write(self, code: int) -> None:
        said = Path(self.said.name).read_text(encoding="utf-8")
        self.report.write(json.dumps([self.count, code, said]) + "\n")
        self.report.flush()

    def _interrupt(self) -> None:
        os.dup2(os.open(os.devnull, os.O_WRONLY), 1)
        os.dup2(os.open(self.said.name, os.O_WRONLY | os.O_APPEND), 2)
        self.left = self.again
        sys.setprofile(self._interrupt_again if self.again else None)
        os.kill(os.getpid(), signal.SIGINT)

    def _interrupt_again(self, _frame: FrameType, _event: str, _argument: Any) -> None:
        self.left -= 1
        if self.left == 0:
            sys.setprofile(None)
            os.kill(os.getpid(), signal.SIGINT)


if __name__ == "__main__":
    moments = Moments(Path(sys.argv[1]), int(sys.argv[2]), int(sys.argv[3]))
    sys.argv = ["codegen", *sys.argv[4:]]
    sys.setprofile(moments.pass_by)
    sys.exit(main())
