"""What becomes of the generated files -> their diff, folded and cut to the room that there is."""

from collections.abc import Iterator, Sequence
from typing import Final

from codegen.drift import Drift, DriftKind
from codegen.report.difference import unified
from codegen.report.escapes import escape
from codegen.report.review import Names
from codegen.report.review_text import code, fence_of, shorten, size
from codegen.report.text import count

_FRAME: Final = 2_000
"""Bytes that are kept for what stands around the diff."""
_KINDS: Final = {DriftKind.MISSING: "new", DriftKind.STALE: "changed", DriftKind.ORPHAN: "removed"}


def render_difference(sdk: Sequence[Drift], names: Names, room: int) -> Iterator[str]:
    """Yield the folded section: what users call comes first, tests last, and what was cut is said.

    Each drift goes from `found`, at the base, to `expected`; `names` has the folder that they are in.
    """
    if not sdk:
        return
    ordered = sorted(sdk, key=lambda drift: (_rank(drift.path), drift.path))
    lines, shown = _cut(ordered, names.generated, room - _FRAME)
    fence = fence_of(lines)
    kinds = [_KINDS[drift.kind] for drift in sdk]
    counts = ", ".join(f"{kinds.count(kind)} {kind}" for kind in dict.fromkeys(_KINDS.values()) if kind in kinds)
    yield from ("", "<details>", f"<summary>Diff of the generated files: {counts}</summary>", "")
    if lines:
        yield from (f"{fence}diff", *lines, fence, "")
    if shown < len(sdk):
        left = f"{count(len(sdk) - shown, 'file')} not or not wholly shown"
        remedy = "" if names.is_folder else f" {code(f'git diff {names.base} -- {names.generated}')} shows all of it."
        yield from (f"Cut in {code(ordered[shown].path)}: {left}.{remedy}", "")
    yield "</details>"


def _rank(path: str) -> int:
    """Order what users read: the calls, the rest of the package, its pages, other documents, tests."""
    if not path.startswith("python/"):
        return 3
    if path.startswith("python/tests/"):
        return 4
    return 2 if not path.endswith(".py") else 0 if "/resources/" in path else 1


def _cut(ordered: Sequence[Drift], generated: str, room: int) -> tuple[list[str], int]:
    """Return the lines of the diff that have room, and how many of the files they show wholly."""
    kept: list[str] = []
    for shown, drift in enumerate(ordered):
        for line in _lines(drift, generated):
            room -= size(line)
            if room < 0:
                return kept, shown
            kept.append(line)
    return kept, len(ordered)


def _lines(drift: Drift, generated: str) -> Iterator[str]:
    path = f"{generated}/{drift.path}"
    old = "/dev/null" if drift.kind is DriftKind.MISSING else f"a/{path}"
    new = "/dev/null" if drift.kind is DriftKind.ORPHAN else f"b/{path}"
    for line in unified(_split(drift.found), _split(drift.expected), old, new):
        yield shorten(escape(line.removesuffix("\n")))


def _split(text: str) -> list[str]:
    return [f"{line}\n" for line in text.removesuffix("\n").split("\n")] if text else []
