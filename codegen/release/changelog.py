"""A plan -> its entry in the changelog, in the form of Keep a Changelog 1.1.0."""

import re
from collections.abc import Iterator, Sequence
from datetime import date
from itertools import pairwise
from typing import Final

from codegen.diff.change import Change
from codegen.diff.rules import Impact
from codegen.release.migration import Migration
from codegen.release.plan import Plan
from codegen.release.version import Version, parse_version

HEAD: Final = """\
# Changelog

All notable changes to this package are written down here, in the form of
[Keep a Changelog](https://keepachangelog.com/en/1.1.0/); versions follow
[Semantic Versioning](https://semver.org/spec/v2.0.0.html).
"""

_ENTRY: Final = re.compile(r"^## \[(?P<name>[^\]\n]+)\].*$", re.MULTILINE)
_WORDS: Final = frozenset({"title-changed", "description-changed", "example-changed", "prose-changed"})
_REMOVED: Final = ("-removed", "-removed-after-deprecation")
_CODE: Final = re.compile(r"`[^`]*`")
_MARKUP: Final = re.compile(r"[\\<>&*_\[\]]")


def render_entry(plan: Plan, day: date, migrations: Sequence[Migration]) -> str:
    """Return the entry of a release that is made on `day`; it ends with a line feed."""
    sections = dict(_sections(plan, migrations))
    lines = [f"## [{plan.version}] - {day.isoformat()}"]
    for title, items in sections.items():
        lines.extend(["", f"### {title}", "", *items])
    return "\n".join(lines) + "\n"


def insert_entry(text: str, version: Version, entry: str) -> str:
    """Put an entry above the newest one, below `Unreleased`; an older entry of the same version is replaced."""
    text = text or HEAD
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


def _sections(plan: Plan, migrations: Sequence[Migration]) -> Iterator[tuple[str, list[str]]]:
    if plan.previous is None:
        yield "Added", ["- First release."]
        return
    added = [change for change in plan.changes if change.id.endswith("-added") and change.impact is Impact.ADDITIVE]
    removed = [change for change in plan.changes if change.id.endswith(_REMOVED) and change.is_break]
    changed = [change for change in plan.changes if change not in added and change not in removed]
    for title, changes in (("Added", added), ("Changed", changed), ("Removed", removed)):
        if items := list(_items(changes)):
            yield title, items
    if migrations:
        yield "Migration", [line for migration in migrations for line in _migration(migration)]


def _items(changes: Sequence[Change]) -> Iterator[str]:
    """Name each change but words, and but what merely follows in the package from additions to the API."""
    told = [change for change in changes if change.impact is Impact.BREAKING]
    told += [item for item in changes if item.impact is Impact.ADDITIVE and (item.weighed or not item.is_python)]
    for change in told:
        mark = "**Breaking:** " if change.impact is Impact.BREAKING else ""
        yield f"- {mark}{_text(change.sentence)}.{_weight(change)}"
    words = 0
    for change in changes:
        is_words = change.id in _WORDS and change.weighed is None
        if change.impact is Impact.EDITORIAL and not is_words:
            yield f"- {_text(change.sentence)}.{_weight(change)}"
        words += is_words
    if words:
        yield f"- Documentation: {words} {'text' if words == 1 else 'texts'} in other words."


def _weight(change: Change) -> str:
    """Say that a project weighs a change otherwise, and why."""
    return f" {_text(f'Counts as {change.weight_words}').rstrip('.')}." if change.weighed else ""


def _migration(migration: Migration) -> Iterator[str]:
    yield "```python"
    yield f"{migration.old}  # before"
    yield f"{migration.new}  # now" if migration.new else "# now: there is no such call"
    yield "```"


def _text(words: str) -> str:
    """Write a sentence so that none of it is markup but its code in backticks."""
    line = " ".join(words.split())
    line = line[:1].upper() + line[1:]
    plain, result = 0, ""
    for code in _CODE.finditer(line):
        result += _MARKUP.sub(r"\\\g<0>", line[plain : code.start()]) + code[0]
        plain = code.end()
    return result + _MARKUP.sub(r"\\\g<0>", line[plain:])
