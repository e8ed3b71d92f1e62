"""Where a change is in both revisions, seen from the current folder."""

from collections.abc import Iterable

from msgspec import Struct
from msgspec.structs import replace

from codegen.diff.change import Change
from codegen.files import Span


class Roots(Struct, frozen=True):
    """What stands before the files of a revision: `v1.2.0:spec/` before documents, `v1.2.0:generated/` before code."""

    documents: str
    generated: str


def place_changes(changes: Iterable[Change], old: Roots, new: Roots) -> tuple[Change, ...]:
    """Put the roots before the files that changes name; fingerprints stay."""
    return tuple(
        replace(
            change,
            old_span=_place(change.old_span, old, is_python=change.is_python),
            new_span=_place(change.new_span, new, is_python=change.is_python),
        )
        for change in changes
    )


def _place(span: Span | None, roots: Roots, *, is_python: bool) -> Span | None:
    if span is None:
        return None
    return replace(span, file=(roots.generated if is_python else roots.documents) + span.file)
