"""A rename at a release: with an alias it is a minor version, without it is refused, and aliases go when announced."""

from pathlib import Path

from tests.diff.revisions import documents
from tests.repositories import Repository, new_repository

ALIAS = "renamed: [{was: thing.patch, now: thing.change, since: 1.3.0, until: 2.0.0}]\n"
HEAD = "title: Example API\nversion: '1.2.0'\n"


def _renamed(folder: Path) -> Repository:
    """A project that was released once, with an action renamed since."""
    repository = new_repository(folder, documents())
    (folder / "codegen.yaml").write_text(HEAD)
    assert 0 == repository.codegen("release", "--first").returncode
    repository.commit("Release", "v1.2.0")
    repository.edit("thing.md", "## Patch\n", "## Change\n")
    return repository


def test_a_rename_with_an_alias_is_a_minor_version(tmp_path: Path) -> None:
    """Nothing has to be approved, and the changelog tells of the alias; what old users did goes on."""
    repository = _renamed(tmp_path)
    with (tmp_path / "codegen.yaml").open("a") as config:
        config.write(ALIAS)
    done = repository.codegen("release", "--verify")

    told = "`client.thing.patch` is called `client.thing.change` now; the old name stays"
    assert (0, "") == (done.returncode, done.stderr)
    assert done.stdout.startswith("1.2.0 -> 1.3.0\n")
    assert f"- {told} as a deprecated alias, which goes in 2.0.0." in done.stdout.splitlines()
    assert "there is no such call" not in done.stdout


def test_a_rename_without_an_alias_is_refused_until_approved(tmp_path: Path) -> None:
    """The refusal offers the entry; with an approval the release is a major one."""
    repository = _renamed(tmp_path)
    refused = repository.codegen("release")

    lines = refused.stderr.splitlines()
    assert (1, "1 break not approved, nothing was written; for each add to approved-breaks.md:") == (
        refused.returncode,
        lines[0],
    )
    assert [
        "to keep old names as deprecated aliases, so that nothing breaks, add to codegen.yaml:",
        "renamed:",
        "  - {was: thing.patch, now: thing.change}",
    ] == lines[2:]
    (tmp_path / "approved-breaks.md").write_text(
        "\n".join(line.replace("REASON", "nobody calls it") for line in lines[1:2])
    )
    assert repository.codegen("release").stdout.startswith("1.2.0 -> 2.0.0\n")


def test_an_alias_goes_with_the_release_that_was_announced(tmp_path: Path) -> None:
    """A release in which it has to be gone already is refused; without it, its removal is told as announced."""
    repository = _renamed(tmp_path)
    (tmp_path / "codegen.yaml").write_text(HEAD + ALIAS)
    assert 0 == repository.codegen("release").returncode
    repository.commit("Release", "v1.3.0")
    kept = (tmp_path / "codegen.yaml").read_text()
    (tmp_path / "spec" / "things.md").unlink()
    stale = repository.codegen("release")

    assert (2, "codegen.yaml:3:70: error[stale-rename]: `thing.patch` goes with 2.0.0, and this is 2.0.0") == (
        stale.returncode,
        stale.stderr.splitlines()[0],
    )
    (tmp_path / "codegen.yaml").write_text(kept.replace(ALIAS, ""))
    told = "`thing.patch`, a deprecated alias of `thing.change`, was removed; that was announced for 2.0.0"
    assert f"(action {told}; with it 1 more break)" in repository.codegen("release").stderr


def test_diff_offers_the_entry_beside_its_report(tmp_path: Path) -> None:
    """The report stays as it is; what can be copied is told on standard error."""
    repository = _renamed(tmp_path)
    done = repository.codegen("diff", "v1.2.0")

    assert "  - {was: thing.patch, now: thing.change}" == done.stderr.splitlines()[-1]
    assert "renamed:" not in done.stdout
    (tmp_path / "codegen.yaml").write_text(HEAD + ALIAS)
    after = repository.codegen("diff", "v1.2.0")
    assert ("", True) == (after.stderr, after.stdout.startswith("0 breaking, "))


def test_a_stale_entry_stops_generation(tmp_path: Path) -> None:
    """Its place is told as seen from the current folder, and nothing is written."""
    repository = _renamed(tmp_path)
    (tmp_path / "codegen.yaml").write_text(f"{HEAD}renamed: [{{was: thing.fetch, now: thing.grab}}]\n")
    done = repository.codegen("generate")

    assert 2 == done.returncode
    assert "codegen.yaml:3:35: error[stale-rename]: `thing.grab` is not documented" in done.stderr.splitlines()
