"""`codegen release` refuses, plans and records; what it makes of changes is told in tests/release."""

from pathlib import Path

import pytest

from codegen.cli import main
from codegen.report.text import count
from tests.diff.revisions import documents
from tests.repositories import Repository, new_repository


@pytest.fixture
def repository(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Repository:
    """A repository whose documents were released as 1.0.0."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1893456000")
    result = new_repository(tmp_path, documents())
    (tmp_path / "codegen.yaml").write_text("title: Things API\nversion: '1.0.0'\n")
    assert 0 == main(["release"])
    result.commit("Release 1.0.0", "v1.0.0")
    return result


def _files(repository: Repository) -> dict[str, bytes]:
    places = (place for place in repository.folder.rglob("*") if place.is_file() and ".git" not in place.parts)
    return {str(place): place.read_bytes() for place in places}


def test_dry_run(repository: Repository, capsys: pytest.CaptureFixture[str]) -> None:
    """The plan is shown, and nothing is written."""
    repository.edit("thing.md", "Retrieves information on a thing", "Retrieves a thing")
    before, _ = _files(repository), capsys.readouterr()
    expected = """\
1.0.0 -> 1.0.1

## [1.0.1] - 2030-01-01

### Changed

- Documentation: 1 text in other words.
"""
    assert (0, (expected, "")) == (main(["release", "--dry-run"]), tuple(capsys.readouterr()))
    assert before == _files(repository)


def test_release_is_written(repository: Repository, capsys: pytest.CaptureFixture[str]) -> None:
    """Version, changelog and generated files are those of the release; to run it again changes nothing."""
    repository.edit("thing.md", "| ratio |", "| deep | N | If set, look deeper |  | true |\n| ratio |")
    assert 0 == main(["release"])
    assert "next: commit this, and tag it v1.1.0" == capsys.readouterr().out.rstrip().split("\n")[-1]
    assert "title: Things API\nversion: '1.1.0'\n" == Path("codegen.yaml").read_text()
    assert 0 == main(["check"])

    before = _files(repository)
    assert 0 == main(["release"])
    assert before == _files(repository)


def test_break_is_refused(repository: Repository, capsys: pytest.CaptureFixture[str]) -> None:
    """A break that nobody has approved stops the release before anything is written, and is told to be pasted."""
    repository.edit("thing.md", "## Patch\n", "## Change\n")
    before, _ = _files(repository), capsys.readouterr()

    assert 1 == main(["release"])
    first, *lines = capsys.readouterr().err.rstrip().split("\n")
    told = "not approved, nothing was written; for each add to approved-breaks.md:"
    assert f"{count(len(lines), 'break')} {told}" == first
    assert before == _files(repository)

    Path("approved-breaks.md").write_text("\n".join(lines))
    assert 0 == main(["release"])


def test_another_server_is_refused_until_it_is_configured(
    repository: Repository, capsys: pytest.CaptureFixture[str]
) -> None:
    """Documents do not choose where credentials go: codegen.yaml has to name the new server."""
    for place in Path("spec").glob("thing*.md"):
        place.write_text(place.read_text().replace("https://api.example.com", "https://api.example.org"))
    settings = Path("codegen.yaml").read_text()
    Path("codegen.yaml").write_text(f"{settings}package: example_api\ndistribution: example-api\n")
    before, _ = _files(repository), capsys.readouterr()

    assert 1 == main(["release"])
    told = "the server changed from `https://api.example.com` to `https://api.example.org`, and credentials go there"
    assert f"{told}; nothing was written" == capsys.readouterr().err.split("\n")[0]
    assert before == _files(repository)

    Path("codegen.yaml").write_text(f"{Path('codegen.yaml').read_text()}server: https://api.example.org\n")
    assert 1 == main(["release"])
    assert "not approved, nothing was written" in capsys.readouterr().err


def test_approval_that_is_of_no_break(repository: Repository, capsys: pytest.CaptureFixture[str]) -> None:
    """An approval without its break is told and changes nothing; one without a reason is an error."""
    repository.edit("thing.md", "Retrieves information on a thing", "Retrieves a thing")
    Path("approved-breaks.md").write_text("- `0123456789ab`: once\n")
    capsys.readouterr()
    expected = "approved-breaks.md:1:1: `0123456789ab` is not a break of this release\n"
    assert (0, expected) == (main(["release", "--dry-run"]), capsys.readouterr().err)

    Path("approved-breaks.md").write_text("- `0123456789ab`\n")
    told = "approved-breaks.md:1:1: error[invalid-config]: the approval has no reason"
    assert (2, told) == (main(["release"]), capsys.readouterr().err.split("\n")[0])


def test_baseline(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    """Without git, a file records what was released."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(tmp_path.parent))
    repository = Repository(tmp_path)
    repository.write(documents())
    command = ["release", "--baseline", "released.json"]

    assert 0 == main(command)
    capsys.readouterr()
    assert (0, "nothing changed since released.json\n") == (main(command), capsys.readouterr().out)
    repository.edit("thing.md", "Retrieves information on a thing", "Retrieves a thing")
    assert (0, "0.1.0 -> 0.1.1") == (main(command), capsys.readouterr().out.split("\n")[0])

    Path("released.json").write_text("{}")
    assert (2, "error: `released.json` records no release") == (main(command), capsys.readouterr().err.split("\n")[0])


@pytest.mark.usefixtures("repository")
def test_documents_with_errors(capsys: pytest.CaptureFixture[str]) -> None:
    """Documents that cannot be read are not released."""
    Path("spec/thing.md").write_bytes(b"\xff")
    capsys.readouterr()
    assert (2, "spec/thing.md:1:1:") == (main(["release"]), capsys.readouterr().err.split(" ")[0])
