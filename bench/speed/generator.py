"""The generator: its budgets, each a new process over a tree of its own."""

import os
import re
import shutil
import subprocess
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from time import perf_counter
from typing import Final

from bench.packages import CODEGEN
from bench.speed.saves import time_saves

ROUNDS: Final = 7
LARGE_ROUNDS: Final = 2
COPIES: Final = 20
UNCHANGED: Final = ("generate", "check", "lint")
"""The commands that are run once more when nothing has changed."""

_TITLE: Final = re.compile(r"^# (.+) Actions$", re.MULTILINE)
_SCHEMA: Final = re.compile(r"^## (.+)$", re.MULTILINE)
_LINK: Final = re.compile(r"schemas\.md#([a-z0-9-]+)")
_URL: Final = re.compile(r"(https://[a-z0-9.-]+)/")
_INDENT: Final = re.compile(r"^ +", re.MULTILINE)
_EXAMPLE: Final = re.compile(r'name="([a-z0-9-]+)-(schema|example)"')


@dataclass(frozen=True, slots=True)
class Run:
    """What one run took: `seconds` on the wall, `mebibytes` at its peak."""

    seconds: float
    mebibytes: float


def _run(command: str, folder: Path, spec: Path, generated: Path) -> Run:
    """Run the generator with the cache below `folder`; raises CalledProcessError when it fails."""
    arguments = [str(CODEGEN), command, "--spec", str(spec), "--generated", str(generated)]
    environment = {**os.environ, "CODEGEN_CACHE_DIR": str(folder / "cache")}
    start = perf_counter()
    process = subprocess.Popen(arguments, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, env=environment)
    _, status, usage = os.wait4(process.pid, 0)
    seconds = perf_counter() - start
    process.returncode = os.waitstatus_to_exitcode(status)
    # The linter has something to say of the tree.
    if process.returncode not in ({0, 1} if command == "lint" else {0}):
        raise subprocess.CalledProcessError(process.returncode, arguments)
    return Run(seconds, usage.ru_maxrss / 1024)


def time_generator(documents: Path) -> Mapping[str, Run]:
    """Return the best run for each situation: `cold`, `unchanged` by command, `one changed`, `watch`, `20 times`."""
    runs: dict[str, list[Run]] = {}
    with _copy_of(documents) as folder:
        for number in range(ROUNDS):
            for name, run in _round(folder, number):
                runs.setdefault(name, []).append(run)
        runs["watch"] = [Run(seconds, 0.0) for seconds in time_saves(folder, _edits(folder))]
        multiply(folder / "spec")
        shutil.rmtree(folder / "cache")
        runs["20 times"] = [
            _run("generate", folder / f"{number}", folder / "spec", folder / f"large-{number}")
            for number in range(LARGE_ROUNDS)
        ]
    return {name: _best(taken) for name, taken in runs.items()}


def _round(folder: Path, number: int) -> Iterator[tuple[str, Run]]:
    """Yield one run for each situation, all in turn; the first finds nothing that was there before."""
    spec, generated = folder / "spec", folder / "generated"
    for place in (generated, folder / "cache"):
        shutil.rmtree(place, ignore_errors=True)
    yield "cold", _run("generate", folder, spec, generated)
    _run("lint", folder, spec, generated)
    for command in UNCHANGED:
        yield f"unchanged, {command}", _run(command, folder, spec, generated)
    document = _document(spec)
    text = document.read_text(encoding="utf-8")
    document.write_text(_edit(text, number), encoding="utf-8")
    yield "one changed", _run("generate", folder, spec, generated)
    document.write_text(text, encoding="utf-8")


def _document(spec: Path) -> Path:
    return min(spec.glob("device*.md"))


def _edit(text: str, number: int) -> str:
    return text.replace("## Delete\n\n", f"## Delete\n\nTry {number}.\n\n")


def _edits(folder: Path) -> Iterator[tuple[Path, str]]:
    document = _document(folder / "spec")
    text = document.read_text(encoding="utf-8")
    return ((document, _edit(text, number)) for number in range(ROUNDS))


def _best(runs: list[Run]) -> Run:
    # What a run takes beyond the least is the doing of others on the machine; its memory is its own.
    return Run(min(run.seconds for run in runs), max(run.mebibytes for run in runs))


@contextmanager
def _copy_of(documents: Path) -> Iterator[Path]:
    with TemporaryDirectory() as name:
        folder = Path(name)
        shutil.copytree(documents, folder / "spec")
        yield folder


def multiply(spec: Path) -> None:
    """Make the tree `COPIES` times as large: each copy has other resources, other URLs and other schemas."""
    texts = {file.name: file.read_text(encoding="utf-8") for file in sorted(spec.glob("*.md"))}
    schemas = texts.pop("schemas.md")
    numbers = range(2, COPIES + 1)
    for number in numbers:
        for name, text in texts.items():
            (spec / f"copy{number}-{name}").write_text(_renumber_actions(text, number), encoding="utf-8")
    copies = [_renumber_schemas(schemas, number) for number in numbers]
    (spec / "schemas.md").write_text(schemas + "".join(copies), encoding="utf-8")


def _renumber_actions(text: str, number: int) -> str:
    text = _TITLE.sub(rf"# \1 Copy{number} Actions", text)
    text = _LINK.sub(rf"schemas.md#\1-copy{number}", text)
    return _URL.sub(rf"\1/copy{number}/", text)


def _renumber_schemas(text: str, number: int) -> str:
    # No document may be larger than 8 MiB, so the copies of its JSON are not indented.
    body = _INDENT.sub("", text[text.index("\n## ") :])
    body = _SCHEMA.sub(rf"## \1 Copy{number}", body)
    return _EXAMPLE.sub(rf'name="\1-copy{number}-\2"', body)
