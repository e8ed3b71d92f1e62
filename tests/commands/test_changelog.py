"""`codegen changelog` writes what changed for users between two revisions, as a release would."""

import json
from pathlib import Path

import click
import pytest

from codegen.cli import main
from codegen.commands.changelog import changelog
from codegen.config import TARGETS
from codegen.release.outputs import OUTPUTS
from tests.diff.revisions import documents
from tests.repositories import Repository, new_repository

DEEP = "| deep | N | If set, look deeper |  | true |\n| ratio |"
ADDED = """\
### Added

- `client.thing.get` takes the new argument `deep`: If set, look deeper.
"""
WORDS = """\
### Changed

- Other words in the documentation of `client.thing.get`.
"""


@pytest.fixture
def repository(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Repository:
    """A repository with two releases of 2029 and a change that is not released."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("GIT_COMMITTER_DATE", "2029-03-04T12:00:00Z")
    result = new_repository(tmp_path, documents())
    result.commit("First", "v1.0.0")
    result.edit("thing.md", "Retrieves information on a thing", "Retrieves a thing")
    result.commit("Second", "v1.0.1")
    result.edit("thing.md", "| ratio |", DEEP)
    return result


def _said(arguments: list[str], capsys: pytest.CaptureFixture[str]) -> tuple[int, str, str]:
    code = main(["changelog", *arguments])
    out, err = capsys.readouterr()
    return code, out, err


@pytest.mark.usefixtures("repository")
def test_one_entry_over_both(capsys: pytest.CaptureFixture[str]) -> None:
    """Without TO, the documents as they are now are meant, which are not released."""
    assert (0, f"## [Unreleased]\n\n{ADDED}\n{WORDS}", "") == _said(["v1.0.0"], capsys)


@pytest.mark.usefixtures("repository")
def test_a_release(capsys: pytest.CaptureFixture[str]) -> None:
    """A release is called by its version and has the day of its commit."""
    assert (0, f"## [1.0.1] - 2029-03-04\n\n{WORDS}", "") == _said(["v1.0.0", "v1.0.1"], capsys)


@pytest.mark.usefixtures("repository")
def test_each_release(capsys: pytest.CaptureFixture[str]) -> None:
    """Each release in between has its entry, the newest first, and what is not released stands above."""
    expected = f"## [Unreleased]\n\n{ADDED}\n## [1.0.1] - 2029-03-04\n\n{WORDS}"
    assert (0, expected, "") == _said(["v1.0.0", "--each-release"], capsys)


def test_nothing_since_the_last_release(repository: Repository, capsys: pytest.CaptureFixture[str]) -> None:
    """Where nothing was released or changed, that is said."""
    repository.git("checkout", "--quiet", "--", "spec")
    told = "nothing was released or changed since v1.0.1\n"
    assert (0, told, "") == _said(["v1.0.1", "--each-release"], capsys)
    assert (0, "## [Unreleased]\n\nNothing changed for users.\n", "") == _said(["v1.0.1"], capsys)


def test_commit_without_a_version(repository: Repository, capsys: pytest.CaptureFixture[str]) -> None:
    """A commit that is no release is called as it was typed, so that none of its name is markup."""
    repository.commit("Third")
    code, out, _ = _said(["v1.0.1", "HEAD~0"], capsys)
    assert (0, r"## [HEAD\~0] - 2029-03-04") == (code, out.split("\n")[0])


@pytest.mark.usefixtures("repository")
def test_json(capsys: pytest.CaptureFixture[str]) -> None:
    """Programs get the entries as data."""
    code, out, _ = _said(["v1.0.0", "v1.0.1", "--output-format", "json"], capsys)
    text = "Other words in the documentation of `client.thing.get`."
    changed = [{"text": text, "breaking": False, "before": "", "after": ""}]
    expected = [{"name": "1.0.1", "date": "2029-03-04", "lead": "", "sections": {"Changed": changed}}]
    assert (0, expected) == (code, json.loads(out))


@pytest.mark.usefixtures("repository")
def test_entry_of_another_target(capsys: pytest.CaptureFixture[str]) -> None:
    """Users of the OpenAPI document are told in its terms; a project without an SDK has no other entry."""
    code, out, _ = _said(["v1.0.1", "--target", "openapi"], capsys)
    told = "- `GET /things/{thingId}/parts/{partId}` takes the new query parameter `deep`: If set, look deeper."
    assert (0, told) == (code, out.rstrip().split("\n")[-1])

    Path("codegen.yaml").write_text("targets: [openapi]\n")
    code, out, _ = _said(["v1.0.1"], capsys)
    assert (0, told) == (code, out.rstrip().split("\n")[-1])


@pytest.mark.usefixtures("repository")
@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (["v9.0.0"], "error: `v9.0.0` is neither a folder nor a revision of this repository"),
        (
            ["v1.0.0", "v9.0.0", "--each-release"],
            "error: `v9.0.0` is neither a folder nor a revision of this repository",
        ),
        (["spec", "--each-release"], "error: `spec` is a folder, which has no releases"),
        ([" "], "Error: Invalid value for 'FROM': it is empty: is a variable not set?"),
    ],
)
def test_wrong_calls(arguments: list[str], told: str, capsys: pytest.CaptureFixture[str]) -> None:
    """What there is nothing of to compare is said in words, and nothing else is printed."""
    code, out, err = _said(arguments, capsys)
    assert (2, "") == (code, out)
    assert told in err.split("\n")


def test_documents_with_errors(repository: Repository, capsys: pytest.CaptureFixture[str]) -> None:
    """Documents that cannot be read are told at their place."""
    repository.edit("thing.md", "GET https", "https")
    code, out, err = _said(["v1.0.1"], capsys)
    assert (2, "") == (code, out)
    assert err.startswith("spec/thing.md:")


def test_targets_are_those_of_the_project() -> None:
    """Whatever a project can have generated has a place in the table of outputs, and can be asked for."""
    choices = next(item.type for item in changelog.params if item.name == "target")
    assert isinstance(choices, click.Choice)
    assert {*TARGETS} == {*OUTPUTS} == {*choices.choices}
