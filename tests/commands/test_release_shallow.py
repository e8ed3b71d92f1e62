"""`codegen release` in clones of little depth: the answer of the whole clone, or none."""

from pathlib import Path

import pytest

from codegen.cli import main
from tests.diff.revisions import documents
from tests.repositories import Repository, new_repository

_REFUSAL = (
    2,
    "",
    """\
error: the newest release is not known: the clone is shallow: its history is cut off
  help: run `git fetch --unshallow --tags`, or say `--first` where nothing was released yet
""",
)


@pytest.fixture
def origin(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Repository:
    """A repository whose documents were released as 1.0.0, after a commit that was not, and have changed since."""
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1893456000")
    folder = tmp_path / "origin"
    folder.mkdir()
    result = new_repository(folder, documents())
    result.commit("Before")
    monkeypatch.chdir(folder)
    assert 0 == main(["release", "--first"])
    result.commit("Release 0.1.0", "v0.1.0")
    result.edit("thing.md", "Retrieves information on a thing", "Retrieves a thing")
    result.commit("After")
    return result


def _clone(origin: Repository, depth: int, monkeypatch: pytest.MonkeyPatch) -> Repository:
    """Clone with a depth, and make the clone the current folder."""
    folder = origin.folder.parent / f"clone-{depth}"
    origin.git("clone", "--quiet", "--depth", str(depth), f"file://{origin.folder}", str(folder))
    monkeypatch.chdir(folder)
    clone = Repository(folder)
    assert "true" == clone.git("rev-parse", "--is-shallow-repository")
    return clone


def _release(capsys: pytest.CaptureFixture[str], *options: str) -> tuple[int, str, str]:
    capsys.readouterr()
    return (main(["release", "--dry-run", *options]), *capsys.readouterr())


def test_tag_within_the_depth(
    origin: Repository, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Where all commits since the newest release are there, what is cut off comes before it."""
    expected = _release(capsys)
    assert (0, "0.1.0 -> 0.1.1") == (expected[0], expected[1].split("\n")[0])
    _clone(origin, 2, monkeypatch)
    assert expected == _release(capsys)


def test_tag_of_the_current_commit(
    origin: Repository, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """One commit is enough where it is the release."""
    origin.git("checkout", "--quiet", "-B", "main", "v0.1.0")
    _clone(origin, 1, monkeypatch)
    assert (0, "nothing changed since v0.1.0\n", "") == _release(capsys)


def test_tags_without_history(
    origin: Repository, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """A tag that was fetched alone may be one of another branch; with the history it counts."""
    expected = _release(capsys)
    clone = _clone(origin, 1, monkeypatch)
    assert _REFUSAL == _release(capsys)
    clone.git("fetch", "--quiet", "--tags", "--depth=1")
    assert "v0.1.0" == clone.git("tag")
    assert _REFUSAL == _release(capsys)
    clone.git("fetch", "--quiet", "--unshallow", "--tags")
    assert expected == _release(capsys)


def test_greater_tag_that_may_be_on_the_way(
    origin: Repository, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """A greater version of which it is not known where it is leaves the newest release unknown."""
    origin.git("tag", "v0.2.0", "v0.1.0~1")
    clone = _clone(origin, 2, monkeypatch)
    clone.git("fetch", "--quiet", "--tags", "--depth=1")
    assert _REFUSAL == _release(capsys)


def test_release_on_a_branch_that_is_cut_off(
    origin: Repository, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """A newest tag that is there does not count where another way to the current commit is cut off."""
    origin.git("checkout", "--quiet", "-b", "other", "v0.1.0~1")
    for message, tag in (("Release 0.2.0", "v0.2.0"), ("Second", ""), ("Third", ""), ("Fourth", "")):
        origin.commit(message, tag)
    origin.git("checkout", "--quiet", "-B", "main", "v0.1.0")
    origin.git("merge", "--quiet", "--no-ff", "--strategy=ours", "--message", "Merge", "other")
    clone = _clone(origin, 2, monkeypatch)
    assert "v0.1.0" == clone.git("tag", "--merged", "HEAD")
    assert _REFUSAL == _release(capsys)


def test_first_release_that_is_not(
    origin: Repository, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """`--first` is refused where a tag says that there was a release, although the way to it is cut off."""
    clone = _clone(origin, 1, monkeypatch)
    clone.git("fetch", "--quiet", "--tags", "--depth=1")
    told = "error: this is not the first release: there is `v0.1.0`\n  help: leave out `--first`\n"
    assert (2, "", told) == _release(capsys, "--first")
