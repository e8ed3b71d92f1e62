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

ROUNDS: Final = 7
LARGE_ROUNDS: Final = 2
COPIES: Final = 20

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


def _generate(spec: Path, generated: Path) -> Run:
    """Run the generator; raises CalledProcessError when it fails."""
    command = [str(CODEGEN), "generate", "--spec", str(spec), "--generated", str(generated)]
    start = perf_counter()
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    _, status, usage = os.wait4(process.pid, 0)
    seconds = perf_counter() - start
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        raise subprocess.CalledProcessError(process.returncode, command)
    return Run(seconds, usage.ru_maxrss / 1024)


def time_generator(documents: Path) -> Mapping[str, Run]:
    """Return the best run for each situation: `cold`, `unchanged`, `one changed` and `20 times`."""
    runs: dict[str, list[Run]] = {"cold": [], "unchanged": [], "one changed": []}
    with _copy_of(documents) as folder:
        spec, generated = folder / "spec", folder / "generated"
        document = min(spec.glob("device*.md"))
        text = document.read_text(encoding="utf-8")
        for number in range(ROUNDS):
            shutil.rmtree(generated, ignore_errors=True)
            runs["cold"].append(_generate(spec, generated))
            runs["unchanged"].append(_generate(spec, generated))
            document.write_text(text.replace("## Delete\n\n", f"## Delete\n\nTry {number}.\n\n"), encoding="utf-8")
            runs["one changed"].append(_generate(spec, generated))
            document.write_text(text, encoding="utf-8")
        multiply(spec)
        runs["20 times"] = [_generate(spec, folder / f"large-{number}") for number in range(LARGE_ROUNDS)]
    return {name: _best(taken) for name, taken in runs.items()}


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
