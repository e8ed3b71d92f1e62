"""The file of a project's own dialect, whatever lies there: on the disk, in a revision, and in a recorded release."""

import json
import os
from collections.abc import Callable
from pathlib import Path

import pytest

from codegen.cli import main
from tests.repositories import Repository, new_repository

_OWN = (
    "name: ours\nserver: https://api.example.com\nrequest: [code]\nauthentication:\n  default: A token is required.\n"
)
_CONFIG = "spec: docs\npackage: ours_api\nversion: 1.0.0\ndialect: dialect.yaml\n"
_THINGS = "# Things\n\n## Get thing\n\n`GET /things/:id`\n"


def _write(folder: Path) -> None:
    """Write a project whose documents are in a dialect of its own."""
    (folder / "docs").mkdir()
    (folder / "docs/things.md").write_text(_THINGS)
    (folder / "dialect.yaml").write_text(_OWN)
    (folder / "codegen.yaml").write_text(_CONFIG)


@pytest.fixture
def repository(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Repository:
    """The project, in the current folder and in git, its dialect on the disk taken away."""
    monkeypatch.chdir(tmp_path)
    found = new_repository(tmp_path, ())
    _write(tmp_path)
    found.commit("one")
    Path("dialect.yaml").unlink()
    return found


def _link(to: str) -> Callable[[Path], object]:
    return lambda place: place.symlink_to(to)


def _folder(place: Path) -> None:
    place.mkdir()
    (place / "x").touch()


def _bytes(content: bytes) -> Callable[[Path], object]:
    return lambda place: place.write_bytes(content)


_PLACED = [
    ("a folder", _folder, "4:10: error[invalid-config]"),
    ("a link out", _link("/etc/passwd"), "4:10: error[invalid-config]"),
    ("a device", _link("/dev/zero"), "4:10: error[invalid-config]"),
    ("a link to itself", _link("dialect.yaml"), "4:10: error[invalid-config]"),
    ("bytes", _bytes(b"name: \xff\n"), "1:7: error[not-utf-8]"),
    ("a NUL", _bytes(b"name: \0\n"), "1:7: error[nul-character]"),
    ("a large file", _bytes(b"a" * 10_000_000), "1:1: error["),
    ("a million brackets", _bytes(b"[" * 1_000_000), "1:1: error[invalid-dialect]"),
    ("other keys", _bytes(b"name: a\nrequest: [code]\nx: 1\n"), "3:1: error[invalid-dialect]"),
    ("nothing", _bytes(b""), "1:1: error[invalid-dialect]"),
]
_IDS = [name for name, _, _ in _PLACED]


@pytest.mark.usefixtures("repository")
@pytest.mark.parametrize(("put", "told"), [(put, told) for _, put, told in _PLACED], ids=_IDS)
def test_on_the_disk(put: Callable[[Path], object], told: str, capsys: pytest.CaptureFixture[str]) -> None:
    """One message at its place, and nothing is read of what leads out of the folder."""
    put(Path("dialect.yaml"))
    assert 2 == main(["generate"])
    errors = [line for line in capsys.readouterr().err.split("\n") if ": error[" in line]
    assert [True] == [f"yaml:{told}" in line for line in errors], errors
    assert not Path("generated").exists()


@pytest.mark.parametrize(("put", "told"), [(put, told) for _, put, told in _PLACED], ids=_IDS)
def test_in_a_revision(
    put: Callable[[Path], object], told: str, repository: Repository, capsys: pytest.CaptureFixture[str]
) -> None:
    """The same holds for what a commit has there, which is called after it."""
    put(Path("dialect.yaml"))
    repository.commit("two")
    repository.git("checkout", "--quiet", "HEAD~")
    assert 2 == main(["diff", "@{1}"])
    errors = [line for line in capsys.readouterr().err.split("\n") if ": error[" in line]
    assert [True] == [f"yaml:{told}" in line and line.startswith("@{1}:") for line in errors], errors


@pytest.mark.usefixtures("repository")
def test_a_pipe_is_not_read(capsys: pytest.CaptureFixture[str]) -> None:
    """One that nobody writes to would be waited for without end."""
    os.mkfifo("dialect.yaml")
    assert 2 == main(["lint"])
    assert "codegen.yaml:4:10: error[invalid-config]: no file `dialect.yaml`" in capsys.readouterr().out


@pytest.mark.usefixtures("repository")
def test_a_mark_and_other_line_ends() -> None:
    """They are those of an editor, and say nothing."""
    Path("dialect.yaml").write_bytes(b"\xef\xbb\xbf" + _OWN.replace("\n", "\r\n").encode())
    assert 0 == main(["generate"])


@pytest.mark.parametrize(
    "name", ["../dialect.yaml", "/etc/dialect.yaml", "a/../../d.yaml", '"\\e[2J.yaml"', "nope", "C:d.yaml"]
)
def test_a_name_that_is_none(name: str, repository: Repository, capsys: pytest.CaptureFixture[str]) -> None:
    """One message, whether it stands there today or in a revision."""
    Path("codegen.yaml").write_text(_CONFIG.replace("dialect.yaml", name))
    assert 2 == main(["lint"])
    said = capsys.readouterr().out
    repository.commit("two")
    repository.git("checkout", "--quiet", "HEAD~")
    assert 2 == main(["diff", "@{1}"])
    for text in (said, capsys.readouterr().err):
        errors = [line for line in text.split("\n") if ": error[" in line]
        assert [True] == ["codegen.yaml:4:10: error[invalid-config]: there is no dialect" in line for line in errors]
        assert "\x1b" not in text


def test_baseline_of_an_own_dialect(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """The record has the file of the dialect, by which the documents of then are read once more."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(tmp_path.parent))
    _write(tmp_path)
    command = ["release", "--baseline", "released.json"]
    assert 0 == main([*command, "--first"])
    assert {"dialect.yaml": _OWN} == json.loads(Path("released.json").read_text())["dialect"]
    capsys.readouterr()
    Path("dialect.yaml").write_text(f"{_OWN}headings: {{query: [query]}}\n")
    Path("docs/things.md").write_text(f"{_THINGS}\n## Get more\n\n`GET /more`\n")
    assert (0, "1.0.0 -> 1.1.0") == (main(command), capsys.readouterr().out.split("\n")[0])
    assert "query" in json.loads(Path("released.json").read_text())["dialect"]["dialect.yaml"]

    Path("released.json").write_text(Path("released.json").read_text().replace('"dialect.yaml":', '"x": 1, "y":'))
    assert 2 == main(command)
    assert "released.json:x:1:1: error[invalid-dialect]: " in capsys.readouterr().err
