"""A run that dies in the middle is completed by the next one."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

from codegen.files import File
from codegen.workspace.errors import WorkspaceError
from codegen.workspace.journal import STAGING, Journal, is_interrupted, stage
from codegen.workspace.write import complete_interrupted, write_files
from tests.workspace.mortal import NEW, OLD
from tests.workspace.trees import texts, tree


@pytest.fixture(scope="module")
def roots(tmp_path_factory: pytest.TempPathFactory, repository: Path) -> list[Path]:
    """What runs leave behind that died before their first, second, ... disk operation; the last one lived."""
    base = tmp_path_factory.mktemp("mortal")
    subprocess.run([sys.executable, "-m", "tests.workspace.mortal", str(base)], cwd=repository, check=True)
    return [base / str(steps) for steps in range(len(list(base.iterdir())))]


def _files(root: Path) -> dict[str, str]:
    return {path: text for path, text in tree(root).items() if not path.startswith(STAGING)}


def test_death_at_any_step(roots: list[Path]) -> None:
    """Whatever operation a run dies before, rolling forward gives the old files or the new ones, never a mixture."""
    was_mixed = any(_files(root) not in (texts(OLD), texts(NEW)) for root in roots)
    for root in roots:
        complete_interrupted(root)
    outcomes = [_files(root) for root in roots]
    decided = outcomes.index(texts(NEW))
    assert was_mixed
    assert 0 < decided
    assert [texts(OLD)] * decided + [texts(NEW)] * (len(roots) - decided) == outcomes


def test_next_run_leaves_no_trace(roots: list[Path]) -> None:
    """The next run that writes ends with the new files, and nothing of the dead one is left."""
    for root in roots:
        write_files(root, NEW)
    assert [texts(NEW)] * len(roots) == [tree(root) for root in roots]
    assert all(not (root / "old").exists() for root in roots)


def test_leftover_of_an_undecided_change(tmp_path: Path) -> None:
    """A staging folder without journal decides nothing and goes with the next change."""
    (tmp_path / STAGING / "files").mkdir(parents=True)
    (tmp_path / STAGING / "files/a").write_text("never decided")
    assert complete_interrupted(tmp_path) is None
    write_files(tmp_path, NEW)
    assert texts(NEW) == tree(tmp_path)


def test_rolling_forward_tells_what_was_done(tmp_path: Path) -> None:
    """What was decided is carried out and returned once."""
    (tmp_path / "b").write_text("old")
    stage(tmp_path, ["b"], [File("a", "new")])
    assert is_interrupted(tmp_path)
    assert Journal(("b",), ("a",)) == complete_interrupted(tmp_path)
    assert {"a": "new"} == tree(tmp_path)
    assert complete_interrupted(tmp_path) is None


@pytest.mark.parametrize("content", ["", "{", "[]", "{}", '{"remove": 1, "write": []}', "\udcff"])
def test_journal_that_is_none(tmp_path: Path, content: str) -> None:
    """A damaged journal is refused with the way out."""
    stage(tmp_path, [], [File("a", "new")])
    (tmp_path / STAGING / "journal.json").write_bytes(content.encode("utf-8", "surrogateescape"))
    with pytest.raises(WorkspaceError, match="is not a journal of codegen") as caught:
        complete_interrupted(tmp_path)
    assert f"remove the folder `{tmp_path}/{STAGING}`" == caught.value.help_text


@pytest.mark.parametrize("key", ["remove", "write"])
@pytest.mark.parametrize("path", ["../outside", "/etc/passwd"])
def test_journal_that_leads_elsewhere(tmp_path: Path, key: str, path: str) -> None:
    """A tampered journal touches nothing outside of the folder."""
    root = tmp_path / "generated"
    stage(root, [], [File("a", "new")])
    (tmp_path / "outside").write_text("mine")
    journal: dict[str, list[str]] = {"remove": [], "write": []}
    journal[key].append(path)
    (root / STAGING / "journal.json").write_text(json.dumps(journal))
    with pytest.raises(WorkspaceError, match="is not a path that codegen writes"):
        complete_interrupted(root)
    assert "mine" == (tmp_path / "outside").read_text()


def test_staged_link_is_not_moved(tmp_path: Path) -> None:
    """A link in the staging folder does not get into the output."""
    stage(tmp_path, [], [File("a", "new")])
    (tmp_path / STAGING / "files/a").unlink()
    (tmp_path / STAGING / "files/a").symlink_to("/etc/passwd")
    with pytest.raises(WorkspaceError, match="is a symbolic link"):
        complete_interrupted(tmp_path)
    assert not (tmp_path / "a").exists()
