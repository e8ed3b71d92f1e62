"""Edit after edit of a project, with commands in between: `python -m tests.console.sequences SEQUENCES [SEED]`.

Two projects go through the same steps: in one the commands remember what they made, in the other they do not. After
each command both have said the same, ended alike and hold the same files. The last line says how often that was not so,
and how much was remembered at all.
"""

import contextlib
import io
import os
import random
import shutil
import sys
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Final
from unittest.mock import patch

from codegen.cli import main
from codegen.workspace.cache import VARIABLE, Cache, open_cache
from tests.console.project_edits import EDITS
from tests.hostile.fuzz import read_dialect_seeds, read_seeds
from tests.repositories import new_repository

STEPS: Final = 6
"""How many edits a sequence has."""

_COMMANDS: Final = (
    ("generate",),
    ("check",),
    ("generate", "--strict"),
    ("check", "--strict"),
    ("lint",),
    ("lint", "--output-format", "json"),
    ("lint", "--output-format", "sarif"),
    ("diff", "before"),
    ("diff", "before", "spec", "--all", "--fail-on", "breaking"),
    ("diff", "v1"),
    ("diff", "v1", "HEAD", "--output-format", "json"),
    ("diff", "HEAD", "--output-format", "markdown"),
    ("review", "v1"),
    ("review", "before", "--output-format", "json", "--sarif", "report.sarif"),
    ("check", "--spec", "before"),
    ("generate", "--config", "other/codegen.yaml"),
    ("check", "--no-templates"),
    ("check", "--overrides", "overrides.yaml"),
    ("lint", "before"),
)


@dataclass
class Tally:
    """How many commands were run, how many of them were remembered, what was not the same, and what crashed alike."""

    commands: int = 0
    found: int = 0
    crashes: set[str] = field(default_factory=set)
    faults: list[str] = field(default_factory=list)


def run_sequences(count: int, seed: int, root: Path) -> Tally:
    """Go through so many sequences below `root`, the same ones for the same seed."""
    tally, seeds = Tally(), (*read_seeds(), *_dialect_seeds())
    with _counted(tally), contextlib.chdir(root):
        for number in range(count):
            chance = random.Random(f"{seed}/{number}")
            _run_sequence(chance, chance.choice(seeds), root / str(number), tally)
    return tally


def _dialect_seeds() -> Iterator[dict[str, str]]:
    """Yield trees of documents in dialects, a few of many."""
    yield from random.Random(0).sample(read_dialect_seeds(), 8)


def _run_sequence(chance: random.Random, files: dict[str, str], root: Path, tally: Tally) -> None:
    warm, cold = root / "warm" / "project", root / "cold" / "project"
    for project in (warm, cold):
        (project.parent / "outside").mkdir(parents=True)
        for folder in ("spec", "before"):
            (project / folder).mkdir(parents=True)
            for name, text in files.items():
                # The configuration and what it names stand beside the documents.
                place = project / name if name.endswith(".yaml") else project / folder / name
                place.parent.mkdir(parents=True, exist_ok=True)
                place.write_text(text, encoding="utf-8")
        new_repository(project, ()).commit("First", "v1")
    os.environ[VARIABLE] = str(root / "cache")
    for _ in range(STEPS):
        edit, command, state = chance.choice(EDITS), chance.choice(_COMMANDS), chance.getstate()
        for project in (warm, cold):
            chance.setstate(state)
            # Where a link stands in the way, it does so in both.
            with contextlib.suppress(OSError):
                edit(chance, project)
        for arguments in (command, command, chance.choice(_COMMANDS)):
            _compare(arguments, warm, cold, tally)
    os.chdir(root.parent)
    shutil.rmtree(root)


def _compare(arguments: tuple[str, ...], warm: Path, cold: Path, tally: Tally) -> None:
    tally.commands += 1
    one, other = _call(warm, arguments), _call(cold, (*arguments, "--no-cache"))
    if one != other or _tree(warm) != _tree(cold):
        tally.faults.append(f"{' '.join(arguments)}: {one} is not {other}"[:2000])
    if isinstance(one[0], str):
        tally.crashes.add(f"{arguments[0]}: {one[0]}"[:200])


def _tree(root: Path) -> dict[str, bytes]:
    places = {place.relative_to(root): place for place in root.rglob("*")}
    return {
        str(name): place.read_bytes() for name, place in places.items() if name.parts[0] != ".git" and place.is_file()
    }


def _call(project: Path, arguments: tuple[str, ...]) -> tuple[object, str, str]:
    os.chdir(project)
    out, err = io.StringIO(), io.StringIO()
    with contextlib.redirect_stdout(out), contextlib.redirect_stderr(err):
        try:
            code: object = main(arguments)
        except Exception as error:  # noqa: BLE001
            code = repr(error)
    return code, out.getvalue(), err.getvalue()


@contextlib.contextmanager
def _counted(tally: Tally) -> Iterator[None]:
    caches, before = list[Cache](), os.environ.get(VARIABLE)

    def note() -> Cache | None:
        cache = open_cache()
        caches.extend([cache] if cache else [])
        return cache

    try:
        with patch("codegen.console.caching.open_cache", note):
            yield
    finally:
        tally.found = sum(cache.use.is_found for cache in caches)
        os.environ.pop(VARIABLE)
        if before is not None:
            os.environ[VARIABLE] = before


if __name__ == "__main__":
    with TemporaryDirectory() as folder:
        done = run_sequences(int(sys.argv[1]), int((sys.argv[2:] or ["0"])[0]), Path(folder).resolve())
    for fault in done.faults:
        sys.stdout.write(f"{fault}\n")
    for crash in sorted(done.crashes):
        sys.stdout.write(f"crashed, with and without: {crash}\n")
    sys.stdout.write(
        f"{sys.argv[1]} sequences: {done.commands} commands, {done.found} remembered, {len(done.faults)} differ\n"
    )
    sys.exit(1 if done.faults else 0)
