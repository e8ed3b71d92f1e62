"""Causes and the version they are released in -> the same causes; removals before their announced time say so."""

import re
from collections.abc import Iterable
from datetime import date
from typing import Final

from msgspec.structs import replace

from codegen.diff.causes import Cause
from codegen.diff.change import Change
from codegen.model.marks import Deprecation
from codegen.release.version import Version

_RELEASE: Final = re.compile(r"v?([0-9]{1,6})(?:\.([0-9]{1,6}))?(?:\.([0-9]{1,6}))?", re.ASCII)


def tell_early(causes: Iterable[Cause], version: Version | None, day: date | None = None) -> tuple[Cause, ...]:
    """Say in the sentences of removals that they come before the version or the day that was announced for them.

    `version` is the one that they are released in, `day` the day; None where it is not known, and then nothing is said.
    """
    return tuple(_tell_cause(cause, version, day) for cause in causes)


def _tell_cause(cause: Cause, version: Version | None, day: date | None) -> Cause:
    changes = tuple(_tell(change, version, day) if change.due else change for change in cause.changes)
    if changes == cause.changes:
        return cause
    told = changes[cause.changes.index(cause.change)] if cause.change in cause.changes else cause.change
    return replace(cause, change=told, changes=changes)


def _tell(change: Change, version: Version | None, day: date | None) -> Change:
    if Deprecation(removal=change.due).sunset:
        is_early = day is not None and day.isoformat() < change.due
        return replace(change, sentence=f"{change.sentence}, earlier than announced") if is_early else change
    due = _RELEASE.fullmatch(change.due)
    if due is None or version is None or version >= Version(*(int(part or 0) for part in due.groups())):
        return change
    return replace(change, sentence=f"{change.sentence}, earlier than announced: this is {version}")
