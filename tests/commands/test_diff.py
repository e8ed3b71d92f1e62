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


@pytest.mark.parametrize(
    ("output_format", "told"),
    [
        ("text", "\n\nheld back: 1 change of what is internal or beta, which no user sees\n"),
        ("markdown", "\n\nHeld back: 1 change of what is internal or beta, which no user sees\n"),
        ("json", '"held_back": 1,'),
    ],
)
def test_changes_of_what_is_held_back(
    repository: Repository, capsys: pytest.CaptureFixture[str], output_format: str, told: str
) -> None:
    """They are counted in one line, and nothing is told of them."""
    repository.edit("thing.md", "## Patch\n", "## Patch (internal)\n")
    repository.commit("Hold back", "v1.1.0")
    assert 0 == main(["diff", "v1.1.0", "--output-format", output_format])
    assert told not in capsys.readouterr().out

    repository.edit("thing.md", "## Patch (internal)\n", "## Patch (internal)\n\nChanges it.\n")
    assert 0 == main(["diff", "v1.1.0", "--output-format", output_format])
    out = capsys.readouterr().out
    assert told in out
    assert "thing.patch" not in out


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


def test_changes_that_weigh_otherwise(repository: Repository, capsys: pytest.CaptureFixture[str]) -> None:
    """codegen.yaml as it is now says what a kind of change weighs; `--fail-on` goes by it."""
    repository.git("checkout", "--quiet", "--", "spec")
    repository.edit("thing.md", "**/parts/**", "**/pieces/**")
    assert 0 == main(["diff", "v1.0.0", "--fail-on", "breaking"])
    with Path("codegen.yaml").open("a") as file:
        file.write("\nchanges:\n  path-changed: {impact: breaking, reason: 'called by hand, too'}\n")
    capsys.readouterr()
    assert 1 == main(["diff", "v1.0.0", "--fail-on", "breaking"])
    assert "    breaking, not additive: called by hand, too (codegen.yaml)\n" in capsys.readouterr().out


def test_a_kind_of_change_that_there_is_not(repository: Repository, capsys: pytest.CaptureFixture[str]) -> None:
    """Every command tells it at its line, with the nearest one."""
    with Path("codegen.yaml").open("a") as file:
        file.write("\nchanges:\n  path-change: {impact: breaking, reason: ours}\n")
    line = Path("codegen.yaml").read_text().split("\n").index("changes:") + 2
    repository.git("checkout", "--quiet", "--", "spec")
    assert [2, 2] == [main(["diff", "v1.0.0"]), main(["check"])]
    told = f"codegen.yaml:{line}:3: error[invalid-config]: there is no kind of change `path-change`"
    err = capsys.readouterr().err
    assert (2, 2) == (err.count(told), err.count("write `path-changed`"))


def test_documents_with_errors(repository: Repository, capsys: pytest.CaptureFixture[str]) -> None:
    """Documents that cannot be read are told with the revision they are in."""
    repository.edit("thing.md", "GET https", "https")
    repository.commit("Second", "v2.0.0")

    assert (2, "v2.0.0:spec/thing.md") == (main(["diff", "v2.0.0"]), capsys.readouterr().err.split(":2")[0][:20])


def test_history(repository: Repository, capsys: pytest.CaptureFixture[str]) -> None:
    """All releases since a version are compared, in the order of versions, and then what is there now."""
    repository.commit("Second", "v1.10.0")
    repository.git("checkout", "--quiet", "v1.0.0", "--", "spec")
    repository.edit("thing.md", "## Patch\n", "## Change\n")
    repository.commit("Third", "v1.9.0")
    repository.git("tag", "other")
    assert 0 == main(["diff", "--since", "v1.0"])
    expected = """\
v1.0.0, v1.9.0, v1.10.0, now

came     went     what
-        v1.9.0   action thing.patch
v1.9.0   v1.10.0  action thing.change
-        v1.10.0  resource things
-        v1.10.0  action things.delete
v1.10.0  now      action thing.patch
now      -        action thing.change
now      -        resource things
now      -        action things.delete
"""
    assert expected == capsys.readouterr().out

    assert 0 == main(["diff", "--since", "1.9", "--output-format", "json"])
    value = json.loads(capsys.readouterr().out)
    assert ["v1.9.0", "v1.10.0", "now"] == value["revisions"]
    lifespans = [tuple(item.values()) for item in value["lifespans"]]
    assert ("action", "thing.change", None, "v1.10.0") == lifespans[0]


def test_history_of_documents_with_errors(repository: Repository, capsys: pytest.CaptureFixture[str]) -> None:
    """A release whose documents cannot be read is told with its errors, and there is no table with a hole."""
    repository.edit("thing.md", "GET https", "https")
    repository.commit("Second", "v1.1.0")
    assert 2 == main(["diff", "--since", "v1.0"])
    out, err = capsys.readouterr()
    assert ("", "v1.1.0:spec/thing.md") == (out, err[:20])


def test_removal_before_its_time(repository: Repository, capsys: pytest.CaptureFixture[str]) -> None:
    """The next version follows from the changes: where a later one was announced, the removal is early."""
    repository.git("checkout", "--quiet", "--", "spec")
    repository.edit("things.md", "## Delete\n", "## Delete\n\n> Deprecated since 1.4. Will be removed in 3.0.\n")
    Path("codegen.yaml").write_text("title: Things API\nversion: '1.4.0'\n")
    repository.commit("Second", "v1.4.0")
    (repository.folder / "spec/things.md").unlink()
    assert 0 == main(["diff", "v1.4.0"])
    told = "resource `things` was removed, as announced since 1.4 for 3.0, earlier than announced: this is 2.0.0\n"
    assert f"  {told}" in capsys.readouterr().out


@pytest.mark.usefixtures("repository")
@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (["--since", "v2.0"], "error: no commit up to the current one has the tag of a release since `v2.0`"),
        (["--since", "yesterday"], "error: `yesterday` is no version of a release"),
        (["v1.0.0", "--since", "v1.0"], "Invalid value for '--since': it does not go with OLD"),
        (["--since", "v1.0", "--fail-on", "breaking"], "Invalid value for '--since': it does not go with --fail-on"),
        (["--since", "v1.0", "--output-format", "github"], "`github` does not go with --since"),
        ([], "Missing argument 'OLD'"),
    ],
)
def test_wrong_calls_for_a_history(arguments: list[str], told: str, capsys: pytest.CaptureFixture[str]) -> None:
    """What there is no history of, and what does not go together, is said."""
    assert 2 == main(["diff", *arguments])
    assert told in " ".join(capsys.readouterr().err.split())


@pytest.mark.usefixtures("repository")
def test_unknown_revision(capsys: pytest.CaptureFixture[str]) -> None:
    """What is neither a folder nor a revision is told."""
    expected = """\
error: `v9` is neither a folder nor a revision of this repository
  help: fetch it, tags included, or name a folder of documents
"""
    assert (2, expected) == (main(["diff", "v9"]), capsys.readouterr().err)
