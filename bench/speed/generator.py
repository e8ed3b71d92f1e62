"""The generator: its budgets, each a new process over a tree of its own, in turn with openapi-python-client."""

import shutil
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from math import log
from pathlib import Path
from statistics import fmean
from tempfile import TemporaryDirectory
from typing import Final

from bench.packages import CODEGEN, OPENAPI_PYTHON_CLIENT
from bench.speed.programs import Run, run, watch_memory
from bench.speed.saves import time_saves
from bench.speed.trees import multiply

ROUNDS: Final = 7
LARGE_ROUNDS: Final = 2
SIZES: Final = (5, 20)
"""How many times as large the trees are that show how the time grows."""
UNCHANGED: Final = ("generate", "check", "lint")
"""The commands that are run once more when nothing has changed."""
PEER: Final = "openapi-python-client"


@dataclass(frozen=True, slots=True)
class Grown:
    """A tree that many `times` as large, and its best run; its schemas are there `schemas` times."""

    times: int
    schemas: int
    run: Run


def _generate(command: str, spec: Path, generated: Path) -> list[object]:
    return [CODEGEN, command, "--spec", spec, "--generated", generated]


def time_generator(documents: Path) -> tuple[Mapping[str, Run], tuple[Grown, ...]]:
    """Return the best run for each situation, and for trees that are larger.

    Situations are `cold`, `openapi-python-client`, `unchanged` by command, `one changed` and `watch`.
    """
    runs: dict[str, list[Run]] = {}
    with _copy_of(documents) as folder:
        for number in range(ROUNDS + 1):
            for name, one in _round(folder, number):
                # The first round compiles.
                runs.setdefault(name, []).extend([one] if number else [])
        runs["watch"] = [Run(seconds) for seconds in time_saves(folder, _edits(folder))]
        cold = [*_generate("generate", folder / "spec", folder / "watched"), "--no-cache"]
        best = {name: _best(taken) for name, taken in runs.items()}
        best["cold"] = Run(best["cold"].seconds, watch_memory(cold, folder).mebibytes)
    return best, tuple(_grow(documents, times) for times in SIZES)


def time_dialect(documents: Path, dialect: str) -> Run:
    """Return the best cold run over a tree of another team, whose documents are in a dialect."""
    with TemporaryDirectory() as name:
        folder = Path(name)
        (folder / "codegen.yaml").write_text(f"dialect: {dialect}\n", encoding="utf-8")
        return _measure(documents, folder)


def slope(cold: Run, grown: tuple[Grown, ...]) -> float:
    """Return the slope of the logarithm of time over that of size, by least squares; 1 is linear."""
    points = [(0.0, log(cold.seconds)), *((log(one.times), log(one.run.seconds)) for one in grown)]
    middle, height = (fmean(point[side] for point in points) for side in (0, 1))
    rise = sum((size - middle) * (time - height) for size, time in points)
    return rise / sum((size - middle) * (size - middle) for size, _ in points)


def _round(folder: Path, number: int) -> Iterator[tuple[str, Run]]:
    """Yield one run for each situation, all in turn; the first finds nothing that was there before."""
    spec, generated = folder / "spec", folder / "generated"
    for place in (generated, folder / "cache", folder / "client"):
        shutil.rmtree(place, ignore_errors=True)
    yield "cold", run(_generate("generate", spec, generated), folder)
    peer = OPENAPI_PYTHON_CLIENT.python.parent / "openapi-python-client"
    options = ["generate", "--path", generated / "openapi" / "openapi.yaml", "--output-path", folder / "client"]
    yield PEER, run([peer, *options], folder)
    run(_generate("lint", spec, generated), folder, {0, 1})
    for command in UNCHANGED:
        # The linter has something to say of the tree.
        yield f"unchanged, {command}", run(_generate(command, spec, generated), folder, {0, int(command == "lint")})
    document = _document(spec)
    text = document.read_text(encoding="utf-8")
    document.write_text(_edit(text, number), encoding="utf-8")
    yield "one changed", run(_generate("generate", spec, generated), folder)
    document.write_text(text, encoding="utf-8")


def _grow(documents: Path, times: int) -> Grown:
    with _copy_of(documents) as folder:
        schemas = multiply(folder / "spec", times)
        return Grown(times, schemas, _measure(folder / "spec", folder))


def _measure(spec: Path, folder: Path) -> Run:
    """Return the best of some cold runs, and the memory of the first, which compiles."""
    command = [*_generate("generate", spec, folder / "generated"), "--no-cache"]
    watched = watch_memory(command, folder)
    runs = []
    for _ in range(LARGE_ROUNDS):
        shutil.rmtree(folder / "generated")
        runs.append(run(command, folder))
    return Run(_best(runs).seconds, watched.mebibytes)


def _document(spec: Path) -> Path:
    return min(spec.glob("device*.md"))


def _edit(text: str, number: int) -> str:
    return text.replace("## Delete\n\n", f"## Delete\n\nTry {number}.\n\n")


def _edits(folder: Path) -> Iterator[tuple[Path, str]]:
    document = _document(folder / "spec")
    text = document.read_text(encoding="utf-8")
    return ((document, _edit(text, number)) for number in range(ROUNDS))


def _best(runs: list[Run]) -> Run:
    # What a run takes beyond the least is the doing of others on the machine.
    return min(runs, key=lambda one: one.seconds)


@contextmanager
def _copy_of(documents: Path) -> Iterator[Path]:
    with TemporaryDirectory() as name:
        folder = Path(name).resolve()
        shutil.copytree(documents, folder / "spec", copy_function=shutil.copyfile)
        yield folder
