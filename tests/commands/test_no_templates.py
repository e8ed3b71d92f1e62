"""`--no-templates` refuses a project's own templates, wherever a command would render them."""

import subprocess
from pathlib import Path

import pytest

from codegen.cli import main
from tools.snippets import run_snippet

_REFUSED = (
    "error: codegen.yaml names templates, `own`, which --no-templates forbids\n"
    "  help: where a change of them was reviewed, run it without --no-templates\n"
)


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A project in git with a template of its own, in the current folder."""
    monkeypatch.chdir(tmp_path)
    for name in ("spec", "own"):
        Path(name).mkdir()
    for file in run_snippet("").documents:
        Path("spec", file.path).write_text(file.text)
    Path("codegen.yaml").write_text("templates: own\n")
    for command in (("init", "-q"), ("add", "."), ("commit", "-qm", "first")):
        subprocess.run(["git", "-c", "user.name=a", "-c", "user.email=a@b", *command], check=True)
    return tmp_path


@pytest.mark.parametrize(
    "arguments", [["generate"], ["check"], ["diff", "HEAD"], ["diff", "spec", "spec"], ["release", "--first"]]
)
def test_own_templates_are_refused(project: Path, capsys: pytest.CaptureFixture[str], arguments: list[str]) -> None:
    """Each command that renders says that it may not, writes nothing and exits with 2."""
    assert 2 == main([*arguments, "--no-templates"])
    assert ("", _REFUSED) == capsys.readouterr()
    assert not (project / "generated").exists()


@pytest.mark.parametrize("arguments", [["generate"], ["diff", "spec", "spec"]])
def test_without_own_templates_nothing_is_refused(project: Path, arguments: list[str]) -> None:
    """Where there are none, the option changes nothing."""
    (project / "codegen.yaml").unlink()
    assert 0 == main([*arguments, "--no-templates"])


def test_what_was_rendered_before_is_compared(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A revision whose package is committed needs no template, and is compared."""
    assert 0 == main(["generate"])
    for command in (("add", "."), ("commit", "-qm", "second")):
        subprocess.run(["git", "-c", "user.name=a", "-c", "user.email=a@b", *command], check=True)
    (project / "codegen.yaml").unlink()
    capsys.readouterr()
    assert 0 == main(["diff", "HEAD", "--no-templates"])
    assert ("no changes\n", "") == capsys.readouterr()
