"""A bounded part of `make fuzz`, and all that it ever found."""

from itertools import islice
from pathlib import Path

import pytest

from tests.hostile import fuzz
from tests.hostile.fuzz import FOUND, Finding, find_fault, keep, mutants, read_seeds

_TREES = 160
_SHARDS = 4


@pytest.mark.parametrize("shard", range(_SHARDS))
def test_changed_documents(shard: int) -> None:
    """Documents changed by the grammar are rejected at a place, or give files that can be read."""
    trees = islice(mutants(1), shard, _TREES, _SHARDS)
    assert [] == [Finding(files, reason) for files in trees if (reason := find_fault(files))]


def test_what_was_found_before() -> None:
    """What once crashed does so no more."""
    trees = [
        {place.name: place.read_text(encoding="utf-8") for place in folder.glob("*.*")} for folder in FOUND.glob("*")
    ]
    assert [] == [Finding(files, reason) for files in trees if (reason := find_fault(files))]


def test_the_same_seed_gives_the_same_documents() -> None:
    """What was found can be found again."""
    assert list(islice(mutants(5), 20)) == list(islice(mutants(5), 20))
    assert list(islice(mutants(5), 20)) != list(islice(mutants(6), 20))


def test_a_crash_is_seen_and_kept(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """An exception is told, and its documents are written down."""
    files = read_seeds()[0]

    def crash(_: object) -> str:
        raise KeyError("gone")

    assert "" == find_fault(files)
    monkeypatch.setattr(fuzz, "check_documents", crash)
    monkeypatch.setattr(fuzz, "FOUND", tmp_path)
    reason = find_fault(files)
    folder = keep(Finding(files, reason))
    assert "KeyError: 'gone'" == reason
    assert files == {place.name: place.read_text() for place in folder.iterdir()}
