"""What is built again with a memo is what is built anew, whatever was edited in between.

Trees are the project's own and, where it lies beside the project, the smallest of the shared corpus.
"""

import random
from collections.abc import Sequence
from pathlib import Path
from typing import Final

import pytest

from codegen.config import Config
from codegen.files import File
from codegen.memo import Memo
from codegen.pipeline import Build, Builder, build

_ROOT: Final = Path(__file__).parent.parent
_CORPUS: Final = _ROOT.parent / "shared" / "corpus"
_ROUNDS: Final = 5

_SWAPS: Final = (
    ("GET", "POST"),
    ("200", "201"),
    ("required", "optional"),
    ("string", "number"),
    ('"integer"', '"number"'),
    ("true", "1"),
    ("1", "1.0"),
    ("schemas.md#device", "schemas.md#application"),
    ("Authentication", "Authorization"),
    ("| ", "| \u2028"),
    ("## ", "### "),
    (" Actions", " Calls"),
    ("404", "410"),
)
"""What an edit exchanges at one place: words whose meaning the generator knows, and those that look alike."""


def _edit(files: Sequence[File], chance: random.Random) -> tuple[File, ...]:
    """Change one file at one place, or leave one out, or take one twice."""
    index = chance.randrange(len(files))
    file = files[index]
    lines = file.text.split("\n")
    line = chance.randrange(len(lines))
    what = chance.choice(["swap", "swap", "swap", "words", "line", "drop", "twice", "file"])
    if what == "file" and len(files) > 1:
        return (*files[:index], *files[index + 1 :])
    if what == "swap":
        known = [pair for pair in _SWAPS if pair[0] in file.text] or [(lines[line], "")]
        before, after = chance.choice(known)
        places = file.text.split(before)
        place = chance.randrange(1, len(places)) if len(places) > 1 else 1
        text = before.join(places[:place]) + after + before.join(places[place:])
    else:
        lines[line : line + 1] = {
            "words": [f"{lines[line]} and more"],
            "line": [lines[line], "", "Another line.", ""],
            "drop": [],
            "twice": [lines[line], lines[line]],
            "file": [lines[line]],
        }[what]
        text = "\n".join(lines)
    return (*files[:index], File(file.path, text), *files[index + 1 :])


def _trees() -> list[Path]:
    return [_ROOT / "spec", *sorted(_CORPUS.glob("*/"))[:1]]


def _package(built: Build) -> tuple[File, ...]:
    return tuple(file for file in built.files if file.path.startswith("python/") and file.path.endswith(".py"))


@pytest.mark.parametrize(
    ("tree", "seed"), [(tree, seed) for tree in _trees() for seed in range(3 if tree.parent == _ROOT else 1)]
)
def test_what_is_built_again_is_what_is_built_anew(tree: Path, seed: int) -> None:
    """Texts, diagnostics with their places, and what is kept of names are the same."""
    chance = random.Random(seed)
    first = tuple(File(place.name, place.read_text(encoding="utf-8")) for place in sorted(tree.glob("*.md")))
    builder, files, package = Builder(Config(), memo=Memo()), first, tuple[File, ...]()
    for _ in range(_ROUNDS):
        again, anew = builder.build(files, (), package), build(files, Config(), (), package)
        assert anew == again
        package = _package(again) or package
        # A broken document is mended in the round after.
        files = _edit(files if again.api else first, chance)


def test_steps_that_one_resource_takes_are_nothing_to_the_next(monkeypatch: pytest.MonkeyPatch) -> None:
    """Where the examples of a resource are more than is held against types, those of the others are not touched."""
    monkeypatch.setattr("codegen.targets.python.shipped_tests.conformance.CONFORMANCE_STEPS", 40)
    files = tuple(
        File(place.name, place.read_text(encoding="utf-8")) for place in sorted((_ROOT / "spec").glob("*.md"))
    )
    builder, first = Builder(Config(), memo=Memo()), files[0]
    for number in range(4):
        text = first.text.replace("Retrieves", f"Retrieves {number}", 1)
        files = (File(first.path, text), *files[1:])
        assert build(files, Config()) == builder.build(files)
