"""What a release writes beside the changelog: the version, and the record of what was released."""

import pytest

from codegen.files import File
from codegen.release.baseline import Baseline, parse_baseline, render_baseline
from codegen.release.settings import with_version
from codegen.release.version import Version


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
