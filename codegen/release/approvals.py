"""approved-breaks.md: the breaks that somebody has approved, each with a reason.

    - `3f2a9c1b7d0e`: the action has been answering 410 for a year
    - `0a894bbb4ea4` `5de99c4f4e4e`: one schema has become two

A list item names one or more fingerprints and says why; every other line is for the reader. A fingerprint is that of a
cause, with all that follows from it; those of all of its breaks count as well. It stays when lines, files or commits
move, and changes with what is changed, so that an approval is of one cause and of no other.
"""

import re
from collections.abc import Container, Iterator
from typing import Final

from msgspec import Struct

from codegen.config import INVALID_CONFIG
from codegen.diagnostics import Diagnostic
from codegen.diff.causes import Cause
from codegen.equality import equal_without
from codegen.files import File, Span

FILE_NAME: Final = "approved-breaks.md"

_ITEM: Final = re.compile(r"\s*[-*+]\s+(?P<prints>`[0-9a-f]{12}`(?:[,\s]+`[0-9a-f]{12}`)*)\s*:?\s*(?P<reason>.*)")
_START: Final = re.compile(r"\s*[-*+]\s+`")
_HELP: Final = "write ``- `3f2a9c1b7d0e`: why users can live with it``"


@equal_without("span")
class Approval(Struct, frozen=True):
    """One approved break, or cause of breaks, and the reason for it."""

    fingerprint: str
    reason: str
    span: Span


def parse_approvals(file: File) -> tuple[tuple[Approval, ...], tuple[Diagnostic, ...]]:
    """Read the approvals of a file; an item that gives no reason or no fingerprint comes back as a diagnostic."""
    items = list(_read(file))
    approvals = tuple(item for item in items if isinstance(item, Approval))
    return approvals, tuple(item for item in items if isinstance(item, Diagnostic))


def is_approved(cause: Cause, fingerprints: Container[str]) -> bool:
    """Tell whether a cause of breaks is approved: by its own fingerprint, or by that of each of its breaks."""
    return cause.fingerprint in fingerprints or all(each in fingerprints for each in cause.fingerprints)


def _read(file: File) -> Iterator[Approval | Diagnostic]:
    for number, line in enumerate(file.text.split("\n"), start=1):
        item = _ITEM.fullmatch(line)
        span = Span(file.path, number)
        if item is not None and item["reason"].strip():
            for fingerprint in re.findall("[0-9a-f]{12}", item["prints"]):
                yield Approval(fingerprint, item["reason"].strip(), span)
        elif item is not None:
            yield INVALID_CONFIG.at(span, "the approval has no reason", _HELP)
        elif _START.match(line):
            yield INVALID_CONFIG.at(span, "no fingerprint is named", _HELP)
