"""The diff of two sets of files, as git makes it."""

import os
import subprocess
from pathlib import Path

import pytest

from codegen.files import File
from codegen.report.review_lines import parse_patch
from codegen.workspace.errors import WorkspaceError
from codegen.workspace.patch import read_patch

LONG = "".join(f"{number}\n" for number in range(20))


def changed(old: list[File], new: list[File]) -> dict[str, list[int]]:
    """Return the numbers of changed lines by path."""
    patch = read_patch(old, new)
    assert patch is not None
    return {patch.paths[name]: sorted(lines) for name, lines in parse_patch(patch.lines).items()}


def test_changed_new_renamed_and_deleted() -> None:
    """Of a renamed file only what was changed in it counts; names may be any, also such as lead elsewhere."""
    old = [File("a.md", "one\n"), File("sub/ends.md", LONG), File("gone.md", "x\n"), File("same.md", "y")]
    new = [
        File("a.md", "one\nmore\n"),
        File('../"é" new.md', LONG.replace("7\n", "seven\n", 1)),
        File("new.md", "1\n2"),
        File("same.md", "y"),
    ]
    assert {"a.md": [2], '../"é" new.md': [8], "new.md": [1, 2]} == changed(old, new)


def test_nothing() -> None:
    """Without differences, and without files, there are no lines."""
    assert ({}, {}) == (changed([File("a.md", "x")], [File("a.md", "x")]), changed([], []))


def test_whatever_a_user_has_set(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Neither prefixes, colours nor programs of the user's own change the form of the diff."""
    place = tmp_path / ".gitconfig"
    for key, value in (("diff.noprefix", "true"), ("color.ui", "always"), ("diff.external", "false")):
        subprocess.run(["git", "config", "--file", place, key, value], check=True)
    monkeypatch.setenv("HOME", str(tmp_path))
    assert {"a.md": [1]} == changed([File("a.md", "x")], [File("a.md", "y")])


def test_repository_around_temporary_files(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """What a repository there has configured to be run is not."""
    bait = f"touch {tmp_path / 'caught'}; cat"
    for call in (("init", "--quiet"), ("config", "filter.bait.clean", bait), ("config", "core.fsmonitor", bait)):
        subprocess.run(["git", *call], cwd=tmp_path, check=True)
    (tmp_path / ".gitattributes").write_text("* filter=bait\n")
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))
    assert {"a.md": [1]} == changed([File("a.md", "x")], [File("a.md", "y")])
    assert not (tmp_path / "caught").exists()


def test_no_git(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Without git there is no diff."""
    monkeypatch.setenv("PATH", str(tmp_path))
    assert read_patch([], []) is None


def test_git_that_fails(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """What git says is told."""
    (tmp_path / "git").write_text("#!/bin/sh\necho fatal: no luck >&2\nexit 128\n")
    (tmp_path / "git").chmod(0o755)
    monkeypatch.setenv("PATH", f"{tmp_path}{os.pathsep}{os.environ['PATH']}")
    with pytest.raises(WorkspaceError, match=r"^git does not compare the documents: no luck$"):
        read_patch([], [])
