"""Semantic versions: how great a step the changes ask for.

A break asks for a major version, an addition for a minor, anything else for a patch; below 1.0 each is a step lower,
since there the minor version says what may break.
"""

import re
from collections.abc import Iterable
from typing import Final

from msgspec import Struct

from codegen.diff.rules import Impact

_VERSION: Final = re.compile(r"(0|[1-9][0-9]*)\.(0|[1-9][0-9]*)\.(0|[1-9][0-9]*)", re.ASCII)

_WORDS: Final = {
    Impact.BREAKING: "major (below 1.0: minor)",
    Impact.ADDITIVE: "minor (below 1.0: patch)",
    Impact.EDITORIAL: "patch",
    None: "none",
}


class Version(Struct, frozen=True, order=True):
    """A released version: `major.minor.patch`, ordered as Semantic Versioning has it."""

    major: int
    minor: int
    patch: int

    def __str__(self) -> str:
        return f"{self.major}.{self.minor}.{self.patch}"


FIRST: Final = Version(0, 1, 0)
"""The version of a first release whose configuration names none."""


def parse_version(text: str) -> Version | None:
    """Read `1.2.0`; None for anything else, pre-releases among it."""
    match = _VERSION.fullmatch(text)
    return Version(*(int(part) for part in match.groups())) if match else None


def parse_since(text: str) -> Version | None:
    """Read a version that may lack its last parts, or have the `v` of a tag: `v1.0` is 1.0.0; None for other text."""
    parts = text.removeprefix("v").split(".")
    return parse_version(".".join([*parts, "0", "0"][: max(3, len(parts))]))


def releases_since(tags: Iterable[str], first: Version) -> tuple[str, ...]:
    """Return the tags of releases that are of a version or a later one, in the order of their versions."""
    versions = {tag: parse_version(tag.removeprefix("v")) for tag in tags if tag.startswith("v")}
    found = [(version, tag) for tag, version in versions.items() if version is not None and version >= first]
    return tuple(tag for _, tag in sorted(found))


def next_version(current: Version, impact: Impact) -> Version:
    """Return the version that comes after `current` when changes of that impact are released."""
    if impact is Impact.EDITORIAL or (impact is Impact.ADDITIVE and not current.major):
        return Version(current.major, current.minor, current.patch + 1)
    if impact is Impact.ADDITIVE or not current.major:
        return Version(current.major, current.minor + 1, 0)
    return Version(current.major + 1, 0, 0)


def bump_words(impact: Impact | None) -> str:
    """Name the part of the version that changes of an impact raise."""
    return _WORDS[impact]


def newest_tag(tags: Iterable[str]) -> tuple[str, Version] | None:
    """Return the tag of the newest version, `v1.2.0`, and that version; None when no tag is one."""
    versions = ((tag, parse_version(tag.removeprefix("v"))) for tag in tags if tag.startswith("v"))
    found = [(version, tag) for tag, version in versions if version is not None]
    return (max(found)[1], max(found)[0]) if found else None
