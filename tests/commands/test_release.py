"""`codegen release` refuses, plans and records; what it makes of changes is told in tests/release."""

import os
import re
from pathlib import Path

import pytest
import yaml

from codegen.cli import main
from codegen.report.text import count
from codegen.workspace.journal import Edit, decide, stage
from codegen.workspace.lock import locked
from tests.diff.revisions import documents
from tests.repositories import Repository, new_repository


@pytest.fixture
def repository(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Repository:
    """A repository whose documents were released as 1.0.0."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1893456000")
    result = new_repository(tmp_path, documents())
    (tmp_path / "codegen.yaml").write_text("title: Things API\nversion: '1.0.0'\n")
    assert 0 == main(["release", "--first"])
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

- Other words in the documentation of `client.thing.get`.

generated/openapi/CHANGELOG.md gets an entry of its own, for users of openapi
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


def test_outputs_go_in_step(repository: Repository) -> None:
    """The OpenAPI document has the version of the release, and an entry of its own beside it."""
    repository.edit("thing.md", "| ratio |", "| deep | N | If set, look deeper |  | true |\n| ratio |")
    assert 0 == main(["release"])
    document = yaml.safe_load(Path("generated/openapi/openapi.yaml").read_text())
    entries = Path("generated/openapi/CHANGELOG.md").read_text()

    assert "1.1.0" == document["info"]["version"]
    assert ["## [1.1.0] - 2030-01-01", "## [1.0.0] - 2030-01-01"] == re.findall(r"^## .*$", entries, re.MULTILINE)
    assert "- `GET /things/{thingId}/parts/{partId}` takes the new query parameter `deep`" in entries


def test_changelog_of_an_output_that_is_not_text(repository: Repository, capsys: pytest.CaptureFixture[str]) -> None:
    """A changelog beside an output that cannot be edited stops the release before anything is written."""
    repository.edit("thing.md", "Retrieves information on a thing", "Retrieves a thing")
    Path("generated/openapi/CHANGELOG.md").write_bytes(b"\xff\n")
    before, _ = _files(repository), capsys.readouterr()
    assert 2 == main(["release"])
    assert capsys.readouterr().err.startswith("generated/openapi/CHANGELOG.md:1:1: error[")
    assert before == _files(repository)


def test_project_without_an_sdk(repository: Repository) -> None:
    """Where nothing but the OpenAPI document is generated, the changelog of the release has its entry."""
    Path("codegen.yaml").write_text(f"{Path('codegen.yaml').read_text()}targets: [openapi]\n")
    repository.edit("thing.md", "| ratio |", "| deep | N | If set, look deeper |  | true |\n| ratio |")
    before = Path("generated/openapi/CHANGELOG.md").read_text()
    assert 0 == main(["release"])
    assert "takes the new query parameter `deep`" in Path("CHANGELOG.md").read_text()
    assert before == Path("generated/openapi/CHANGELOG.md").read_text()


def test_break_is_refused(repository: Repository, capsys: pytest.CaptureFixture[str]) -> None:
    """A break that nobody has approved stops the release before anything is written, and is told to be pasted."""
    repository.edit("thing.md", "## Patch\n", "## Change\n")
    before, _ = _files(repository), capsys.readouterr()

    assert 1 == main(["release"])
    first, *rest = capsys.readouterr().err.rstrip().split("\n")
    lines = [line for line in rest if line.startswith("- `")]
    told = "not approved, nothing was written; for each add to approved-breaks.md:"
    assert f"{count(len(lines), 'break')} {told}" == first
    assert before == _files(repository)

    Path("approved-breaks.md").write_text("\n".join(lines))
    assert 0 == main(["release"])


def test_break_that_weighs_less_needs_no_approval(repository: Repository, capsys: pytest.CaptureFixture[str]) -> None:
    """What codegen.yaml calls additive is released as an addition, and the changelog says why."""
    repository.edit("thing.md", "| X-Trace | N |", "| X-Trace | Y |")
    assert (1, 1) == (main(["release", "--dry-run"]), capsys.readouterr().err.count("REASON"))
    with Path("codegen.yaml").open("a") as file:
        file.write("changes: {parameter-became-required: {impact: additive, reason: the server asks anyhow}}\n")
    assert 0 == main(["release"])
    assert "version: '1.1.0'" in Path("codegen.yaml").read_text()
    told = "became required. Counts as additive, not breaking: the server asks anyhow."
    assert told in Path("CHANGELOG.md").read_text()


def test_subject_that_names_nothing(repository: Repository, capsys: pytest.CaptureFixture[str]) -> None:
    """What codegen.yaml weighs otherwise has to be there, or have been in the last release; nothing is written."""
    repository.edit("thing.md", "| X-Trace | N |", "| X-Trace | Y |")
    level = "changes: {parameter-became-required: {impact: additive, reason: ours, subjects: [thing.get, thing.gone]}}"
    with Path("codegen.yaml").open("a") as file:
        file.write(f"{level}\n")
    line = len(Path("codegen.yaml").read_text().split("\n")) - 1
    before, _ = _files(repository), capsys.readouterr()
    told = f"codegen.yaml:{line}:{level.index('thing.gone') + 1}: {{}}: nothing is or was called `thing.gone`"

    assert 2 == main(["release"])
    assert told.format("error[invalid-config]") == capsys.readouterr().err.split("\n")[0]
    assert before == _files(repository)

    assert 0 == main(["diff", "v1.0.0"])
    assert told.format("warning[invalid-config]") == capsys.readouterr().err.split("\n")[0]

    assert 0 == main(["diff", "v1.0.0", "spec"])
    assert "thing.gone" not in capsys.readouterr().err


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

    told = """\
error: there is no `released.json`, which records the newest release
  help: restore it, or say `--first` where nothing was released yet
"""
    assert (2, told) == (main(command), capsys.readouterr().err)
    assert 0 == main([*command, "--first"])
    capsys.readouterr()
    assert (0, "nothing changed since released.json\n") == (main(command), capsys.readouterr().out)
    repository.edit("thing.md", "Retrieves information on a thing", "Retrieves a thing")
    assert (0, "0.1.0 -> 0.1.1") == (main(command), capsys.readouterr().out.split("\n")[0])

    told = "error: this is not the first release: there is `released.json`"
    assert (2, told) == (main([*command, "--first"]), capsys.readouterr().err.split("\n")[0])
    Path("released.json").write_text("{}")
    assert (2, "error: `released.json` records no release") == (main(command), capsys.readouterr().err.split("\n")[0])


def test_no_tag(repository: Repository, capsys: pytest.CaptureFixture[str]) -> None:
    """Without the tags it is not known what was released: that is not a first release, unless somebody says so."""
    repository.edit("thing.md", "## Patch\n", "## Change\n")
    repository.git("tag", "--delete", "v1.0.0")
    before, _ = _files(repository), capsys.readouterr()
    told = """\
error: no commit up to the current one has the tag of a release, such as `v1.2.0`
  help: fetch the tags with `git fetch --tags`, or say `--first` where nothing was released yet
"""
    assert (2, ("", told)) == (main(["release"]), tuple(capsys.readouterr()))
    assert before == _files(repository)
    assert (0, "first release -> 1.0.0") == (main(["release", "--first"]), capsys.readouterr().out.split("\n")[0])


def test_first_release_that_is_not(repository: Repository, capsys: pytest.CaptureFixture[str]) -> None:
    """`--first` where there is a release is refused."""
    repository.edit("thing.md", "## Patch\n", "## Change\n")
    capsys.readouterr()
    told = "error: this is not the first release: there is `v1.0.0`\n  help: leave out `--first`\n"
    assert (2, told) == (main(["release", "--first"]), capsys.readouterr().err)


@pytest.mark.parametrize(("depth", "code"), [("1", 2), ("2", 1), ("3", 1)])
def test_shallow_clone(
    repository: Repository,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
    depth: str,
    code: int,
) -> None:
    """A clone whose history is cut off since the release is told what is missing; others refuse the break."""
    repository.edit("thing.md", "## Patch\n", "## Change\n")
    repository.commit("Second")
    repository.git("clone", "--quiet", "--depth", depth, f"file://{repository.folder}", "clone")
    monkeypatch.chdir(repository.folder / "clone")
    capsys.readouterr()

    assert code == main(["release"])
    told = capsys.readouterr().err.split("\n")[:2]
    assert (code == 2) == (
        [
            "error: the newest release is not known: the clone is shallow: its history is cut off",
            "  help: run `git fetch --unshallow --tags`, or say `--first` where nothing was released yet",
        ]
        == told
    )
    assert (code == 1) == ("not approved" in told[0])


def test_outside_of_a_repository(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Without git it is not known what was released."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(tmp_path.parent))
    Repository(tmp_path).write(documents())
    told = "error: the newest release is not known: the current folder is in no repository of git"
    assert (2, told) == (main(["release"]), capsys.readouterr().err.split("\n")[0])
    assert not Path("generated").exists()
    assert 0 == main(["release", "--first"])


@pytest.mark.usefixtures("repository")
def test_documents_with_errors(capsys: pytest.CaptureFixture[str]) -> None:
    """Documents that cannot be read are not released."""
    Path("spec/thing.md").write_bytes(b"\xff")
    capsys.readouterr()
    assert (2, "spec/thing.md:1:1:") == (main(["release"]), capsys.readouterr().err.split(" ")[0])


def _refusal(repository: Repository, capsys: pytest.CaptureFixture[str]) -> tuple[int, str, bool]:
    """Try a release; return its exit code, the first line that it tells, and whether any file is another one now."""
    before, _ = _files(repository), capsys.readouterr()
    code = main(["release"])
    return code, capsys.readouterr().err.split("\n")[0], before != _files(repository)


@pytest.fixture
def changed(repository: Repository) -> Repository:
    """The repository with a change that asks for 1.0.1."""
    repository.edit("thing.md", "Retrieves information on a thing", "Retrieves a thing")
    return repository


def _outcome(repository: Repository) -> tuple[int, int, bool, int, bool, int]:
    """Release twice, and check; return the exit codes, whether the second changed a file, and what was written.

    That is how often the changelog has the entry, and whether the configuration has the version.
    """
    first = main(["release"])
    before = _files(repository)
    second = main(["release"])
    entries = Path("CHANGELOG.md").read_text().count("## [1.0.1]")
    is_set = "version: '1.0.1'" in Path("codegen.yaml").read_text()
    return first, second, before != _files(repository), entries, is_set, main(["check"])


_RELEASED = (0, 0, False, 1, True, 0)
"""The outcome of a release that is made once, and whole."""


def test_lock_that_another_run_holds(changed: Repository, capsys: pytest.CaptureFixture[str]) -> None:
    """While another run writes, nothing is written, and the next release writes its entry once."""
    with locked(Path("generated")):
        assert (2, "error: another codegen is writing to `generated`", False) == _refusal(changed, capsys)
    assert _RELEASED == _outcome(changed)


@pytest.mark.parametrize("link", ["CHANGELOG.md", "codegen.yaml", "generated/python/README.md"])
def test_link(changed: Repository, capsys: pytest.CaptureFixture[str], link: str) -> None:
    """Nothing is written through a symbolic link, nor beside it."""
    Path(link).rename("real")
    Path(link).symlink_to(Path("real").absolute())
    assert (2, f"error: `{link}` is a symbolic link, which codegen does not follow", False) == _refusal(changed, capsys)
    Path(link).unlink()
    Path("real").rename(link)
    assert _RELEASED == _outcome(changed)


def test_link_on_the_way_to_the_changelog(changed: Repository, capsys: pytest.CaptureFixture[str]) -> None:
    """A folder that is a link is not followed, either."""
    Path("elsewhere").mkdir()
    Path("docs").symlink_to("elsewhere")
    capsys.readouterr()
    assert 2 == main(["release", "--changelog", "docs/CHANGELOG.md"])
    assert "error: `docs` is a symbolic link, which codegen does not follow" == capsys.readouterr().err.split("\n")[0]
    assert [] == list((changed.folder / "elsewhere").iterdir())


def test_changelog_that_is_not_text(changed: Repository, capsys: pytest.CaptureFixture[str]) -> None:
    """A changelog that cannot be read is told with its place, before anything is written."""
    text = Path("CHANGELOG.md").read_bytes()
    Path("CHANGELOG.md").write_bytes(text + b"caf\xe9\n")
    line = text.count(b"\n") + 1
    assert (2, f"CHANGELOG.md:{line}:4: error[not-utf-8]: byte `0xe9` is not UTF-8", False) == _refusal(changed, capsys)
    Path("CHANGELOG.md").write_bytes(text)
    assert _RELEASED == _outcome(changed)


def test_folder_that_may_not_be_written(
    changed: Repository, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """What the disk refuses in the middle leaves all as it was: version, changelog, generated files."""
    replace = os.replace

    def refuse(source: Path, target: Path) -> None:
        if Path(target).name == "CHANGELOG.md" and Path(source).parent.name == "new":
            raise PermissionError(13, "Permission denied", str(source), None, str(target))
        replace(source, target)

    with monkeypatch.context() as context:
        context.setattr(os, "replace", refuse)
        assert (2, "error: permission denied: `CHANGELOG.md`; no file was changed", False) == _refusal(changed, capsys)
    assert _RELEASED == _outcome(changed)


def test_files_keep_their_form(changed: Repository) -> None:
    """Line ends, byte order mark and mode of changelog and configuration stay."""
    config, changelog = Path("codegen.yaml"), Path("CHANGELOG.md")
    config.write_bytes(b"\xef\xbb\xbf" + config.read_bytes().replace(b"\n", b"\r\n"))
    changelog.write_bytes(changelog.read_bytes().replace(b"\n", b"\r\n"))
    config.chmod(0o600)
    assert _RELEASED == _outcome(changed)
    assert b"\xef\xbb\xbftitle: Things API\r\nversion: '1.0.1'\r\n" == config.read_bytes()
    assert changelog.read_bytes().count(b"\n") == changelog.read_bytes().count(b"\r\n")
    assert 0o600 == config.stat().st_mode & 0o777


def test_configuration_that_cannot_be_edited(changed: Repository, capsys: pytest.CaptureFixture[str]) -> None:
    """A configuration whose version cannot be set without touching the rest is left for a person to edit."""
    text = "title: &v '1.0.0'\nversion: *v\n"
    Path("codegen.yaml").write_text(text)
    assert (
        2,
        "error: `version` cannot be set in `codegen.yaml` without changing what else it says",
        False,
    ) == _refusal(changed, capsys)


@pytest.mark.parametrize("version", ["1.0", "2.0.0rc1"])
def test_configured_version_of_no_release(
    changed: Repository, capsys: pytest.CaptureFixture[str], version: str
) -> None:
    """A version that no release can have is told, not passed over."""
    Path("codegen.yaml").write_text(f"version: '{version}'\n")
    assert (2, f"error: the version `{version}` of the configuration is not one of a release", False) == _refusal(
        changed, capsys
    )


@pytest.mark.parametrize("epoch", ["", "today", "1e9", "9" * 30])
def test_day_that_is_not_one(
    changed: Repository, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, epoch: str
) -> None:
    """A malformed SOURCE_DATE_EPOCH is told, an empty one too."""
    monkeypatch.setenv("SOURCE_DATE_EPOCH", epoch)
    told = f"the environment variable SOURCE_DATE_EPOCH is `{epoch}`, which is not a time in seconds"
    assert (2, f"error: {told}", False) == _refusal(changed, capsys)


@pytest.mark.parametrize(
    ("name", "told"),
    [
        ("codegen.yaml", "error: `../codegen.yaml` would be written twice"),
        ("generated/python/README.md", "error: `generated/python/README.md` is a generated file"),
    ],
)
def test_changelog_that_is_another_file(
    changed: Repository, capsys: pytest.CaptureFixture[str], name: str, told: str
) -> None:
    """A changelog in the place of a file that the release writes for itself is refused."""
    before, _ = _files(changed), capsys.readouterr()
    assert (2, told) == (main(["release", "--changelog", name]), capsys.readouterr().err.split("\n")[0])
    assert before == _files(changed)


def test_entry_of_a_release_that_was_not_made(changed: Repository, capsys: pytest.CaptureFixture[str]) -> None:
    """When the documents change again before the tag, the earlier entry is told: its changes would stand twice."""
    assert 0 == main(["release"])
    changed.edit("thing.md", "| ratio |", "| deep | N | If set, look deeper |  | true |\n| ratio |")
    capsys.readouterr()
    told = """\
CHANGELOG.md: the entry `1.0.1` is later than the newest release, `1.0.0`
  help: remove it if it was not released; what it tells is in the new entry
"""
    assert (0, told) == (main(["release", "--dry-run"]), capsys.readouterr().err)


def test_interrupted_release(changed: Repository, capsys: pytest.CaptureFixture[str]) -> None:
    """What a release had decided when it was interrupted is shown by a dry run, and completed by the next command."""
    entry = Edit("../CHANGELOG.md", Path("CHANGELOG.md").read_bytes(), b"new\n")
    decide(Path("generated"), stage(Path("generated"), [entry]))
    before, _ = _files(changed), capsys.readouterr()
    told = "generated/: a run was interrupted, `codegen generate` completes it\n"
    assert (0, told) == (main(["release", "--dry-run"]), capsys.readouterr().err)
    assert before == _files(changed)
    assert 0 == main(["release"])
    assert "generated/: completed an interrupted run\n" == capsys.readouterr().err
    assert "new\n" in Path("CHANGELOG.md").read_text()
