"""`release`, `diff` and `coverage` read the documents as overrides correct them, and lint tells which have expired."""

from pathlib import Path

import pytest

from codegen.cli import main
from tests.commands.conftest import Outcome
from tests.repositories import Repository, new_repository
from tools.snippets import run_snippet

_OVERRIDE = """\
- where: {{document: thing.md, action: Get, field: description}}
  was: {was}
  now: {now}
  because: It reads one.
"""
_GOOD = _OVERRIDE.format(was="What Get does", now="Reads one thing")
_STALE = _OVERRIDE.format(was="What it does", now="Reads one thing")


@pytest.fixture
def repository(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Repository:
    """A repository with one resource, committed as it is published."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1893456000")
    result = new_repository(tmp_path, run_snippet("").documents)
    result.commit("First")
    Path("fixes.yaml").write_text(_GOOD)
    return result


def _call(capsys: pytest.CaptureFixture[str], *arguments: str) -> Outcome:
    capsys.readouterr()
    code = main(arguments)
    return Outcome(code, *capsys.readouterr())


def _module() -> str:
    return next(Path("generated/python").glob("*/resources/thing.py")).read_text()


@pytest.mark.usefixtures("repository")
def test_release_ships_the_corrected_value(capsys: pytest.CaptureFixture[str]) -> None:
    """What is released is what the overrides say, and each of them is told."""
    outcome = _call(capsys, "release", "--first", "--overrides", "fixes.yaml")
    told = "fixes.yaml:1: thing.md, Get, description: `What Get does` -> `Reads one thing` (It reads one.)\n"
    assert (0, told) == (outcome.code, outcome.err)
    assert "Read one thing." in _module()
    assert "What Get does" not in _module()
    assert "Reads one thing" in Path("generated/openapi/openapi.yaml").read_text()
    assert 0 == _call(capsys, "check", "--overrides", "fixes.yaml").code


@pytest.mark.parametrize("command", [("release", "--first"), ("diff", "HEAD"), ("coverage",), ("lint",)])
@pytest.mark.usefixtures("repository")
def test_expired_overrides_are_told(capsys: pytest.CaptureFixture[str], command: tuple[str, ...]) -> None:
    """An entry whose `was` the documents no longer say stops each command, which names its place."""
    Path("fixes.yaml").write_text(_STALE)
    outcome = _call(capsys, *command, "--overrides", "fixes.yaml")
    place = "fixes.yaml:2:8: error[stale-override]: thing.md, Get, description is `What Get does`, not `What it does`"
    assert (2, True) == (outcome.code, place in f"{outcome.out}{outcome.err}".split("\n"))
    assert not Path("generated").exists()


@pytest.mark.usefixtures("repository")
def test_diff_shows_the_corrected_value(capsys: pytest.CaptureFixture[str]) -> None:
    """A revision has the overrides that it has; the documents of today have those that are typed."""
    outcome = _call(capsys, "diff", "HEAD", "--overrides", "fixes.yaml", "--output-format", "json")
    assert (0, "HEAD has no `fixes.yaml`: of it, the overrides count that it has\n") == (outcome.code, outcome.err)
    assert ("What Get does" in outcome.out, "Reads one thing" in outcome.out) == (True, True)


def test_diff_reads_the_overrides_of_a_revision(repository: Repository, capsys: pytest.CaptureFixture[str]) -> None:
    """Where both have the same ones, nothing has changed; where they were edited since, what they say has."""
    repository.commit("Correct")
    assert Outcome(0, "no changes\n", "") == _call(capsys, "diff", "HEAD", "--overrides", "fixes.yaml")
    Path("fixes.yaml").write_text(_OVERRIDE.format(was="What Get does", now="Reads a thing"))
    outcome = _call(capsys, "diff", "HEAD", "--overrides", "fixes.yaml", "--output-format", "json")
    assert ("Reads one thing" in outcome.out, "Reads a thing" in outcome.out) == (True, True)


@pytest.mark.usefixtures("repository")
def test_diff_of_folders(capsys: pytest.CaptureFixture[str]) -> None:
    """Another folder has the overrides that lie in it; those that are typed count for every folder."""
    Path("other").mkdir()
    for place in Path("spec").iterdir():
        Path("other", place.name).write_text(place.read_text())
    assert Outcome(0, "no changes\n", "") == _call(capsys, "diff", "other", "--overrides", "fixes.yaml")
    Path("other/overrides.yaml").write_text(_GOOD)
    outcome = _call(capsys, "diff", "other")
    assert (0, "0 breaking, 0 additive") == (outcome.code, outcome.out[:22])


def test_release_compares_with_what_was_released(repository: Repository, capsys: pytest.CaptureFixture[str]) -> None:
    """The release before had its overrides, too: what stays corrected is no change."""
    options = ("--overrides", "fixes.yaml")
    assert 0 == _call(capsys, "release", "--first", *options).code
    repository.commit("Release 0.1.0", "v0.1.0")
    assert Outcome(0, "nothing changed since v0.1.0\n", "") == _call(capsys, "release", *options)
    repository.edit("thing.md", "What Get does", "What Get really does")
    Path("fixes.yaml").write_text(_OVERRIDE.format(was="What Get really does", now="Reads a thing"))
    assert "0.1.0 -> 0.1.1" == _call(capsys, "release", *options).out.split("\n")[0]
    assert "Read a thing." in _module()


@pytest.mark.usefixtures("repository")
def test_recorded_release_has_its_overrides(capsys: pytest.CaptureFixture[str]) -> None:
    """A file that records releases records what corrected them."""
    options = ("--overrides", "fixes.yaml", "--baseline", "released.json")
    assert 0 == _call(capsys, "release", "--first", *options).code
    assert '"fixes.yaml"' in Path("released.json").read_text().replace("../", "")
    assert Outcome(0, "nothing changed since released.json\n", "") == _call(capsys, "release", *options)
    Path("fixes.yaml").write_text(_OVERRIDE.format(was="What Get does", now="Reads a thing"))
    outcome = _call(capsys, "release", *options)
    assert (0, "0.1.0 -> 0.1.1") == (outcome.code, outcome.out.split("\n")[0])


@pytest.mark.usefixtures("repository")
def test_coverage_applies_overrides(capsys: pytest.CaptureFixture[str]) -> None:
    """The same lines are read, with or without: an override changes what a line says."""
    corrected = _call(capsys, "coverage", "--overrides", "fixes.yaml")
    assert Outcome(0, _call(capsys, "coverage").out, "") == corrected


@pytest.mark.usefixtures("repository")
def test_lint_looks_at_the_documents_as_they_are(capsys: pytest.CaptureFixture[str]) -> None:
    """What an override corrects is still found: the document has it."""
    Path("spec/thing.md").write_text(Path("spec/thing.md").read_text().replace("What Get does", "Gets the parts(s)"))
    Path("spec/overrides.yaml").write_text(_OVERRIDE.format(was="Gets the parts(s)", now="Gets the parts"))
    outcome = _call(capsys, "lint")
    assert (1, True) == (outcome.code, "warning[doubled-plural]: `parts(s)` is a plural twice" in outcome.out)


@pytest.mark.parametrize("command", [("generate",), ("release", "--first"), ("diff", "spec"), ("coverage",), ("lint",)])
@pytest.mark.usefixtures("repository")
def test_two_files_are_refused(capsys: pytest.CaptureFixture[str], command: tuple[str, ...]) -> None:
    """Which of two files counts is for the project to say: both are named, in every command."""
    Path("overrides.yaml").write_text(_GOOD)
    Path("spec/overrides.yaml").write_text(_GOOD)
    outcome = _call(capsys, *command)
    told = "overrides.yaml:1:1: error[invalid-override]: there are overrides in `overrides.yaml` and in"
    assert (2, True) == (outcome.code, told in f"{outcome.out}{outcome.err}")
    assert "../overrides.yaml" in f"{outcome.out}{outcome.err}"


@pytest.mark.parametrize("place", ["overrides.yaml", "spec/overrides.yaml", "spec/deep/er/overrides.yaml"])
def test_found_at_any_depth(repository: Repository, capsys: pytest.CaptureFixture[str], place: str) -> None:
    """The file lies beside the configuration, beside the documents, or below them, in a revision as on the disk."""
    Path(place).parent.mkdir(parents=True, exist_ok=True)
    Path(place).write_text(_GOOD)
    assert 0 == _call(capsys, "release", "--first").code
    assert "Read one thing." in _module()
    repository.commit("Release 0.1.0", "v0.1.0")
    assert Outcome(0, "no changes\n", "") == _call(capsys, "diff", "v0.1.0")
    Path(place).write_text(_OVERRIDE.format(was="What Get does", now="Reads a thing"))
    outcome = _call(capsys, "diff", "v0.1.0", "--output-format", "json")
    assert ("Reads one thing" in outcome.out, "Reads a thing" in outcome.out) == (True, True)
