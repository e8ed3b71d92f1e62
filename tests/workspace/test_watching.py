"""A moment comes at once, and whenever a document or a place beside it changes; nothing else makes one."""

import sys
from collections.abc import Iterator
from pathlib import Path
from threading import Timer

import pytest

from codegen.workspace.errors import WorkspaceError
from codegen.workspace.watching import watch

PATIENCE = 20
"""Seconds after which what was not seen will not be seen."""


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A folder of documents that has the generated files below it."""
    (tmp_path / "spec" / "generated").mkdir(parents=True)
    return tmp_path


@pytest.fixture
def moments(project: Path) -> Iterator[None]:
    """The moments of that project, the first of which has passed."""
    places = (project / "codegen.yaml", project / "own")
    found = watch(project / "spec", places, project / "spec" / "generated")
    next(found)
    return found


def _write(place: Path) -> None:
    place.parent.mkdir(exist_ok=True)
    place.write_text("x")


def _is_next(moments: Iterator[None], project: Path) -> bool:
    """Tell whether a moment comes by what was written before; else what is written at last ends the wait for it."""
    last = project / "spec" / "last.md"
    timer = Timer(PATIENCE, _write, [last])
    timer.start()
    next(moments)
    timer.cancel()
    return not last.exists()


@pytest.mark.parametrize("name", ["spec/a.md", "spec/below/a.md", "codegen.yaml", "own/README.md.jinja"])
def test_what_is_seen(project: Path, moments: Iterator[None], name: str) -> None:
    """Documents at any depth, the configuration that was not there before, and own templates."""
    Timer(0.05, _write, [project / name]).start()

    assert _is_next(moments, project)


def test_what_is_passed_over(project: Path, moments: Iterator[None]) -> None:
    """What is generated and what is hidden makes no moment."""
    aside = [project / "spec" / "generated" / "a.py", project / "spec" / ".a.md.swp"]
    seen: list[Path] = []
    for place in aside:
        place.write_text("x")
    last = project / "spec" / "a.md"

    def save() -> None:
        seen.append(last)
        last.write_text("x")

    Timer(0.5, save).start()
    next(moments)

    assert [last] == seen


def test_what_changes_meanwhile_is_not_missed(project: Path, moments: Iterator[None]) -> None:
    """What is saved before the next moment is asked for makes one."""
    _write(project / "spec" / "a.md")

    assert _is_next(moments, project)


def test_no_folder(tmp_path: Path) -> None:
    """There has to be a folder."""
    with pytest.raises(WorkspaceError, match="no folder"):
        watch(tmp_path / "spec", (), tmp_path / "generated")


def test_without_watchfiles(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Where watchfiles is not installed, it is said what to install."""
    monkeypatch.setitem(sys.modules, "watchfiles", None)
    with pytest.raises(WorkspaceError, match="watchfiles is not installed") as failure:
        watch(project / "spec", (), project / "generated")

    assert "install it: `pip install 'codegen[watch]'`" == failure.value.help_text


def test_another_folder_in_its_place(project: Path, moments: Iterator[None]) -> None:
    """A folder that is replaced, as by git, ends the moments: it is to be watched anew."""
    (project / "spec").rename(project / "before")
    Timer(0.4, (project / "spec").mkdir).start()
    for _ in moments:
        assert not (project / "spec").exists()

    assert (project / "spec").is_dir()
