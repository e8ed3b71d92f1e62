"""Two releases, and what since.yaml said at the first of them -> what it says at the second."""

from collections.abc import Iterable, Iterator
from itertools import pairwise

from codegen.dating.names import things_of, versions_of
from codegen.diff.compare import Revision
from codegen.model.api import Api
from codegen.renamed import release_numbers
from codegen.renaming.applied import with_new_names
from codegen.rendering.yaml_text import dump_block, dump_scalar
from codegen.since import Since

_HEAD = """\
# Written by `codegen release`: in which release things came. What is not here was in the first one, or came with what
# it is a part of.
"""


def next_since(entries: Iterable[Since], old: Api | None, new: Revision, version: str) -> tuple[Since, ...]:
    """Return the entries once `new` is released as `version`, in their order; without `old`, it is the first release.

    What is new comes in that version, what is gone has no entry any more, and what was renamed keeps its own under the
    new name, where the SDK keeps the old one. A part of what is new has no entry.
    """
    kept = versions_of(entries, new.api, new.aliases)
    there = dict(things_of(new.api))
    before = there if old is None else dict(things_of(with_new_names(old, new.aliases)[0]))
    came = {
        key: kept.get(key) if key in before else version
        for key, owner in there.items()
        if key in before or owner is None or owner in before
    }
    return in_order(Since(*key, version) for key, version in came.items() if version is not None)


def since_of(releases: Iterable[tuple[str, Revision]]) -> tuple[Since, ...]:
    """Return what the releases tell, in their order, each with its version; what the first one has came with none."""
    found: tuple[Since, ...] = ()
    for (_, old), (version, new) in pairwise(releases):
        found = next_since(found, old.api, new, version)
    return found


def merge_since(entries: Iterable[Since], found: Iterable[Since]) -> tuple[Since, ...]:
    """Return what was found, and the entries of what nothing was found about."""
    merged = {(item.kind, item.name): item for item in (*entries, *found)}
    return in_order(merged.values())


def in_order(entries: Iterable[Since]) -> tuple[Since, ...]:
    """Sort entries by their releases, and within one by what they are of."""
    return tuple(sorted(entries, key=lambda item: (release_numbers(item.version) or (), item.kind, item.name)))


def render_since(entries: Iterable[Since]) -> str:
    """Write the file; the same entries give the same text."""
    return _HEAD + "".join(_lines(entries))


def _lines(entries: Iterable[Since]) -> Iterator[str]:
    by_version: dict[str, list[str]] = {}
    for item in in_order(entries):
        by_version.setdefault(item.version, []).append(f"{item.kind} {item.name}")
    for version, names in by_version.items():
        yield f"{dump_scalar(version)}:{dump_block(names, 2)}\n"
