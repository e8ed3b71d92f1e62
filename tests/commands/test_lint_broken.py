"""`lint --fix` fixes what can be read, whatever else is broken."""

from pathlib import Path

import pytest

from codegen.cli import main
from tools.snippets import run_snippet

_FIXABLE = "## Get\n\nRetrieves the thing and its parts(s)\n"
_STALE = "- where: {document: thing.md, action: Get, field: description}\n  was: x\n  now: y\n  because: z\n"


@pytest.fixture(autouse=True)
def _project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    Path("spec").mkdir()
    for file in run_snippet(_FIXABLE).documents:
        Path("spec", file.path).write_text(file.text)


def _fix(capsys: pytest.CaptureFixture[str]) -> tuple[int, str]:
    """Fix, and return the exit code and what is left of what can be fixed."""
    code = main(["lint", "--fix"])
    capsys.readouterr()
    return code, "parts(s)" if "parts(s)" in Path("spec/thing.md").read_text() else ""


@pytest.mark.parametrize(
    ("path", "text"),
    [
        ("spec/b.md", "# B Actions\n\n## Get\n\n### Method And Url\n\nNo URL\n"),
        ("spec/b.md", "# B Actions\n\xff"),
        ("spec/old.md", "# Old\n\n## GET - /old\n\nText\n"),
        ("spec/schemas.md", "\xff"),
        ("spec/overrides.yaml", _STALE),
        ("spec/overrides.yaml", "- where: 3\n"),
        ("codegen.yaml", "colour: red\n"),
        ("codegen.yaml", "title: [\n"),
    ],
)
def test_another_file_is_broken(capsys: pytest.CaptureFixture[str], path: str, text: str) -> None:
    """Another document, the configuration or the overrides may have errors: the exit code says so, and no more."""
    Path(path).write_bytes(text.encode("latin-1"))
    assert (2, "") == _fix(capsys)


@pytest.mark.parametrize("before", [True, False])
def test_another_action_is_broken(capsys: pytest.CaptureFixture[str], *, before: bool) -> None:
    """An action without a URL does not keep the one beside it from being fixed."""
    place, broken = Path("spec/thing.md"), "## Bad\n\nNo URL\n"
    text = place.read_text()
    place.write_text(text.replace("## Get\n", f"{broken}\n## Get\n") if before else f"{text}\n{broken}")
    assert (2, "") == _fix(capsys)


def test_the_only_action_document_is_broken(capsys: pytest.CaptureFixture[str]) -> None:
    """The document of the schemas is fixed though no action can be read."""
    Path("spec/thing.md").write_bytes(b"\xff")
    place = Path("spec/schemas.md")
    place.write_text(f"{place.read_text()}\nIts parts(s)\n")
    assert 2 == main(["lint", "--fix"])
    assert "spec/thing.md:1:1: error[not-utf-8]" in capsys.readouterr().out
    assert "\nIts part(s)\n" in place.read_text()


def test_expired_overrides_leave_nothing_unchecked(capsys: pytest.CaptureFixture[str]) -> None:
    """The documents were read: no check is left out for what is wrong beside them."""
    Path("spec/overrides.yaml").write_text(_STALE)
    assert 2 == main(["lint"])
    out = capsys.readouterr().out
    assert (True, False) == ("spec/overrides.yaml:2:8: error[stale-override]" in out, "partly-checked" in out)
