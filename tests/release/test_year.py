"""A year of a maintainer: each commit of the documents, the comment on it, and the release that came of it."""

import re
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from syrupy.assertion import SnapshotAssertion

from codegen.cli import main
from tests.diff.revisions import documents
from tests.repositories import Repository, new_repository

_BETA = """
## Scan

**Beta.**

Looks a thing over

### Method And Url

POST https://api.example.com/things/**`THING_ID`**/scan

### Authentication

A valid api access token is required to access this endpoint. The token must
include at least one of the following scopes:
all.Application, thing.*, or thing.scan.

### Request Path Components

| Path Component | Description | Example |
| -------------- | ----------- | ------- |
| THING_ID | ID associated with the thing | 575ec8687ae143cd83dc4a97 |

### Request Headers

| Name | Required | Description | Default |
| ---- | -------- | ----------- | ------- |
| Authorization | Y | The token for authenticating the request, prepended with Bearer | |

### Curl Example

```bash
curl -H 'Accept: application/json' \\
    -H 'Authorization: Bearer YOUR_API_ACCESS_TOKEN' \\
    -X POST \\
    https://api.example.com/things/THING_ID/scan
```

### Successful Responses

| Code | Type | Description |
| ---- | ---- | ----------- |
| 200 | [Thing](schemas.md#thing) | Thing information |

### Error Responses

| Code | Type | Description |
| ---- | ---- | ----------- |
| 404 | [Error](schemas.md#error) | Error if thing was not found |
"""
_RENAMED = "renamed: [{was: thing.patch, now: thing.change, since: 1.3.0, until: 3.0.0}]\n"
_FOLDED = re.compile(r"\n<details>\n(<summary>Diff of [^\n]*</summary>).*?\n</details>\n", re.DOTALL)
"""The diff of the SDK, which tests of the review show."""
_DEPRECATED = "**Deprecated since 1.2.** Will be removed in 2.0.\n\nRemoves all"

Change = Callable[[Repository], None]


def _configure(repository: Repository, line: str) -> None:
    with (repository.folder / "codegen.yaml").open("a") as config:
        config.write(line)


def _rename(repository: Repository) -> None:
    repository.edit("thing.md", "## Patch\n", "## Change\n")
    _configure(repository, _RENAMED)


def _begin_beta(repository: Repository) -> None:
    place = repository.folder / "spec" / "thing.md"
    place.write_text(place.read_text() + _BETA)
    _configure(repository, "held_back: {beta: namespace}\n")


def _remove(repository: Repository) -> None:
    (repository.folder / "spec" / "things.md").unlink()


YEAR: tuple[tuple[str, Change], ...] = (
    ("Correct a typo", lambda it: it.edit("thing.md", "Retrieves information on a thing", "Retrieves a thing")),
    (
        "Add an optional parameter",
        lambda it: it.edit("thing.md", "| ratio |", "| deep | N | Look deeper | false | |\n| ratio |"),
    ),
    ("Deprecate an action", lambda it: it.edit("things.md", "Removes all", _DEPRECATED)),
    ("Rename an action, with an alias", _rename),
    ("Move a URL", lambda it: it.edit("thing.md", "**/parts/**", "**/pieces/**")),
    ("Begin a beta", _begin_beta),
    ("Remove what was deprecated", _remove),
)


def _approve(repository: Repository, lines: list[str]) -> None:
    told = (line.replace("REASON", "nobody calls it any more") for line in lines if line.startswith("- `"))
    (repository.folder / "approved-breaks.md").write_text("\n".join(told))


def test_a_year(
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    snapshot_file: Callable[[str], SnapshotAssertion],
) -> None:
    """From a typo to a removal: version, comment and changelog of each, and one approval for one cause of breaks."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1893456000")
    repository = new_repository(tmp_path, documents())
    _configure(repository, "title: Example API\nversion: '1.0.0'\n")
    assert 0 == main(["release", "--first"])
    repository.commit("Release", "v1.0.0")
    told: list[str] = []
    for title, change in YEAR:
        told.extend(_tell(repository, title, change, capsys))

    assert snapshot_file("year.md") == "\n".join(told)


def _tell(repository: Repository, title: str, change: Change, capsys: pytest.CaptureFixture[str]) -> Iterator[str]:
    """Make a change, have it reviewed and release it."""
    before = repository.git("describe", "--tags")
    change(repository)
    assert 0 == main(["generate"])
    capsys.readouterr()
    reviewed = main(["review", before])
    comment = capsys.readouterr().out
    code = main(["release"])
    out, err = capsys.readouterr()
    if code:
        _approve(repository, err.splitlines())
        assert 0 == main(["release"])
        out = capsys.readouterr().out
    version = out.split(" -> ")[1].split("\n")[0]
    repository.commit(title, f"v{version}")
    yield from (f"# {title}: {version}", "", f"Exit code of the review: {reviewed}, of the release: {code}", "")
    yield from (_FOLDED.sub(r"\n\1\n", comment).rstrip(), "", out.rstrip(), "")
