"""`codegen init` makes a folder a project that generates from its documents."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from codegen.cli import main
from codegen.config_yaml import parse_config
from codegen.files import File
from tests.commands.conftest import Outcome
from tests.workspace.trees import tree

WRITTEN = ["Makefile", "codegen.yaml", ".github/workflows/codegen.yml"]
BARE = ["generate", "check", "lint", "diff '$(BASE)'", "release $(if $(FIRST),--first)"]


class Project:
    """An empty folder that is the current one, and what a person does in it."""

    def __init__(self, capsys: pytest.CaptureFixture[str], repository: Path) -> None:
        self._capsys = capsys
        self._repository = repository

    def hold(self, folder: str, case: str = "minimal") -> None:
        """Copy the documents of a case into `folder`."""
        shutil.copytree(self._repository / "tests/cases" / case, folder, dirs_exist_ok=True)

    def call(self, *arguments: str) -> Outcome:
        """Call `codegen`."""
        code = main(arguments)
        return Outcome(code, *self._capsys.readouterr())

    def install(self, folder: str) -> None:
        """Put `codegen` into `folder` as a command."""
        place = Path(folder, "codegen")
        place.parent.mkdir(parents=True)
        place.write_text(f'#!/bin/sh\nPYTHONPATH="{self._repository}" exec "{sys.executable}" -m codegen "$@"\n')
        place.chmod(0o755)

    def make(self, target: str) -> subprocess.CompletedProcess[str]:
        """Call `make`, with the folder `bin` on the PATH."""
        environment = {**os.environ, "PATH": f"{Path('bin').resolve()}{os.pathsep}{os.environ['PATH']}"}
        return subprocess.run(["make", target], env=environment, capture_output=True, text=True, check=False)


@pytest.fixture
def project(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], repository: Path
) -> Project:
    """An empty folder that is the current one."""
    (tmp_path / "project").mkdir()
    monkeypatch.chdir(tmp_path / "project")
    return Project(capsys, repository)


def commands() -> list[str]:
    """The command lines in the Makefile and the workflow that was written, without what starts them."""
    lines = "\n".join(Path(path).read_text() for path in WRITTEN).split("\n")
    starts = ("\t@$(CODEGEN) ", "        run: codegen ")
    return [line.removeprefix(start) for line in lines for start in starts if line.startswith(start)]


def test_new_project(project: Project) -> None:
    """Three files are written and named, and then what to do next."""
    project.hold("spec")
    expected = """\
found: spec: 1 action in 1 document
wrote: codegen.yaml
wrote: Makefile
wrote: .github/workflows/codegen.yml
next: make generate, and commit what it writes
then, for the workflow: set the repository's variable CODEGEN to what pip installs codegen from
"""
    assert Outcome(0, expected, "") == project.call("init")
    assert sorted([*WRITTEN, "spec/thing.md"]) == sorted(tree(Path()))
    assert [*BARE, "check --no-templates"] == commands()
    assert "# title: Example API\n" in Path("codegen.yaml").read_text()


@pytest.mark.parametrize(
    ("folder", "options", "expected"),
    [
        ("docs", (), "docs"),
        ("my docs", ("--spec", "my docs/"), "my docs"),
        ("$x", ("--spec", "./$x"), "$x"),
        (".", (), "."),
        ("docs/api/v2", ("--spec", "docs/api/v2"), "docs/api/v2"),
    ],
)
def test_folder_of_the_documents(project: Project, folder: str, options: tuple[str, ...], expected: str) -> None:
    """The folder that was found or named stands in codegen.yaml, so that every command line is bare."""
    project.hold(folder)
    assert 0 == project.call("init", *options).code
    config, diagnostics = parse_config(File("codegen.yaml", Path("codegen.yaml").read_text()))
    assert (expected, ()) == (config.spec, diagnostics)
    assert [*BARE, "check --no-templates"] == commands()
    for command in ("generate", "check", "coverage", "lint"):
        assert project.call(command).code in {0, 1 if command == "lint" else 0}, command


@pytest.mark.parametrize(("folder", "typed"), [("../docs", "../docs"), ("../it's $x", "'../it'\"'\"'s $x'")])
def test_folder_outside_stands_in_the_command_lines(project: Project, folder: str, typed: str) -> None:
    """codegen.yaml names nothing outside of its folder: the Makefile does, where `$` is written twice."""
    project.hold(folder)
    assert 0 == project.call("init", "--spec", folder).code
    in_make = typed.replace("$", "$$")
    assert [
        f"generate --spec {in_make}",
        f"check --spec {in_make}",
        f"lint --spec {in_make}",
        f"diff --spec {in_make} '$(BASE)'",
        f"release --spec {in_make} $(if $(FIRST),--first)",
        f"check --spec {typed} --no-templates",
    ] == commands()
    assert parse_config(File("codegen.yaml", Path("codegen.yaml").read_text()))[0].spec is None


def test_folder_outside(project: Project) -> None:
    """A folder outside the project is noted, since the workflow does not have it."""
    project.hold("../docs")
    expected = "`../docs` lies outside the current folder: the workflow has to check it out, too\n"
    assert expected == project.call("init", "--spec", str(Path("../docs").resolve())).err


def test_second_run(project: Project) -> None:
    """What is as it would be written is left, and nothing fails."""
    project.hold("spec")
    project.call("init")
    before = tree(Path())
    outcome = project.call("init")
    assert (0, ["unchanged:"] * 3) == (outcome.code, [line.split()[0] for line in outcome.out.split("\n")[1:4]])
    assert before == tree(Path())


def test_files_in_the_way(project: Project) -> None:
    """Files of the project are never overwritten: they are named, and nothing is written."""
    project.hold("spec")
    Path("Makefile").write_text("all:\n")
    Path("codegen.yaml").write_text("title: Mine\n")
    before = tree(Path())
    expected = """\
error: in the way, and left as it is: `codegen.yaml`, `Makefile`
  help: move what is there, run again, and merge the two by hand
"""
    assert Outcome(2, "", expected) == project.call("init")
    assert before == tree(Path())


def test_no_documents(project: Project) -> None:
    """Without documents it says what is looked for, and where."""
    expected = """\
error: there is no action document in the current folder and those below it
  help: name their folder with `--spec DIR`; one has `GET https://host/path` below a `## Title`
"""
    assert Outcome(2, "", expected) == project.call("init")
    Path("other").mkdir()
    outcome = project.call("init", "--spec", "other")
    assert (2, "other:1:1: error[no-action-documents]") == (outcome.code, outcome.err.partition("]")[0] + "]")
    assert {} == tree(Path())


@pytest.mark.parametrize("case", ["generation-2016", "missing-url", "second-server"])
def test_documents_with_errors(project: Project, case: str) -> None:
    """Documents that give no defaults are told at their places, and nothing is written."""
    project.hold("spec", case)
    before = tree(Path())
    outcome = project.call("init")
    assert (2, "") == (outcome.code, outcome.out)
    assert {"spec"} == {line.partition("/")[0] for line in outcome.err.split("\n") if ": error[" in line}
    assert before == tree(Path())


def test_unreadable_documents(project: Project) -> None:
    """A document that is not UTF-8 is told at its place."""
    project.hold("spec")
    Path("spec/b.md").write_bytes(b"\xff")
    outcome = project.call("init")
    assert (2, "", "spec/b.md:1:1: error[not-utf-8]") == (
        outcome.code,
        outcome.out,
        outcome.err.partition("]")[0] + "]",
    )


@pytest.mark.parametrize("folder", ["bin", ".venv/bin"])
def test_makefile_runs(project: Project, folder: str) -> None:
    """With codegen on the PATH or in .venv, `make generate` writes, `make check` is content, and finds drift."""
    project.hold("my $docs")
    project.install(folder)
    project.call("init", "--spec", "my $docs")
    assert "  make generate   write generated/ from the documents" in project.make("help").stdout.split("\n")
    assert 0 == project.make("generate").returncode
    assert 0 == project.make("check").returncode
    Path("generated/manifest.txt").unlink()
    assert 2 == project.make("check").returncode


def test_project_in_the_folder_of_the_documents(project: Project) -> None:
    """Documents may lie beside the Makefile: what is generated among them is not read again."""
    project.hold(".")
    project.install("bin")
    project.call("init")
    assert 0 == project.make("generate").returncode
    assert 0 == project.make("check").returncode
    assert ["thing.md", "total"] == [line.split()[0] for line in project.call("coverage").out.split("\n")[1:3]]


def test_environment_of_the_project_comes_first(project: Project) -> None:
    """The codegen in .venv wins over the one on the PATH."""
    project.hold("spec")
    project.install(".venv/bin")
    project.call("init")
    Path("bin").mkdir()
    shutil.copy("/bin/false", "bin/codegen")
    assert 0 == project.make("generate").returncode


@pytest.mark.corpus
@pytest.mark.parametrize("date", ["2017-09-19", "2018-06-20", "2018-10-15"])
def test_real_tree(project: Project, shared: Path, date: str) -> None:
    """A real tree becomes a project whose Makefile generates and finds no drift."""
    project.install("bin")
    assert 0 == project.call("init", "--spec", str(shared / "corpus" / date)).code
    assert 0 == project.make("generate").returncode
    assert "generated/: up to date" == project.make("check").stdout.partition(" (")[0]
