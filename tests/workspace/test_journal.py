"""A run that dies in the middle is completed by the next one; what was never decided, or not here, does nothing."""

import json
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from codegen.places import STAGING
from codegen.workspace.edits import complete_interrupted, write_edits
from codegen.workspace.errors import WorkspaceError
from codegen.workspace.journal import Edit, decide, is_interrupted, stage
from codegen.workspace.write import write_files
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


def _decide(root: Path, *edits: Edit) -> None:
    decide(root, stage(root, edits))


def test_death_at_any_step(roots: list[Path]) -> None:
    """Whatever operation a run dies before, rolling forward gives the old files or the new ones, never a mixture."""
    was_mixed = any(_files(root) not in (texts(OLD), texts(NEW)) for root in roots)
    for root in roots:
        complete_interrupted(root)
    outcomes = [tree(root) for root in roots]
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


def test_leftover_of_undecided_edits(tmp_path: Path) -> None:
    """A staging folder without journal decides nothing, and the next run drops it, were there nothing to write."""
    write_files(tmp_path, NEW)
    stage(tmp_path, [Edit("a", None, b"never decided")])
    assert not complete_interrupted(tmp_path)
    assert texts(NEW) == tree(tmp_path)

    stage(tmp_path, [Edit("a", None, b"never decided")])
    assert () == write_files(tmp_path, NEW)
    assert texts(NEW) == tree(tmp_path)


def test_rolling_forward_tells_whether_it_did(tmp_path: Path) -> None:
    """What was decided is carried out once, files beside the root among it."""
    root = tmp_path / "root"
    root.mkdir()
    (root / "b").write_text("old")
    (tmp_path / "beside").write_text("old")
    _decide(root, Edit("b", b"old", None), Edit("c/a", None, b"new"), Edit("../beside", b"old", b"new"))
    assert (True, True) == (is_interrupted(root), complete_interrupted(root))
    assert {"root/c/a": "new", "beside": "new"} == tree(tmp_path)
    assert not complete_interrupted(root)


def test_staging_stays_out_of_commits(tmp_path: Path) -> None:
    """Git passes over the staging folder."""
    stage(tmp_path, [Edit("a", None, b"new")])
    assert "*\n" == (tmp_path / STAGING / ".gitignore").read_text()


@pytest.mark.parametrize(
    "content",
    ["", "{", "[]", "{}", "\udcff", '{"mark": [1], "is_forward": true, "steps": []}', '{"remove": ["a"], "write": []}'],
)
def test_journal_that_is_none(tmp_path: Path, content: str) -> None:
    """A damaged journal is refused with the way out."""
    _decide(tmp_path, Edit("a", None, b"new"))
    (tmp_path / STAGING / "journal.json").write_bytes(content.encode("utf-8", "surrogateescape"))
    with pytest.raises(WorkspaceError, match="is not a journal of codegen") as caught:
        complete_interrupted(tmp_path)
    remedy = f"remove the folder `{tmp_path}/{STAGING}`, and commit that if it was committed"
    assert remedy == caught.value.help_text


@pytest.mark.parametrize("path", ["notes.txt", "../outside"])
def test_journal_from_elsewhere(tmp_path: Path, path: str) -> None:
    """A journal that was committed or copied removes and writes nothing, inside of the root and beside it."""
    root, other = tmp_path / "root", tmp_path / "other/root"
    for folder in (root, other):
        folder.mkdir(parents=True)
        (folder / path).write_text("mine")
    _decide(other, Edit(path, b"mine", None))
    shutil.copytree(other / STAGING, root / STAGING)
    with pytest.raises(WorkspaceError, match="was written in another folder or copied, and decides nothing here"):
        complete_interrupted(root)
    assert "mine" == (root / path).read_text()


def test_journal_without_its_mark(tmp_path: Path) -> None:
    """A journal beside which nothing else was committed decides nothing, either."""
    _decide(tmp_path, Edit("a", None, b"new"))
    (tmp_path / STAGING / ".gitignore").unlink()
    with pytest.raises(WorkspaceError, match="is not a journal of codegen"):
        complete_interrupted(tmp_path)
    assert not (tmp_path / "a").exists()


def test_file_that_was_changed_since(tmp_path: Path) -> None:
    """What somebody did to a file after the interruption is not lost: nothing is carried out."""
    (tmp_path / "a").write_text("old")
    _decide(tmp_path, Edit("b", None, b"new"), Edit("a", b"old", b"new"))
    (tmp_path / "a").write_text("mine")
    with pytest.raises(WorkspaceError, match=r"`.*/a` was changed by something else meanwhile") as caught:
        complete_interrupted(tmp_path)
    remedy = f"keep what is there by removing the folder `{tmp_path}/{STAGING}`, and run the command again"
    assert (remedy, "mine") == (caught.value.help_text, (tmp_path / "a").read_text())
    assert not (tmp_path / "b").exists()


def test_staged_file_that_is_another(tmp_path: Path) -> None:
    """What is no longer as it was staged does not get into the output, nor what a link leads to."""
    _decide(tmp_path, Edit("a", None, b"new"))
    (tmp_path / STAGING / "new/0").unlink()
    (tmp_path / STAGING / "new/0").symlink_to("/etc/passwd")
    with pytest.raises(WorkspaceError, match="is damaged"):
        complete_interrupted(tmp_path)
    assert not (tmp_path / "a").exists()


def test_file_in_place_of_the_staging_folder(tmp_path: Path) -> None:
    """A file of that name is told, and stays."""
    (tmp_path / STAGING).write_text("mine")
    for call in (complete_interrupted, is_interrupted):
        with pytest.raises(WorkspaceError, match=r"` is a file where a folder is needed$"):
            call(tmp_path)
    assert {STAGING: "mine"} == tree(tmp_path)


def test_two_edits_of_one_file(tmp_path: Path) -> None:
    """A file that would be written twice is refused, and nothing is left behind."""
    with pytest.raises(WorkspaceError, match="`a` would be written twice"):
        write_edits(tmp_path, [Edit("a", None, b"one"), Edit("a", None, b"two")])
    assert {} == tree(tmp_path)


def test_journal_has_nothing_but_what_it_needs(tmp_path: Path) -> None:
    """Contents stand in files of their own; the journal knows them by their hashes."""
    _decide(tmp_path, Edit("a", None, b""))
    journal = json.loads((tmp_path / STAGING / "journal.json").read_text())
    empty = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"
    assert [{"path": "a", "before": None, "after": empty}] == journal["steps"]
