"""What is known of a package before it is built, and what programs do to the building."""

import importlib.util
from pathlib import Path

import pytest

from codegen.workspace import distribution
from codegen.workspace.distribution import (
    ProgramFailure,
    Project,
    build_twice,
    check_metadata,
    install_and_unpack,
    read_project,
    refuse_missing,
)
from codegen.workspace.errors import WorkspaceError


def test_project(tmp_path: Path) -> None:
    """Name and version are those of pyproject.toml."""
    (tmp_path / "pyproject.toml").write_text("[project]\nname = 'thing-api'\nversion = '1.0'\n")
    assert Project(tmp_path, "thing-api", "1.0") == read_project(tmp_path)


@pytest.mark.parametrize(
    "content",
    [b"", b"[", b"\xff", b"project = 1", b"[project]\nname = 'x'\n", b"[project]\nname = 'x'\nversion = 1\n"],
)
def test_what_is_no_project(tmp_path: Path, content: bytes) -> None:
    """A pyproject.toml that says neither is told."""
    (tmp_path / "pyproject.toml").write_bytes(content)
    with pytest.raises(WorkspaceError, match="does not name a package and its version") as caught:
        read_project(tmp_path)
    assert "restore it: `codegen generate`" == caught.value.help_text


def test_no_project(tmp_path: Path) -> None:
    """A folder without one is told."""
    with pytest.raises(WorkspaceError, match=r"^there is no `.*/pyproject\.toml`$"):
        read_project(tmp_path)


def test_what_is_not_installed(monkeypatch: pytest.MonkeyPatch) -> None:
    """All that is missing is named, and how it is installed."""
    monkeypatch.setattr(importlib.util, "find_spec", {"build": 1, "hatchling": 1}.get)
    with pytest.raises(WorkspaceError, match=r"^not installed: twine, uv$") as caught:
        refuse_missing()
    assert "install `codegen[publish]`" == caught.value.help_text


@pytest.mark.parametrize("value", ["", " "])
def test_credentials_of_nothing(monkeypatch: pytest.MonkeyPatch, value: str) -> None:
    """A secret that is not set is told: without it something else would be tried."""
    monkeypatch.setenv("UV_PUBLISH_TOKEN", value)
    with pytest.raises(WorkspaceError, match=r"^the environment variable UV_PUBLISH_TOKEN is empty$"):
        refuse_missing()


def test_build_that_fails(tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    """A program that fails is told by its name and its exit code; what it says is shown."""
    with pytest.raises(ProgramFailure, match=r"^`build --no-isolation` ended with 1$"):
        build_twice(Project(tmp_path / "none", "x", "1"), tmp_path)
    assert "" != "".join(capfd.readouterr())


def test_program_that_does_not_end(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A program is not waited for without end."""
    monkeypatch.setattr(distribution, "_LONGEST", 0)
    with pytest.raises(ProgramFailure, match=r"^`twine check` does not end within 0 minutes$"):
        check_metadata([tmp_path])


def test_builds_that_differ(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Files that two builds give with other bytes, or only one of them gives, are named."""

    def build(*command: object, cwd: Path | None = None) -> None:
        folder = Path(str(command[command.index("--outdir") + 1]))
        folder.mkdir()
        (folder / "x-1.tar.gz").write_text("same")
        (folder / "x-1-py3-none-any.whl").write_text(folder.name)
        if folder.name == "again":
            (folder / "notes").write_text(str(cwd))

    monkeypatch.setattr(distribution, "_run", build)
    files, differing = build_twice(Project(tmp_path, "x", "1"), tmp_path)
    assert (["x-1-py3-none-any.whl", "x-1.tar.gz"], {"notes", "x-1-py3-none-any.whl"}) == (
        [file.name for file in files],
        set(differing),
    )


def test_build_without_a_wheel(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A build that gives no wheel is told."""
    monkeypatch.setattr(distribution, "_run", lambda *command: command[command.index("--outdir") + 1].mkdir())
    with pytest.raises(WorkspaceError, match=r"^the build does not give one `\.whl` file$"):
        build_twice(Project(tmp_path, "x", "1"), tmp_path)


def test_sdist_that_is_none(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """An sdist that is not an archive is told."""
    monkeypatch.setattr(distribution, "_run", lambda *_command: None)
    files = [tmp_path / "x-1-py3-none-any.whl", tmp_path / "x-1.tar.gz"]
    for file in files:
        file.write_text("nothing")
    with pytest.raises(WorkspaceError, match=r"^`x-1\.tar\.gz` cannot be unpacked$"):
        install_and_unpack(Project(tmp_path, "x", "1"), files, tmp_path)
