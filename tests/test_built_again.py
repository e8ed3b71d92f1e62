"""What is built again with a memo is what is built anew, whatever was edited in between.

Trees are the project's own and, where it lies beside the project, the smallest of the shared corpus.
"""

import random
from pathlib import Path
from typing import Final

import pytest

from codegen.config import Config
from codegen.files import File
from codegen.memo import Memo
from codegen.pipeline import Build, Builder, build
from tests.edits import edited

_ROOT: Final = Path(__file__).parent.parent
_CORPUS: Final = _ROOT.parent / "shared" / "corpus"
_ROUNDS: Final = 5


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
        files = edited(files if again.api else first, chance)


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
