"""`codegen diff` compares folders and revisions, and tells what its caller asks for."""

import json
from pathlib import Path

import pytest

from codegen.cli import main
from tests.diff.revisions import documents
from tests.repositories import Repository, new_repository


@pytest.fixture
def repository(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Repository:
    """A repository with documents at the tag v1.0.0, of which an action has gone since."""
    monkeypatch.chdir(tmp_path)
    result = new_repository(tmp_path, documents())
    result.commit("First", "v1.0.0")
    (tmp_path / "spec/things.md").unlink()
    return result


def _summary(capsys: pytest.CaptureFixture[str]) -> str:
    return capsys.readouterr().out.split("\n")[0]


@pytest.mark.usefixtures("repository")
def test_revision_and_now(capsys: pytest.CaptureFixture[str]) -> None:
    """One revision is compared with the documents as they are now; places say which is which."""
    assert 0 == main(["diff", "v1.0.0"])
    out = capsys.readouterr().out
    assert "1 breaking, 0 additive, 0 editorial: major (below 1.0: minor)" == out.split("\n")[0]
    assert "v1.0.0:spec/things.md:1:3 -> gone: resource-removed" in out


@pytest.mark.parametrize(
    ("arguments", "summary"),
    [
        (["v1.0.0", "HEAD"], "no changes"),
        (["spec", "v1.0.0"], "0 breaking, 1 additive, 0 editorial: minor (below 1.0: patch)"),
        (["spec", "spec"], "no changes"),
    ],
)
def test_two_sides(
    repository: Repository, capsys: pytest.CaptureFixture[str], arguments: list[str], summary: str
) -> None:
    """Both sides are a folder or a revision."""
    assert repository.folder == Path.cwd()
    assert (0, summary) == (main(["diff", *arguments]), _summary(capsys))


def test_folder_wins(repository: Repository, capsys: pytest.CaptureFixture[str]) -> None:
    """A folder wins over a revision of its name."""
    repository.git("tag", "spec", "v1.0.0")
    assert (0, "no changes") == (main(["diff", "spec"]), _summary(capsys))


@pytest.mark.parametrize(
    ("arguments", "code"),
    [
        (["v1.0.0", "--fail-on", "breaking"], 1),
        (["spec", "v1.0.0", "--fail-on", "breaking"], 0),
        (["spec", "v1.0.0", "--fail-on", "additive"], 1),
        (["spec", "spec", "--fail-on", "editorial"], 0),
    ],
)
@pytest.mark.usefixtures("repository")
def test_fail_on(arguments: list[str], code: int) -> None:
    """The exit code is 1 when a change weighs as much as asked for, or more."""
    assert code == main(["diff", *arguments])


@pytest.mark.usefixtures("repository")
def test_all(capsys: pytest.CaptureFixture[str]) -> None:
    """What follows from a break is counted, and told one by one where it is asked for."""
    assert 0 == main(["diff", "v1.0.0"])
    folded = capsys.readouterr().out
    assert 0 == main(["diff", "v1.0.0", "--all"])
    told = capsys.readouterr().out

    assert "    2 consequences for the package: 2 python-object-removed\n" in folded
    assert "resources.things" not in folded
    assert "    > module `resources.things` was removed\n" in told


@pytest.mark.parametrize(
    ("output_format", "start"),
    [("json", '{\n  "counts"'), ("markdown", "**1 breaking"), ("github", "::error title=resource-removed::")],
)
@pytest.mark.usefixtures("repository")
def test_output_formats(capsys: pytest.CaptureFixture[str], output_format: str, start: str) -> None:
    """The same changes for programs, for a comment, for a workflow."""
    assert 0 == main(["diff", "v1.0.0", "--output-format", output_format])
    assert start == capsys.readouterr().out[: len(start)]


def test_committed_package(repository: Repository, capsys: pytest.CaptureFixture[str]) -> None:
    """The surface of a revision is that of its committed package, which another generator may have written."""
    repository.git("checkout", "--quiet", "--", "spec")
    assert 0 == main(["generate"])
    place = next((repository.folder / "generated/python").glob("*/resources/thing.py"))
    place.write_text(place.read_text().replace("def get(", "def fetch("))
    repository.commit("Second", "v2.0.0")
    place.write_text("")
    capsys.readouterr()

    assert 0 == main(["diff", "v2.0.0", "--output-format", "json"])
    (cause,) = json.loads(capsys.readouterr().out)["causes"]
    changes = cause["changes"]
    expected = [("python-object-added", "get"), ("python-object-removed", "fetch")]
    assert expected == sorted((change["id"], change["subject"].rpartition(".")[2]) for change in changes)


def test_documents_with_errors(repository: Repository, capsys: pytest.CaptureFixture[str]) -> None:
    """Documents that cannot be read are told with the revision they are in."""
    repository.edit("thing.md", "GET https", "https")
    repository.commit("Second", "v2.0.0")

    assert (2, "v2.0.0:spec/thing.md") == (main(["diff", "v2.0.0"]), capsys.readouterr().err.split(":2")[0][:20])


@pytest.mark.usefixtures("repository")
def test_unknown_revision(capsys: pytest.CaptureFixture[str]) -> None:
    """What is neither a folder nor a revision is told."""
    expected = """\
error: `v9` is neither a folder nor a revision of this repository
  help: fetch it, tags included, or name a folder of documents
"""
    assert (2, expected) == (main(["diff", "v9"]), capsys.readouterr().err)
