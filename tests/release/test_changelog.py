"""The changelog's entry, the migration of calls, the texts that a release changes."""

from datetime import date

import pytest

from codegen.config_yaml import parse_config
from codegen.diff.compare import compare_revisions
from codegen.diff.levels import apply_levels
from codegen.diff.rules import RULES
from codegen.files import File
from codegen.release.baseline import Baseline, parse_baseline, render_baseline
from codegen.release.changelog import HEAD, insert_entry, render_entry
from codegen.release.migration import Migration, find_migrations
from codegen.release.plan import Plan, plan_next
from codegen.release.settings import with_version
from codegen.release.version import Version
from tests.diff.revisions import documents, edited, revision

DAY = date(2030, 1, 2)
ENTRY = "## [1.1.0] - 2030-01-02\n\n### Added\n\n- New.\n"


def _entry(files: tuple[File, ...]) -> str:
    old, new = revision(documents()), revision(files)
    changes = compare_revisions(old, new)
    plan = plan_next(Version(1, 0, 0), None, changes, ())
    assert plan is not None
    return render_entry(plan, DAY, find_migrations(old.files, new.files, changes))


def test_first_entry() -> None:
    """The first release says that it is the first."""
    expected = "## [0.1.0] - 2030-01-02\n\n### Added\n\n- First release.\n"
    assert expected == render_entry(Plan(None, Version(0, 1, 0), ()), DAY, ())


def test_entry_of_an_addition() -> None:
    """What is new is said once, in words for users of the API."""
    expected = """\
## [1.1.0] - 2030-01-02

### Added

- Query parameter `deep` of `thing.get` is new.
"""
    assert expected == _entry(edited("| ratio |", "| deep | N | If set, look deeper |  | true |\n| ratio |"))


def test_entry_of_words() -> None:
    """Words are counted."""
    expected = "## [1.0.1] - 2030-01-02\n\n### Changed\n\n- Documentation: 1 text in other words.\n"
    assert expected == _entry(edited("Retrieves information on a thing", "Retrieves a thing"))


def test_entry_of_a_break() -> None:
    """A break is marked, and the call is shown before and after."""
    expected = """\
## [2.0.0] - 2030-01-02

### Changed

- **Breaking:** Query parameter `limit` of `thing.get` became required.
- **Breaking:** Parameter `limit` of `resources.thing.ThingResource.get` became required.
- **Breaking:** Parameter `limit` of `resources.thing.ThingResource.get` is `int`, not `int | None`.
- Query parameter `limit` of `thing.get` has no default any more, it was `10`.

### Migration

```python
client.thing.get(thing_id=..., part_id=..., name=...)  # before
client.thing.get(thing_id=..., part_id=..., limit=..., name=...)  # now
```
"""
    assert expected == _entry(
        edited("| limit | N | Max things to return | 10 |", "| limit | Y | Max things to return |  |")
    )


@pytest.mark.parametrize(
    ("before", "after", "levels", "entry"),
    [
        (
            "**/parts/**",
            "**/pieces/**",
            "path-changed: {impact: breaking, reason: URLs are _called_ by hand.}",
            ["## [2.0.0] - 2030-01-02", "### Changed"],
        ),
        (
            "| 200 | [Thing](schemas.md#thing) | Thing information |\n\n### Error",
            "| 202 | [Thing](schemas.md#thing) | Thing information |\n\n### Error",
            "success-code-replaced: {impact: editorial, reason: URLs are _called_ by hand.}",
            ["## [1.0.1] - 2030-01-02", "### Changed"],
        ),
        (
            '    "mode": {"enum": ["fast", "slow"]},\n',
            "",
            "request-property-removed: {impact: additive, reason: URLs are _called_ by hand.}",
            ["## [2.0.0] - 2030-01-02", "### Removed"],
        ),
    ],
)
def test_entry_of_what_weighs_otherwise(before: str, after: str, levels: str, entry: list[str]) -> None:
    """It is told, whatever it weighs, with the reason; the version follows the impact that is set."""
    config, _ = parse_config(File("codegen.yaml", f"changes:\n  {levels}\n"))
    old, new = revision(documents()), revision(edited(before, after))
    changes = apply_levels(compare_revisions(old, new), config.changes)
    plan = plan_next(Version(1, 0, 0), None, changes, ())
    assert plan is not None
    lines = render_entry(plan, DAY, ()).split("\n")
    (line,) = [line for line in lines if "Counts as" in line]
    (change,) = [change for change in changes if change.weighed]
    assert line.endswith(f". Counts as {change.impact}, not {RULES[change.id].impact}: URLs are \\_called\\_ by hand.")
    assert entry == [lines[0], [item for item in lines[: lines.index(line)] if item.startswith("### ")][-1]]


def test_renamed_action_migrates() -> None:
    """The new name of an action stands beside the old one."""
    old, new = revision(documents()), revision(edited("## Patch\n", "## Change\n"))
    changes = compare_revisions(old, new)

    expected = (Migration("client.thing.patch(thing_id=..., body=...)", "client.thing.change(thing_id=..., body=...)"),)
    assert expected == find_migrations(old.files, new.files, changes)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", f"{HEAD}\n{ENTRY}"),
        (f"{HEAD}\n## [1.0.0] - 2029-01-01\n\nOld.\n", f"{HEAD}\n{ENTRY}\n## [1.0.0] - 2029-01-01\n\nOld.\n"),
        (
            f"{HEAD}\n## [Unreleased]\n\n- Soon.\n\n## [1.0.0]\n\nOld.\n",
            f"{HEAD}\n## [Unreleased]\n\n- Soon.\n\n{ENTRY}\n## [1.0.0]\n\nOld.\n",
        ),
        (f"{HEAD}\n## [1.1.0]\n\nDraft.\n\n## [1.0.0]\n\nOld.\n", f"{HEAD}\n{ENTRY}\n## [1.0.0]\n\nOld.\n"),
    ],
)
def test_insert_entry(text: str, expected: str) -> None:
    """An entry goes above the others and below what is not released, and replaces a draft of itself."""
    assert expected == insert_entry(text, Version(1, 1, 0), ENTRY)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", "version: '1.1.0'\n"),
        ("title: An API\n", "title: An API\nversion: '1.1.0'\n"),
        ("# ours\nversion: '1.0.0'\ntitle: An API\n", "# ours\nversion: '1.1.0'\ntitle: An API\n"),
        ("title: An API\nversion: 1.0.0 # ours\n", "title: An API\nversion: '1.1.0' # ours\n"),
        ('"version": "1.0.0"\ntitle: An API\n', "\"version\": '1.1.0'\ntitle: An API\n"),
        ("'version' :\n  1.0.0\n", "'version' :\n  '1.1.0'\n"),
        ("? version\n: 1.0.0\n", "? version\n: '1.1.0'\n"),
        ("{title: An API, version: 1.0.0}\n", "{title: An API, version: '1.1.0'}\n"),
        ("--- {title: An API}\n...\n", "--- {version: '1.1.0', title: An API}\n...\n"),
        ("{}\n", "{version: '1.1.0'}\n"),
        ("---\ntitle: An API\nversion: 1.0.0\n...\n", "---\ntitle: An API\nversion: '1.1.0'\n...\n"),
        ("---\ntitle: An API\n...\n", "---\nversion: '1.1.0'\ntitle: An API\n...\n"),
        ("  title: An API\n", "  version: '1.1.0'\n  title: An API\n"),
        ("# version: '0.1.0'\n", "# version: '0.1.0'\nversion: '1.1.0'\n"),
        ("title: |-\n  An API\n\nversion: |-\n  1.0.0\n", "title: |-\n  An API\n\nversion: '1.1.0'"),
        ("title: &v '1.0.0'\nversion: *v\n", None),
        ("version: &v '1.0.0'\ntitle: *v\n", None),
        ("version: '1.0.0'\nversion: '1.0.0'\n", None),
        ("titel: An API\n", None),
    ],
)
def test_with_version(text: str, expected: str | None) -> None:
    """Only the version changes in the configuration, however it is written; where it cannot, nothing is made up."""
    assert expected == with_version(text, Version(1, 1, 0))


def test_baseline() -> None:
    """What is recorded is read back."""
    files = File("a.md", "é\n"), File("python/sdk/__init__.py", "x = 1\n")
    baseline = Baseline(Version(1, 2, 3), "version: '1.2.3'\n", (files[0],), (files[1],))

    assert baseline == parse_baseline(render_baseline(baseline))


@pytest.mark.parametrize("text", ["", "[]", "{}", '{"version": "1"}', '{"version": "1.0.0", "config": ""}'])
def test_what_is_no_baseline(text: str) -> None:
    """A file that records nothing is told from one that does."""
    assert parse_baseline(text) is None
