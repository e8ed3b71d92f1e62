"""Versions: how they are read, which comes next, which tag is the newest."""

import pytest

from codegen.diff.rules import Impact
from codegen.release.version import (
    Version,
    newest_tag,
    next_version,
    parse_since,
    parse_version,
    releases_since,
)


@pytest.mark.parametrize(
    ("text", "version"),
    [("1.2.3", Version(1, 2, 3)), ("0.10.0", Version(0, 10, 0)), ("1.2", None), ("01.2.3", None), ("1.2.3rc1", None)],
)
def test_parse(text: str, version: Version | None) -> None:
    """Three numbers are a version, anything else is none."""
    assert version == parse_version(text)


@pytest.mark.parametrize(
    ("current", "impact", "expected"),
    [
        ("1.2.3", Impact.BREAKING, "2.0.0"),
        ("1.2.3", Impact.ADDITIVE, "1.3.0"),
        ("1.2.3", Impact.EDITORIAL, "1.2.4"),
        ("0.2.3", Impact.BREAKING, "0.3.0"),
        ("0.2.3", Impact.ADDITIVE, "0.2.4"),
        ("0.2.3", Impact.EDITORIAL, "0.2.4"),
    ],
)
def test_next_version(current: str, impact: Impact, expected: str) -> None:
    """The impact says which number grows; below 1.0 it is the one below."""
    version = parse_version(current)
    assert version is not None
    assert expected == str(next_version(version, impact))


@pytest.mark.parametrize(
    ("tags", "expected"),
    [
        ((), None),
        (("nightly", "1.0.0", "v1.0", "v1.0.0-rc1"), None),
        (("v0.9.0", "v0.10.0", "v0.2.0"), ("v0.10.0", Version(0, 10, 0))),
    ],
)
def test_newest_tag(tags: tuple[str, ...], expected: tuple[str, Version] | None) -> None:
    """Tags are compared as versions, and those that are none do not count."""
    assert expected == newest_tag(tags)


@pytest.mark.parametrize(
    ("text", "expected"),
    [("v1", Version(1, 0, 0)), ("1.2", Version(1, 2, 0)), ("v1.2.3", Version(1, 2, 3)), ("1.2.3.4", None), ("x", None)],
)
def test_since(text: str, expected: Version | None) -> None:
    """The last parts and the `v` of a tag may be left out."""
    assert expected == parse_since(text)


def test_releases_since() -> None:
    """They come in the order of versions, not of their names; other tags are none."""
    assert ("v1.9.0", "v1.10.0") == releases_since(["v1.10.0", "v1.9.0", "v1.8.9", "1.11.0", "other"], Version(1, 9, 0))
