"""Ctrl-C, at every stage of a run: exit code 130, one word, nothing broken."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from codegen.cli import main
from tests.workspace.trees import tree

SPEC = "tests/cases/minimal"
WARNINGS = 3

Ended = list[tuple[int, int, str]]


def _interrupt(repository: Path, program: str, report: Path, *arguments: str) -> Ended:
    """Run a program of this folder; returns the moments, exit codes and last words of what it interrupted."""
    command = [sys.executable, "-m", f"tests.console.{program}", str(report), *arguments]
    done = subprocess.run(command, cwd=repository, capture_output=True, text=True, check=False)
    assert done.returncode in {0, 1}
    assert "Traceback" not in done.stderr
    return [json.loads(line) for line in report.read_text(encoding="utf-8").splitlines()]


@pytest.mark.parametrize(
    ("step", "again", "arguments"),
    [
        (1999, 0, ["--version"]),
        (1999, 0, ["--help"]),
        (4999, 0, ["explain"]),
        (19997, 0, ["coverage", "--spec", SPEC]),
        (19997, 3, ["coverage", "--spec", SPEC]),
        (29989, 0, ["lint", SPEC, "--output-format", "json", "--no-cache"]),
    ],
)
def test_any_moment(repository: Path, tmp_path: Path, step: int, again: int, arguments: list[str]) -> None:
    """From its first import to its exit a command can be interrupted, and again right after that."""
    ended = _interrupt(repository, "interrupted", tmp_path / "report", str(step), str(again), *arguments)

    assert len(ended) > 5
    assert {(130, "interrupted\n")} == {(code, said) for _, code, said in ended}


def test_while_files_are_written(repository: Path, tmp_path: Path) -> None:
    """A run that is interrupted while it writes says so and leaves what the next one completes."""
    *ended, whole = _interrupt(
        repository, "interrupted_writes", tmp_path / "report", "37", str(repository / SPEC), str(tmp_path)
    )

    assert len(ended) > 5
    assert {(130, f"{WARNINGS} warnings\ninterrupted")} == {
        (c, "\n".join(said.splitlines()[-2:])) for _, c, said in ended
    }
    expected = tree(tmp_path / str(whole[0]))
    for moment, _, _ in ended:
        assert 0 == main(["generate", "--spec", str(repository / SPEC), "--generated", str(tmp_path / str(moment))])
        assert expected == tree(tmp_path / str(moment))


_IGNORED = """
import signal
from codegen.__main__ import main
signal.signal(signal.SIGINT, signal.SIG_IGN)
main()
signal.raise_signal(signal.SIGINT)
"""
_IN_CALLBACK = """
import signal, sys, weakref
import codegen.verbs.explain
from codegen.__main__ import main
kept = {1}
reference = weakref.ref(kept, lambda _: signal.raise_signal(signal.SIGINT))
codegen.verbs.explain.run = lambda rule: globals().pop("kept").clear()
main()
"""


@pytest.mark.parametrize("arguments", [["--version"], ["coverage", "--spec", SPEC]])
def test_where_it_is_ignored(repository: Path, arguments: list[str]) -> None:
    """A process that is started with Ctrl-C ignored, as by a script's `&`, goes on ignoring it."""
    command = [sys.executable, "-c", _IGNORED, *arguments]
    done = subprocess.run(command, cwd=repository, capture_output=True, check=False)

    assert (0, b"") == (done.returncode, done.stderr)


def test_where_an_exception_reaches_nobody(repository: Path) -> None:
    """In a callback Python would print the exception and go on: the process ends all the same."""
    command = [sys.executable, "-c", _IN_CALLBACK, "explain"]
    done = subprocess.run(command, cwd=repository, capture_output=True, check=False)

    assert (130, b"interrupted\n") == (done.returncode, done.stderr)


_WHILE_IMPORTED = """
import signal, sys
from codegen.__main__ import main
from codegen.console import interruption
def interrupt(name, import_module=interruption.import_module):
    exec("signal.raise_signal(signal.SIGINT)", globals())
interruption.import_module = interrupt
sys.exit(main())
"""


@pytest.mark.parametrize("command", ["generate", "check", "lint"])
def test_while_the_rest_is_imported(repository: Path, tmp_path: Path, command: str) -> None:
    """What is imported when nothing is remembered can be interrupted in code that is compiled then, too."""
    (tmp_path / "interrupted_import.py").write_text(_WHILE_IMPORTED)
    # As a module, since a program of `-c` ends otherwise.
    arguments = [sys.executable, "-m", "interrupted_import", command, "--spec", SPEC]
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join([str(tmp_path), str(repository)])}
    done = subprocess.run(arguments, cwd=repository, env=environment, capture_output=True, check=False)

    assert (130, b"interrupted\n") == (done.returncode, done.stderr)
