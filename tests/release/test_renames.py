"""A rename at a release: with an alias it is a minor version, without it is refused, and aliases go when announced."""

from pathlib import Path

from tests.diff.revisions import documents
from tests.repositories import Repository, new_repository

ALIAS = "renamed: [{was: thing.patch, now: thing.change, since: 1.3.0, until: 2.0.0}]\n"
FIELDS = (
    *(('"name": {"type"', '"label": {"type"'), ('"title": {"type"', '"heading": {"type"')),
    ('"required": ["title"]', '"required": ["heading"]'),
)
HEAD = "title: Example API\nversion: '1.2.0'\n"


def _released(folder: Path) -> Repository:
    """A project that was released once."""
    repository = new_repository(folder, documents())
    (folder / "codegen.yaml").write_text(HEAD)
    assert 0 == repository.codegen("release", "--first").returncode
    repository.commit("Release", "v1.2.0")
    return repository


def _renamed(folder: Path) -> Repository:
    """Such a project, with an action renamed since."""
    repository = _released(folder)
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


def test_fields_are_renamed_in_the_same_ways(tmp_path: Path) -> None:
    """Refused with the entries to write; with them a minor version, and its changelog tells of each alias alone."""
    repository = _released(tmp_path)
    for before, after in FIELDS:
        repository.edit("schemas.md", before, after)
    refused = repository.codegen("release")

    assert 1 == refused.returncode
    assert refused.stderr.startswith("3 breaks not approved, nothing was written;")
    entries = refused.stderr.partition("add to codegen.yaml:\n")[2]
    assert [
        "renamed:",
        "  - {was: Thing.name, now: Thing.label}  # a guess: same place, same type",
        "  - {was: ThingPatch.title, now: ThingPatch.heading}  # a guess: same place, same type",
    ] == entries.splitlines()
    (tmp_path / "codegen.yaml").write_text(f"{HEAD}{entries}")
    done = repository.codegen("release")

    ending = "now; the old name stays as a deprecated alias."
    assert (0, "") == (done.returncode, done.stderr)
    assert done.stdout.startswith("1.2.0 -> 1.3.0\n")
    assert [
        "### Deprecated",
        f"- `name` of `Thing` is called `label` {ending}",
        f"- `title` of `ThingPatch` is called `heading` {ending}",
    ] == [line for line in done.stdout.splitlines() if line.startswith(("###", "-"))]
    wire = (tmp_path / "generated" / "openapi" / "CHANGELOG.md").read_text(encoding="utf-8")
    assert "- `title` of `ThingPatch` is called `heading` now." in wire.splitlines()


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
