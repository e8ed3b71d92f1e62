"""The file of a changelog, in the form of Keep a Changelog 1.1.0: its head, and where an entry goes."""

import re
from itertools import pairwise
from typing import Final

from codegen.release.plan import Plan
from codegen.release.version import Version, parse_version

HEAD: Final = """\
# Changelog

All notable changes to this package are written down here, in the form of
[Keep a Changelog](https://keepachangelog.com/en/1.1.0/); versions follow
[Semantic Versioning](https://semver.org/spec/v2.0.0.html).
"""
"""What stands above the entries of a package."""

_ENTRY: Final = re.compile(r"^## \[(?P<name>[^\]\n]+)\].*$", re.MULTILINE)


def insert_entry(text: str, version: Version, entry: str, head: str = HEAD) -> str:
    """Put an entry above the newest one, below `Unreleased`; an older entry of the same version is replaced.

    A file without text gets `head`.
    """
    text = text or head
    entries = list(_ENTRY.finditer(text))
    bounds = [(item.start(), item["name"]) for item in entries] + [(len(text), "")]
    for (start, name), (end, _) in pairwise(bounds):
        if name == str(version):
            return _join(text[:start], entry, text[end:])
    place = next((start for start, name in bounds if name.lower() != "unreleased"), len(text))
    return _join(text[:place], entry, text[place:])


def never_released(text: str, plan: Plan) -> tuple[Version, ...]:
    """Return the versions between the previous release and the planned one that have an entry: drafts of no release."""
    if plan.previous is None:
        return ()
    versions = [parse_version(entry["name"]) for entry in _ENTRY.finditer(text)]
    return tuple(version for version in versions if version is not None and plan.previous < version < plan.version)


def _join(before: str, entry: str, after: str) -> str:
    return f"{before.rstrip()}\n\n{entry}" + (f"\n{after}" if after else "")
