"""A staging folder that somebody committed: one message, and nothing is written or removed, whatever it says."""

import json
import os
from collections.abc import Callable
from hashlib import sha256
from pathlib import Path

import pytest

from codegen.cli import main
from tests.diff.revisions import documents
from tests.repositories import Repository, new_repository

_HASH = sha256(b"mine").hexdigest()
_REMEDY = "  help: remove the folder `generated/.codegen-staging`, and commit that if it was committed\n"
_FAILURE = "error: `generated/.codegen-staging/journal.json`"
_FOREIGN = f"{_FAILURE} was written in another folder or copied, and decides nothing here\n{_REMEDY}"
_NONE = f"{_FAILURE} is not a journal of codegen\n{_REMEDY}"

_PATHS = [
    "notes.txt",
    "../outside.txt",
    "../spec/thing.md",
    "../.git/config",
    "a/../../outside.txt",
    "/etc/hostname",
    "MANIFEST.TXT",
    "a\nb",
    "link/inside.txt",
    ".",
    "",
    "\udcff",
    "con",
]


def _journal(path: str) -> str:
    """Say that a file is to be removed, whose content is known."""
    steps = [{"path": path, "before": _HASH, "after": None}]
    return json.dumps({"mark": [1, 2], "is_forward": True, "steps": steps})


@pytest.fixture
def repository(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Repository:
    """A project with files that are not codegen's, in the folder of generated files and beside it."""
    monkeypatch.chdir(tmp_path)
    result = new_repository(tmp_path, documents())
    assert 0 == main(["generate"])
    for name in ("generated/notes.txt", "outside.txt", "elsewhere/inside.txt"):
        Path(name).parent.mkdir(exist_ok=True)
        Path(name).write_text("mine")
    Path("generated/link").symlink_to("../elsewhere")
    return result


def _stage(journal: str | None, folder: str = "generated") -> Path:
    staging = Path(folder, ".codegen-staging")
    for name in ("new", "old"):
        (staging / name).mkdir(parents=True)
        (staging / name / "0").write_text("mine")
    (staging / ".gitignore").write_text("*\n")
    if journal is not None:
        (staging / "journal.json").write_text(journal)
    return staging


def _there() -> dict[str, bytes | str]:
    """Return all that is there, links by where they lead."""
    places = [place for place in Path().rglob("*") if ".git" not in place.parts]
    return {
        str(place): str(place.readlink()) if place.is_symlink() else place.read_bytes()
        for place in places
        if place.is_symlink() or place.is_file()
    }


def _committed(repository: Repository) -> None:
    """Have everything come from a commit, as in a clone."""
    repository.git("add", "--all", "--force")
    repository.git("commit", "--quiet", "--message", "All")
    repository.git("rm", "--quiet", "-r", "generated")
    repository.git("checkout", "--quiet", "HEAD", "--", "generated")


@pytest.mark.parametrize("path", _PATHS)
def test_journal_that_was_committed(repository: Repository, capsys: pytest.CaptureFixture[str], path: str) -> None:
    """It removes nothing, wherever its path leads: inside, beside, by a link, or to what no file is called."""
    _stage(_journal(path))
    _committed(repository)
    before, _ = _there(), capsys.readouterr()
    for command in (["generate"], ["release", "--first"], ["release", "--first", "--dry-run"]):
        assert (2, ("", _FOREIGN)) == (main(command), tuple(capsys.readouterr()))
    assert (2, True) == (main(["check"]), capsys.readouterr().err.endswith(_FOREIGN))
    assert before == _there()


@pytest.mark.parametrize(
    "journal",
    [
        '{"mark": [1e999999, 2], "is_forward": true, "steps": []}',
        f'{{"mark": [{"1" * 5000}, 2], "is_forward": true, "steps": []}}',
        '{"mark": [NaN, 2], "is_forward": true, "steps": []}',
        '{"mark": [1, 2], "is_forward": true, "steps": ["a"]}',
        '{"mark": [1, 2], "is_forward": true, "steps": 1}',
        '{"mark": {"a": 1}, "is_forward": true, "steps": []}',
        "[" * 100_000,
        "\0",
        "<<<<<<< HEAD",
    ],
)
def test_journal_that_is_none(repository: Repository, capsys: pytest.CaptureFixture[str], journal: str) -> None:
    """What is no journal is one message."""
    _stage(journal)
    _committed(repository)
    before, _ = _there(), capsys.readouterr()
    assert (2, ("", _NONE)) == (main(["generate"]), tuple(capsys.readouterr()))
    assert (2, True) == (main(["check"]), capsys.readouterr().err.endswith(_NONE))
    assert before == _there()


def test_journal_of_another_folder(repository: Repository, capsys: pytest.CaptureFixture[str]) -> None:
    """A journal that was written for one folder of generated files says nothing in another."""
    _stage(_journal("notes.txt"), "other").rename("generated/.codegen-staging")
    _committed(repository)
    before, _ = _there(), capsys.readouterr()
    assert (2, ("", _FOREIGN)) == (main(["generate"]), tuple(capsys.readouterr()))
    assert before == _there()


@pytest.mark.parametrize("folder", ["spec", "."])
def test_journal_among_what_is_written_by_hand(
    repository: Repository, capsys: pytest.CaptureFixture[str], folder: str
) -> None:
    """The commands that write documents, and first files, refuse it as well."""
    _stage(_journal("thing.md" if folder == "spec" else "outside.txt"), folder)
    _committed(repository)
    before, _ = _there(), capsys.readouterr()
    commands = (["lint", "--fix"], ["new", "widget"]) if folder == "spec" else (["init"],)
    for command in commands:
        assert 2 == main(command)
        place = Path(folder, ".codegen-staging")
        told = f"error: `{place}/journal.json` was written in another folder or copied, and decides nothing here\n"
        help_text = f"  help: remove the folder `{place}`, and commit that if it was committed\n"
        assert told + help_text == capsys.readouterr().err
    assert before == _there()


def _link(place: Path) -> None:
    place.unlink(missing_ok=True)
    place.symlink_to("../../outside.txt")


def _folder_link(place: Path) -> None:
    place.symlink_to("../../elsewhere")


def _folder(place: Path) -> None:
    place.mkdir()
    (place / "0").write_text("mine")


def _text(place: Path) -> None:
    place.write_text("mine")


@pytest.mark.parametrize(
    ("name", "make"),
    [
        ("notes.txt", _text),
        ("new/notes.txt", _text),
        ("NEW", _text),
        ("a\nb", _text),
        ("elsewhere", _folder_link),
        ("new/1", _link),
        ("journal.json", _link),
        ("journal.new", _folder),
        ("new/1", _folder),
    ],
)
def test_files_in_a_folder_that_decides_nothing(
    repository: Repository, capsys: pytest.CaptureFixture[str], name: str, make: Callable[[Path], None]
) -> None:
    """A staging folder without journal is dropped, but not with what codegen never put there."""
    make(_stage(None) / name)
    _committed(repository)
    before, _ = _there(), capsys.readouterr()
    code, told = main(["generate"]), capsys.readouterr().err
    assert (2, 2) == (code, told.count("\n"))
    assert told.startswith("error: `generated/.codegen-staging/")
    assert before == _there()


def test_folder_without_its_mark(repository: Repository, capsys: pytest.CaptureFixture[str]) -> None:
    """A folder of that name which codegen did not begin is not dropped."""
    place = _stage(None)
    (place / ".gitignore").unlink()
    _committed(repository)
    before, _ = _there(), capsys.readouterr()
    told = f"error: `{place}/new` was not written by codegen\n  help: move it out of the way\n"
    assert (2, ("", told)) == (main(["generate"]), tuple(capsys.readouterr()))
    assert before == _there()


@pytest.mark.parametrize("kind", ["link", "file", "fifo"])
def test_other_things_in_place_of_the_folder(
    repository: Repository, capsys: pytest.CaptureFixture[str], kind: str
) -> None:
    """A link, a file or a pipe of that name is one message, and stays."""
    place = Path("generated/.codegen-staging")
    if kind == "fifo":
        os.mkfifo(place)
    else:
        (place.symlink_to if kind == "link" else place.write_text)("../elsewhere")
    before, _ = _there(), capsys.readouterr()
    assert 2 == main(["generate"])
    told = {"link": f"`{place}` is a symbolic link, which codegen does not follow\n  help: remove it\n"}
    expected = told.get(kind, f"`{place}` is a file where a folder is needed\n  help: move it out of the way\n")
    assert f"error: {expected}" == capsys.readouterr().err
    assert before == _there()
    assert os.path.lexists(place)
    assert "generated/notes.txt" in before
    assert repository.folder.is_dir()
