"""What lies around a project is read as far as it can be."""

import os
import subprocess
from pathlib import Path

import pytest

from codegen.files import File
from codegen.workspace.surroundings import Surroundings, read_surroundings


@pytest.fixture(autouse=True)
def _alone(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """An empty folder in no repository, where git knows nobody."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(tmp_path.parent))
    for name in ("GIT_CONFIG_GLOBAL", "GIT_CONFIG_SYSTEM"):
        monkeypatch.setenv(name, os.devnull)


def test_nothing() -> None:
    """Nothing that is missing is an error."""
    assert Surroundings(None, "", (), "", has_github=False, has_gitlab=False) == read_surroundings()


def test_everything() -> None:
    """The first licence that can be read counts."""
    Path("LICENSE").write_bytes(b"\xff")
    Path("COPYING").write_text("MIT\n")
    Path(".github").mkdir()
    Path(".gitlab-ci.yml").write_text("")
    for call in (("init",), ("config", "user.name", "Ada"), ("remote", "add", "up", "https://example.com/a/b.git")):
        subprocess.run(["git", *call], check=True, capture_output=True)
    expected = Surroundings(
        File("COPYING", "MIT\n"), "Ada", ("https://example.com/a/b.git",), "", has_github=True, has_gitlab=True
    )
    assert expected == read_surroundings()


def test_no_git(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Without git, what it would know is not known."""
    monkeypatch.setenv("PATH", str(tmp_path))
    assert ("", ()) == ((found := read_surroundings()).user, found.remotes)
