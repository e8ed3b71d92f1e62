"""Changes and the version they are released in -> the same changes; removals before their announced time say so."""

import re
from collections.abc import Iterable
from dataclasses import replace
from datetime import date
from typing import Final

from codegen.diff.change import Change
from codegen.model.marks import Deprecation
from codegen.release.version import Version

_RELEASE: Final = re.compile(r"v?([0-9]{1,6})(?:\.([0-9]{1,6}))?(?:\.([0-9]{1,6}))?", re.ASCII)


def tell_early(changes: Iterable[Change], version: Version | None, day: date | None = None) -> tuple[Change, ...]:
    """Say in the sentences of removals that they come before the version or the day that was announced for them.

    `version` is the one that they are released in, `day` the day; None where it is not known, and then nothing is said.
    """
    return tuple(_tell(change, version, day) if change.due else change for change in changes)


def _tell(change: Change, version: Version | None, day: date | None) -> Change:
    if Deprecation(removal=change.due).sunset:
        is_early = day is not None and day.isoformat() < change.due
        return replace(change, sentence=f"{change.sentence}, earlier than announced") if is_early else change
    due = _RELEASE.fullmatch(change.due)
    if due is None or version is None or version >= Version(*(int(part or 0) for part in due.groups())):
        return change
    return replace(change, sentence=f"{change.sentence}, earlier than announced: this is {version}")
