"""Commands give the same from any working directory, also from one outside of the project's repository."""

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from codegen.cli import main
from tests.repositories import Repository, new_repository
from tools.snippets import run_snippet

OVERRIDES = """\
- where: {document: thing.md, action: Get, field: description}
  was: What Get does
  now: Reads one thing
  because: It reads one.
"""
SPOTS = [".", "elsewhere/deep", "..", "../other"]


@pytest.fixture(name="project")
def _project(tmp_path: Path) -> Repository:
    """A committed project whose configuration, documents and overrides lie in three folders, beside another one."""
    for name in ("other", "mine"):
        (tmp_path / name).mkdir()
    other = new_repository(tmp_path / "other", ())
    (other.folder / "a.txt").write_text("a")
    other.commit("Release", "v9.0.0")
    result = new_repository(tmp_path / "mine", ())
    for folder in ("api/docs/ref", "api/fixes", "elsewhere/deep"):
        (result.folder / folder).mkdir(parents=True)
    for file in run_snippet("").documents:
        (result.folder / "api/docs/ref" / file.path).write_text(file.text)
    (result.folder / "api/codegen.yaml").write_text("spec: docs/ref\noverrides: fixes/mine.yaml\n")
    (result.folder / "api/fixes/mine.yaml").write_text(OVERRIDES)
    result.commit("Start")
    return result


@pytest.fixture(params=[f"{spot} {kind}" for spot in SPOTS for kind in ("relative", "absolute")], name="path")
def _path(request: pytest.FixtureRequest, project: Repository, monkeypatch: pytest.MonkeyPatch) -> Callable[[str], str]:
    """Name a path of the project from a working directory, in one of the two ways."""
    spot, kind = str(request.param).split()
    monkeypatch.chdir(project.folder / spot)
    return lambda name: str(project.folder / name) if kind == "absolute" else os.path.relpath(project.folder / name)


def test_with_a_configuration(
    project: Repository, path: Callable[[str], str], capsys: pytest.CaptureFixture[str]
) -> None:
    """The configuration says where everything is, seen from itself, and which repository is meant."""
    option = ["--config", path("api/codegen.yaml")]
    assert 0 == main(["release", "--first", *option])
    assert "Reads one thing" in (project.folder / "api/generated/openapi/openapi.yaml").read_text()
    project.commit("Release", "v0.1.0")
    for command in (["generate"], ["check"], ["coverage"], ["lint"], ["release"], ["diff", "HEAD"], ["diff", "v0.1.0"]):
        capsys.readouterr()
        assert 0 == main([*command, *option]), command
        assert command[0] != "diff" or "no changes\n" == capsys.readouterr().out
    capsys.readouterr()
    assert 2 == main(["release", "--first", *option])
    assert "this is not the first release: there is `v0.1.0`" in capsys.readouterr().err
    assert not Path("generated").exists()


def test_with_folders_alone(
    project: Repository, path: Callable[[str], str], capsys: pytest.CaptureFixture[str]
) -> None:
    """So do options, where no configuration is named."""
    options = ["--spec", path("api/docs/ref"), "--overrides", path("api/fixes/mine.yaml"), "--generated", path("out")]
    for command in (["generate"], ["check"], ["coverage"], ["lint"]):
        assert 0 == main([*command, *options]), command
    assert "Reads one thing" in (project.folder / "out/openapi/openapi.yaml").read_text()
    capsys.readouterr()
    if Path.cwd().name != "other":
        assert 0 == main(["diff", "HEAD", *options])
        assert "no changes\n" == capsys.readouterr().out
