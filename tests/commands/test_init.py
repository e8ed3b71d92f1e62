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
from codegen.metadata import Author
from tests.commands.conftest import Outcome
from tests.workspace.trees import tree

WRITTEN = ["Makefile", "codegen.yaml", ".github/workflows/codegen.yml", ".github/workflows/codegen-review.yml"]
REVIEW = '"$BASE" --no-templates --output "$RUNNER_TEMP/review.md" --sarif "$RUNNER_TEMP/review.sarif"'
BARE = [
    *("generate", "check", "lint", "diff '$(BASE)'", "review '$(BASE)'", "release $(if $(FIRST),--first)"),
    *("check --no-templates", f"review {REVIEW}"),
]


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
    # Whoever runs the tests is not whom git names here, and no repository of theirs is around.
    for name in ("GIT_CONFIG_GLOBAL", "GIT_CONFIG_SYSTEM"):
        monkeypatch.setenv(name, os.devnull)
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(tmp_path))
    return Project(capsys, repository)


def commands() -> list[str]:
    """The command lines in the Makefile and the workflow that was written, without what starts them."""
    lines = "\n".join(Path(path).read_text() for path in WRITTEN).split("\n")
    starts = ("\t@$(CODEGEN) ", "        run: codegen ")
    return [line.removeprefix(start) for line in lines for start in starts if line.startswith(start)]


def written() -> list[str]:
    """The files that there are but for those that are generated."""
    return sorted(path for path in tree(Path()) if not path.startswith("generated/"))


def generated(folder: str) -> int:
    """Count the files in the folder of the generated ones."""
    return sum(path.startswith(f"{folder}/") for path in tree(Path()))


def test_new_project(project: Project) -> None:
    """Each line says what was chosen and why, what was written, and then what to do next."""
    project.hold("spec")
    expected = """\
found: spec: 1 action in 1 document
dialect: none, the documents have codegen's own form
server: https://api.example.com, which the documents name
title: Example API, after the server
package: example_api, after the server, to import; pip installs example-api
license: none, there is no file LICENSE
authors: none, neither a licence nor git names one
urls: none, there is no remote that has a page
to change one of these: its key in codegen.yaml, which says what each is for
workflows: github, no remote says otherwise; `--ci gitlab` writes those of the other host
wrote: codegen.yaml
wrote: Makefile
wrote: .github/workflows/codegen.yml
wrote: .github/workflows/codegen-review.yml
generated: NUMBER files in generated/, NUMBER written now
so `make check` passes: generated/ is what the documents give
next: commit all of it; from now on, `make generate` after each change of the documents
then: set the repository's variable CODEGEN to what pip installs codegen from: the workflows install it
later: `make lint` says what can be better in the documents, `make release FIRST=1` makes the first release
"""
    outcome = project.call("init")
    assert Outcome(0, expected.replace("NUMBER", str(generated("generated"))), "") == outcome
    assert sorted([*WRITTEN, "spec/thing.md"]) == written()
    assert BARE == commands()
    assert "# title: Example API\n" in Path("codegen.yaml").read_text()
    project.install("bin")
    assert 0 == project.make("check").returncode


LICENSE = """MIT License

Copyright (c) 2019-2026 Acme, Inc. All rights reserved.

Permission is hereby granted, free of charge, to any person obtaining a copy
of this software and associated documentation files (the "Software"), to deal
"""


def git(*arguments: str) -> None:
    """Run git in the current folder."""
    subprocess.run(["git", *arguments], check=True, capture_output=True)


def test_what_lies_around(project: Project) -> None:
    """Licence, author, page and host are those of the repository, without the credentials of whoever fetches it."""
    project.hold("spec")
    Path("LICENSE").write_text(LICENSE)
    git("init")
    git("remote", "add", "origin", "https://me:token@gitlab.example.com/acme/api.git")
    outcome = project.call("init")
    assert [
        "license: MIT, by the text of LICENSE",
        "authors: Acme Inc., whose copyright LICENSE tells",
        "urls: https://gitlab.example.com/acme/api, the page of the remote",
        "to change one of these: its key in codegen.yaml, which says what each is for",
        "workflows: gitlab, the repository is at gitlab.example.com; `--ci github` writes those of the other host",
    ] == outcome.out.split("\n")[5:10]
    assert (
        "then: set the CI/CD variables CODEGEN and CODEGEN_TOKEN, which the file of the jobs explains\n" in outcome.out
    )
    assert [".gitlab-ci.yml", "LICENSE", "Makefile", "codegen.yaml", "spec/thing.md"] == [
        path for path in written() if not path.startswith(".git/")
    ]
    config, diagnostics = parse_config(File("codegen.yaml", Path("codegen.yaml").read_text()))
    assert ((), "MIT", (Author("Acme Inc."),), "https://gitlab.example.com/acme/api") == (
        diagnostics,
        config.license,
        config.authors,
        config.urls.repository,
    )
    assert 'license = "MIT"\n' in Path("generated/python/pyproject.toml").read_text()


def test_host_that_is_named(project: Project) -> None:
    """`--ci` wins over whatever is there."""
    project.hold("spec")
    Path(".github").mkdir()
    outcome = project.call("init", "--ci", "gitlab")
    assert "workflows: gitlab, as `--ci` says; `--ci github` writes those of the other host\n" in outcome.out
    assert [".gitlab-ci.yml", "Makefile", "codegen.yaml", "spec/thing.md"] == written()


def test_folder_in_a_repository(project: Project, monkeypatch: pytest.MonkeyPatch) -> None:
    """Below the top of a repository nobody reads workflows, which is told."""
    git("init")
    project.hold("my docs/spec")
    monkeypatch.chdir("my docs")
    outcome = project.call("init")
    told = "workflows are read at the top of a repository, and this is `my docs/` in it: run it there with `--spec DIR`"
    assert (0, f"{told}, or move them there\n") == (outcome.code, outcome.err)


def test_name_that_git_knows(project: Project) -> None:
    """Without a licence, whom git commits as writes the SDK."""
    project.hold("spec")
    git("init")
    git("config", "user.name", "Ada L.")
    assert "\nauthors: Ada L., git's user.name\n" in project.call("init").out
    assert "\n  - name: Ada L.\n" in Path("codegen.yaml").read_text()


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
    assert BARE == commands()
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
        f"review --spec {in_make} '$(BASE)'",
        f"release --spec {in_make} $(if $(FIRST),--first)",
        f"check --spec {typed} --no-templates",
        f"review --spec {typed} {REVIEW}",
    ] == commands()
    assert parse_config(File("codegen.yaml", Path("codegen.yaml").read_text()))[0].spec is None


def test_folder_outside(project: Project) -> None:
    """A folder outside the project is noted, since the workflow does not have it."""
    project.hold("../docs")
    expected = "`../docs` lies outside the current folder: the workflow has to check it out, too\n"
    assert expected == project.call("init", "--spec", str(Path("../docs").resolve())).err


def test_second_run(project: Project) -> None:
    """What is as it would be written is left, and nothing fails."""
    project.hold("docs")
    first = project.call("init").out.split("\n")
    before = tree(Path())
    outcome = project.call("init")
    second = outcome.out.split("\n")
    assert (0, "found: docs, as codegen.yaml says") == (outcome.code, second[0])
    assert [line.replace("wrote: ", "unchanged: ") for line in first[10:14]] == second[10:14]
    assert f"generated: {generated('generated')} files in generated/, as they were" == second[14]
    assert before == tree(Path())


def test_files_that_are_there(project: Project) -> None:
    """Files of the project are never overwritten: they are kept, which is said, and what is missing is written."""
    project.hold("docs")
    Path("Makefile").write_text("all:\n")
    Path("codegen.yaml").write_text("title: Mine\nspec: docs\ngenerated: out\n")
    expected = """\
found: docs, as codegen.yaml says
workflows: github, no remote says otherwise; `--ci gitlab` writes those of the other host
kept: codegen.yaml, which is yours: what it says counts
kept: Makefile, which is yours: run `codegen generate`, `codegen check` and `codegen lint`, or call them there
wrote: .github/workflows/codegen.yml
wrote: .github/workflows/codegen-review.yml
generated: NUMBER files in out/, NUMBER written now
so `codegen check` passes: out/ is what the documents give
next: commit all of it; from now on, `codegen generate` after each change of the documents
then: set the repository's variable CODEGEN to what pip installs codegen from: the workflows install it
later: `codegen lint` says what can be better in the documents, `codegen release --first` makes the first release
"""
    outcome = project.call("init")
    assert Outcome(0, expected.replace("NUMBER", str(generated("out"))), "") == outcome
    assert ("all:\n", True) == (
        Path("Makefile").read_text(),
        "title: Mine" in Path("out/openapi/openapi.yaml").read_text(),
    )
    assert 0 == project.call("check").code


def test_jobs_that_are_there(project: Project) -> None:
    """A repository has one .gitlab-ci.yml: ours go into a file that it can include; a second run leaves both."""
    project.hold("spec")
    Path(".gitlab-ci.yml").write_text("build: {script: make}\n")
    outcome = project.call("init")
    assert "workflows: gitlab, there is a .gitlab-ci.yml; " in outcome.out
    assert "\nwrote: .gitlab/codegen.yml\n" in outcome.out
    assert (
        "\nkept: .gitlab-ci.yml, which is yours: add `include: [{local: .gitlab/codegen.yml}]` to it\n" in outcome.out
    )
    before = tree(Path())
    assert "\nunchanged: .gitlab/codegen.yml\n" in project.call("init").out
    assert before == tree(Path())


def test_workflow_that_differs(project: Project) -> None:
    """One of an older codegen, or one that somebody changed, is kept."""
    project.hold("spec")
    project.call("init")
    Path(".github/workflows/codegen.yml").write_text("mine\n")
    told = "kept: .github/workflows/codegen.yml, which differs from what would be written: to get that, move it and run"
    assert f"\n{told} again\n" in project.call("init").out


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("titel: Mine\n", "codegen.yaml:1:1: error[invalid-config]: unknown key `titel`"),
        ("title: Mine\n", "error: `codegen.yaml` is there, and there is no folder `spec`\n  help: say in it where"),
    ],
)
def test_configuration_that_does_not_do(project: Project, text: str, told: str) -> None:
    """Where codegen.yaml is wrong, or does not say where the documents are, nothing is written."""
    project.hold("docs")
    Path("codegen.yaml").write_text(text)
    before = tree(Path())
    outcome = project.call("init")
    assert (2, "", told) == (outcome.code, outcome.out, outcome.err[: len(told)])
    assert before == tree(Path())


def test_configuration_beside_another_folder(project: Project) -> None:
    """With `--spec`, a codegen.yaml that names another folder is kept, and the command lines name the right one."""
    project.hold("docs")
    project.hold("spec")
    Path("codegen.yaml").write_text("spec: spec\n")
    assert 0 == project.call("init", "--spec", "docs").code
    assert "generate --spec docs" in commands()


def test_generated_files_that_are_not_ours(project: Project) -> None:
    """What is in the way below generated/ is told; the files of the project stand all the same."""
    project.hold("spec")
    Path("generated/openapi").mkdir(parents=True)
    Path("generated/openapi/openapi.yaml").write_text("mine\n")
    outcome = project.call("init")
    assert (2, True) == (outcome.code, "`generated/openapi/openapi.yaml` is in the way" in outcome.err)
    assert "mine\n" == Path("generated/openapi/openapi.yaml").read_text()


def test_no_documents(project: Project) -> None:
    """Without documents it says what is looked for, and where."""
    message = "error: there is no action document in the current folder and those below it\n"
    remedy = "  help: name their folder with `--spec DIR`, or write a first one with `codegen new book`; one has "
    outcome = project.call("init")
    assert (2, "", f"{message}{remedy}`GET https://host/path` below a `## Title`\n") == (
        outcome.code,
        outcome.out,
        outcome.err,
    )
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
