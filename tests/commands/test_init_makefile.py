"""After `codegen init` every command runs bare, and so does every target of the Makefile that it wrote."""

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from codegen.cli import main
from tests.repositories import Repository, new_repository
from tools.snippets import run_snippet


def _write_documents(folder: Path) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    for file in run_snippet("").documents:
        (folder / file.path).write_text(file.text)


@pytest.fixture(params=["docs/api"])
def project(
    request: pytest.FixtureRequest, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, repository: Path
) -> Repository:
    """A committed project in git, with its documents beside codegen.yaml or below it, and codegen in .venv."""
    monkeypatch.chdir(tmp_path)
    result = new_repository(tmp_path, ())
    _write_documents(tmp_path / request.param)
    option = ["--spec", "docs/api"] if request.param == "docs/api" else []
    assert 0 == main(["init", *option])
    place = tmp_path / ".venv/bin/codegen"
    place.parent.mkdir(parents=True)
    place.write_text(f'#!/bin/sh\nPYTHONPATH="{repository}" exec "{sys.executable}" -m codegen "$@"\n')
    place.chmod(0o755)
    Path(".gitignore").write_text(".venv\n")
    result.commit("Start")
    return result


def _make(*arguments: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(["make", *arguments], capture_output=True, text=True, check=False)


@pytest.mark.parametrize("project", [".", "docs", "docs/api"], indirect=True)
@pytest.mark.usefixtures("project")
def test_every_command_runs_bare() -> None:
    """No command has to be told where anything is."""
    for command in (["generate"], ["check"], ["lint"], ["coverage"], ["diff", "HEAD"], ["release", "--first"]):
        assert 0 == main(command), command


def test_every_target_runs(project: Repository) -> None:
    """The targets of the Makefile are those commands."""
    assert 0 == _make("generate").returncode
    assert 0 == _make("lint").returncode
    assert "no changes\n" == _make("diff").stdout
    first = _make("release", "FIRST=1")
    assert (0, "first release -> 0.1.0") == (first.returncode, first.stdout.split("\n")[0])
    project.commit("Release 0.1.0", "v0.1.0")
    assert "nothing changed since v0.1.0\n" == _make("release").stdout
    assert "no changes\n" == _make("diff", "BASE=v0.1.0").stdout
    document = next(place for place in project.folder.rglob("thing.md") if ".venv" not in place.parts)
    document.write_text(document.read_text().replace("What Get does", "Reads one thing"))
    assert "0 breaking, 0 additive, 1 editorial: patch" == _make("diff", "BASE=v0.1.0").stdout.split("\n")[0]
    assert 2 == _make("check").returncode
    assert "0.1.0 -> 0.1.1" == _make("release").stdout.split("\n")[0]
    assert 0 == _make("check").returncode


@pytest.mark.usefixtures("project")
def test_targets_that_are_called_wrongly() -> None:
    """A revision that is not there, and a variable that is empty, are told."""
    assert "error: `nowhere` is neither a folder nor a revision" in _make("diff", "BASE=nowhere").stderr
    assert "it is empty: is a variable not set?" in _make("diff", "BASE=").stderr
    assert "say `--first` where nothing was released yet" in _make("release").stderr


def test_init_in_the_folder_of_the_documents(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """In `docs/` itself, codegen.yaml names the folder that it is in, and overrides there are found."""
    _write_documents(tmp_path / "docs")
    monkeypatch.chdir(tmp_path / "docs")
    assert 0 == main(["init"])
    assert "\nspec: '.'\n" in Path("codegen.yaml").read_text()
    Path("overrides.yaml").write_text(
        "- where: {document: thing.md, action: Get, field: description}\n"
        "  was: What Get does\n  now: Reads one thing\n  because: It reads one.\n"
    )
    for command in (["generate"], ["check"], ["coverage"], ["lint"], ["release", "--first"]):
        assert 0 == main(command), command
    assert "Reads one thing" in Path("generated/openapi/openapi.yaml").read_text()
    shutil.rmtree("generated")
    assert 1 == main(["check"])


def test_a_second_release_with_a_break(project: Repository) -> None:
    """It is refused until it is approved, and then sets the next version, which is all there is to release."""
    assert 0 == _make("release", "FIRST=1").returncode
    project.commit("Release 0.1.0", "v0.1.0")
    document = next(place for place in project.folder.rglob("thing.md") if ".venv" not in place.parts)
    document.write_text(document.read_text().replace("## Get\n", "## Fetch\n"))
    refused = _make("release")
    assert (2, True) == (refused.returncode, "not approved, nothing was written" in refused.stderr)
    lines = [line.partition("    (")[0] for line in refused.stderr.split("\n") if line.startswith("- `")]
    Path("approved-breaks.md").write_text("".join(f"{line.replace('REASON', 'as it is called')}\n" for line in lines))
    assert "0.1.0 -> 0.2.0" == _make("release").stdout.split("\n")[0]
    assert 0 == _make("check").returncode
    project.commit("Release 0.2.0", "v0.2.0")
    assert "nothing changed since v0.2.0\n" == _make("release").stdout
    assert "no changes\n" == _make("diff", "BASE=v0.2.0").stdout
