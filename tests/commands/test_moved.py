"""A revision of git is read where its own codegen.yaml says, though today's says otherwise."""

import shutil
from pathlib import Path

import pytest

from codegen.cli import main
from tests.repositories import Repository, new_repository
from tools.snippets import run_snippet

_OVERRIDE = """\
- where: {document: thing.md, action: Get, field: description}
  was: What Get does
  now: Reads one thing
  because: It reads one.
"""


@pytest.fixture
def repository(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Repository:
    """A repository whose release 1.0.0 had its documents, generated files and overrides elsewhere than today."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1893456000")
    result = new_repository(tmp_path, run_snippet("").documents)
    shutil.move("spec", "old")
    Path("codegen.yaml").write_text("spec: old\ngenerated: made\noverrides: fixes.yaml\nversion: '1.0.0'\n")
    Path("fixes.yaml").write_text(_OVERRIDE)
    assert 0 == main(["release", "--first"])
    result.commit("Release 1.0.0", "v1.0.0")
    shutil.move("old", "new")
    shutil.move("made", "out")
    shutil.move("fixes.yaml", "new/overrides.yaml")
    Path("codegen.yaml").write_text("spec: new\ngenerated: out\nversion: '1.0.0'\n")
    return result


def _call(capsys: pytest.CaptureFixture[str], *arguments: str) -> tuple[int, str, str]:
    capsys.readouterr()
    code = main(arguments)
    return code, *capsys.readouterr()


@pytest.mark.usefixtures("repository")
def test_moved_folders_are_no_change(capsys: pytest.CaptureFixture[str]) -> None:
    """Documents, package and overrides that have only moved say the same."""
    assert (0, "no changes\n", "") == _call(capsys, "diff", "v1.0.0")
    assert (0, "nothing changed since v1.0.0\n", "") == _call(capsys, "release")


@pytest.mark.usefixtures("repository")
def test_places_name_the_folders_of_each_side(capsys: pytest.CaptureFixture[str]) -> None:
    """A change is told where it stands in the revision and where it stands today."""
    Path("new/thing.md").write_text(Path("new/thing.md").read_text().replace("all.User,", "all.Other,"))
    _, out, _ = _call(capsys, "diff", "v1.0.0")
    lines = [line.partition("at:")[2] for line in out.split("\n") if ": scope-removed [" in line]
    places = [line.partition(": ")[0].split() for line in lines]
    assert [["v1.0.0:old/thing.md:19:1", "->", "new/thing.md:17:1"]] == places


@pytest.mark.usefixtures("repository")
def test_what_is_typed_counts_where_the_revision_has_it(capsys: pytest.CaptureFixture[str]) -> None:
    """A folder that a revision does not have is looked for where its configuration says."""
    assert (0, "no changes\n") == _call(capsys, "diff", "v1.0.0", "--spec", "new", "--generated", "out")[:2]
    assert (0, "no changes\n") == _call(capsys, "diff", "v1.0.0", "v1.0.0", "--spec", "old")[:2]


def test_revision_without_codegen_yaml(repository: Repository, capsys: pytest.CaptureFixture[str]) -> None:
    """Where a revision says nothing, its documents are where they are today."""
    repository.git("rm", "--quiet", "--cached", "codegen.yaml")
    Path("codegen.yaml").unlink()
    repository.commit("Say nothing", "v1.0.1")
    Path("codegen.yaml").write_text("spec: new\ngenerated: out\nversion: '1.0.0'\n")
    assert (0, "no changes\n", "") == _call(capsys, "diff", "v1.0.1")


def test_documents_with_errors_are_placed_in_the_revision(
    repository: Repository, capsys: pytest.CaptureFixture[str]
) -> None:
    """What is wrong with a revision's overrides or configuration is told with its name."""
    Path("new/overrides.yaml").write_text("- where: 3\n")
    repository.commit("Break", "broken")
    Path("new/overrides.yaml").write_text(_OVERRIDE)
    code, out, err = _call(capsys, "diff", "broken")
    assert (2, "", "broken:new/overrides.yaml:1:3: error[invalid-override]: there is no reason") == (
        code,
        out,
        err.split("\n")[0],
    )
    Path("codegen.yaml").write_text("spec: new\noverrides: gone.yaml\n")
    repository.commit("Break", "broken-too")
    Path("codegen.yaml").write_text("spec: new\n")
    told = "broken-too:codegen.yaml:2:12: error[invalid-config]: no file `gone.yaml` beside the configuration"
    assert told == _call(capsys, "diff", "broken-too")[2].split("\n")[0]


def test_documents_beside_the_configuration(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """What is generated below the documents is not read as documents, in a revision either."""
    monkeypatch.chdir(tmp_path)
    repository = new_repository(tmp_path, run_snippet("").documents)
    for place in [*Path("spec").iterdir()]:
        shutil.move(str(place), place.name)
    Path("codegen.yaml").write_text("spec: .\n")
    assert 0 == main(["generate"])
    Path("generated/things.md").write_text("# Things Actions\n\n## Get\n\nNothing else.\n")
    repository.commit("First")
    assert 0 == main(["diff", "HEAD", "--fail-on", "editorial"])


def test_configuration_that_has_moved(repository: Repository, capsys: pytest.CaptureFixture[str]) -> None:
    """A configuration that a revision does not have where it is today is looked for where it is by default."""
    assert repository.folder == Path.cwd()
    Path("settings").mkdir()
    shutil.move("new", "settings/new")
    shutil.move("out", "settings/out")
    shutil.move("codegen.yaml", "settings/sdk.yaml")
    assert (0, "no changes\n", "") == _call(capsys, "diff", "v1.0.0", "--config", "settings/sdk.yaml")
