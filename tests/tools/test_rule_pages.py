"""`make docs` writes what changed, and refuses to show a diagnostic on the page of another rule."""

from pathlib import Path

import pytest
from msgspec.structs import replace

from codegen.files import File
from codegen.manual import pages
from codegen.report.page import Page
from tools import rule_pages
from tools.rule_pages import main, write_pages

_PLURAL, _ENTITY = pages()["doubled-plural"], pages()["needless-entity"]


def test_only_what_changed_is_written(tmp_path: Path) -> None:
    """A page whose text is as it was is not touched, and one of a rule that is gone is removed."""
    files = (File("a.md", "a\n"), File("b.md", "b\n"))
    assert "2 files written, 0 removed, 0 unchanged" == write_pages(tmp_path, files)
    (tmp_path / "a.md").chmod(0o444)
    before = (tmp_path / "a.md").stat()
    # Not when it was read: that it was, to be compared.
    written = (before.st_ino, before.st_mtime_ns, before.st_mode)
    assert "1 file written, 1 removed, 1 unchanged" == write_pages(tmp_path, (files[0], File("c.md", "c\n")))
    after = (tmp_path / "a.md").stat()
    assert written == (after.st_ino, after.st_mtime_ns, after.st_mode)
    assert ["a.md", "c.md"] == sorted(path.name for path in tmp_path.iterdir())


@pytest.mark.parametrize(
    ("bad", "why"),
    [
        (_ENTITY.bad, "the bad snippet of `doubled-plural` is reported as `needless-entity`, at thing.md:9:20"),
        (f"{_PLURAL.bad}\n\n<!-- codegen: ignore -->", "`doubled-plural` is reported as `unreadable-suppression`"),
        (_PLURAL.good, "the bad snippet of `doubled-plural` is not reported"),
    ],
)
def test_wrong_snippet(
    bad: str, why: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """A bad snippet that is reported as another rule, alone or beside its own, stops all, and nothing is written."""
    manual = {_ENTITY.rule: _ENTITY, _PLURAL.rule: replace(_PLURAL, bad=bad)}
    assert (1, []) == (_run(manual, tmp_path, monkeypatch), list(tmp_path.iterdir()))
    out, err = capsys.readouterr()
    assert ("", "nothing written: ") == (out, err[:17])
    assert why in err


def test_right_snippets(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    """With right snippets the index and the pages are written, and one line says so."""
    assert 0 == _run({_ENTITY.rule: _ENTITY, _PLURAL.rule: _PLURAL}, tmp_path, monkeypatch)
    assert ("docs/rules/: 3 files written, 0 removed, 0 unchanged\n", "") == capsys.readouterr()
    assert ["README.md", "doubled-plural.md", "needless-entity.md"] == sorted(path.name for path in tmp_path.iterdir())


def _run(manual: dict[str, Page], folder: Path, monkeypatch: pytest.MonkeyPatch) -> int:
    monkeypatch.setattr(rule_pages, "FOLDER", folder)
    monkeypatch.setattr(rule_pages, "pages", lambda: manual)
    return main()
