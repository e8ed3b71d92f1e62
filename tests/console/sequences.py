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
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Final
from unittest.mock import patch

from codegen.cli import main
from codegen.workspace.cache import VARIABLE, Cache
from tests.hostile.fuzz import CHANGES, read_seeds

STEPS: Final = 6
"""How many edits a sequence has."""

_CONFIGS: Final = (
    "",
    "title: Other API\n",
    "package: other_api\nversion: '2.0.0'\n",
    "allow: [assumed-optional-body]\n",
    "targets: [openapi]\n",
    "targets: [python]\npython: {client: sync}\n",
    "templates: own\n",
    "spec: elsewhere\n",
    "overrides: missing.yaml\n",
    "dialect: own.yaml\n",
    "titel: wrong\n",
    "title: [\n",
)
_OVERRIDES: Final = (
    "",
    "- where: {document: thing.md, action: Get, field: description}\n  now: Another one.\n  because: it is so\n",
    "- nothing\n",
)
_COMMANDS: Final = (
    ("generate",),
    ("check",),
    ("generate", "--strict"),
    ("check", "--strict"),
    ("lint",),
    ("lint", "--output-format", "json"),
    ("lint", "--output-format", "sarif"),
    ("diff", "before"),
)
_REMEMBERING: Final = frozenset({"generate", "check", "lint"})

Edit = Callable[[random.Random, Path], None]


@dataclass
class Tally:
    """How many commands were run, how many entries were found, what was not the same, and what crashed alike."""

    commands: int = 0
    found: int = 0
    crashes: set[str] = field(default_factory=set)
    faults: list[str] = field(default_factory=list)


def _edit_document(chance: random.Random, project: Path) -> None:
    places = sorted((project / "spec").glob("*.md"))
    if places:
        place = chance.choice(places)
        lines = place.read_text(encoding="utf-8", errors="replace").split("\n")
        chance.choice(CHANGES)(chance, lines)
        place.write_text("\n".join(lines) or " ", encoding="utf-8", errors="replace")


def _restore_documents(_chance: random.Random, project: Path) -> None:
    shutil.rmtree(project / "spec")
    shutil.copytree(project / "before", project / "spec")


def _drop_document(chance: random.Random, project: Path) -> None:
    for place in sorted((project / "spec").glob("*.md"))[: chance.randint(0, 1)]:
        place.unlink()


def _rename_document(chance: random.Random, project: Path) -> None:
    for place in sorted((project / "spec").glob("*.md"))[:1]:
        place.rename(place.with_name(f"{chance.choice('abc')}-{place.name}"[-40:]))


def _put_no_text(_chance: random.Random, project: Path) -> None:
    (project / "spec" / "binary.md").write_bytes(b"# \xff\n")


def _edit_config(chance: random.Random, project: Path) -> None:
    (project / "codegen.yaml").write_text(chance.choice(_CONFIGS), encoding="utf-8")


def _edit_overrides(chance: random.Random, project: Path) -> None:
    (project / "overrides.yaml").write_text(chance.choice(_OVERRIDES), encoding="utf-8")


def _edit_template(chance: random.Random, project: Path) -> None:
    place = project / "own" / "python" / "README.md.jinja"
    place.parent.mkdir(parents=True, exist_ok=True)
    place.write_text(f"Version {chance.randint(1, 2)}\n", encoding="utf-8")


def _edit_generated(chance: random.Random, project: Path) -> None:
    places = [place for place in sorted((project / "generated").rglob("*")) if place.is_file()]
    if places:
        place = chance.choice(places)
        if chance.random() < 0.5:
            place.unlink()
        else:
            place.write_bytes(place.read_bytes() + b"\nx: int = 1\n")


def _drop_generated(_chance: random.Random, project: Path) -> None:
    shutil.rmtree(project / "generated", ignore_errors=True)


def _edit_nothing(_chance: random.Random, _project: Path) -> None:
    pass


_EDITS: Final[tuple[Edit, ...]] = (
    *(_edit_document,) * 6,
    *(_restore_documents,) * 3,
    _drop_document,
    _rename_document,
    _put_no_text,
    _edit_config,
    _edit_overrides,
    _edit_template,
    _edit_generated,
    _drop_generated,
    _edit_nothing,
)


def run_sequences(count: int, seed: int, root: Path) -> Tally:
    """Go through so many sequences below `root`, the same ones for the same seed."""
    tally, seeds = Tally(), read_seeds()
    with _counted(tally), contextlib.chdir(root):
        for number in range(count):
            chance = random.Random(f"{seed}/{number}")
            _run_sequence(chance, chance.choice(seeds), root / str(number), tally)
    return tally


def _run_sequence(chance: random.Random, files: dict[str, str], root: Path, tally: Tally) -> None:
    warm, cold = root / "warm" / "project", root / "cold" / "project"
    for project in (warm, cold):
        for folder in ("spec", "before"):
            (project / folder).mkdir(parents=True)
            for name, text in files.items():
                (project / folder / name).write_text(text, encoding="utf-8")
    os.environ[VARIABLE] = str(root / "cache")
    for _ in range(STEPS):
        edit, command, state = chance.choice(_EDITS), chance.choice(_COMMANDS), chance.getstate()
        for project in (warm, cold):
            chance.setstate(state)
            edit(chance, project)
        for arguments in (command, command, chance.choice(_COMMANDS)):
            _compare(arguments, warm, cold, tally)
    os.chdir(root.parent)
    shutil.rmtree(root)


def _compare(arguments: tuple[str, ...], warm: Path, cold: Path, tally: Tally) -> None:
    tally.commands += 1
    anew = ("--no-cache",) if arguments[0] in _REMEMBERING else ()
    one, other = _call(warm, arguments), _call(cold, (*arguments, *anew))
    if one != other or _tree(warm) != _tree(cold):
        tally.faults.append(f"{' '.join(arguments)}: {one} is not {other}"[:2000])
    if isinstance(one[0], str):
        tally.crashes.add(f"{arguments[0]}: {one[0]}"[:200])


def _tree(root: Path) -> dict[str, bytes]:
    return {str(place.relative_to(root)): place.read_bytes() for place in root.rglob("*") if place.is_file()}


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
    read, before = Cache.read, os.environ.get(VARIABLE)

    def count(cache: Cache, key: str) -> bytes | None:
        content = read(cache, key)
        tally.found += content is not None
        return content

    try:
        with patch.object(Cache, "read", count):
            yield
    finally:
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
        f"{sys.argv[1]} sequences: {done.commands} commands, {done.found} entries found, {len(done.faults)} differ\n"
    )
    sys.exit(1 if done.faults else 0)
