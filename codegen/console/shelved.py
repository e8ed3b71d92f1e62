"""The shelf of a project, as the cache of the user keeps it from one run to the next."""

from codegen.console.ground import Ground, is_settled
from codegen.console.options import Arguments
from codegen.entries import DamagedEntry, hash_of, pack
from codegen.sharing import LARGE_TREE
from codegen.shelf import Shelf
from codegen.workspace.cache import Cache


def find_shelf(cache: Cache, ground: Ground, arguments: Arguments) -> Shelf | None:
    """Return what a run before has kept for documents in the same place, with the same settings; None for too many.

    A project that was opened since may have other settings by now: nothing that was kept is for those.
    """
    if sum(len(file.text) for file in ground.documents) > LARGE_TREE:
        return None
    kept = _find(cache, ground)
    return Shelf(kept if kept and is_settled(ground.settings, arguments, cache) else {})


def _find(cache: Cache, ground: Ground) -> dict[str, bytes]:
    entry = cache.find(_key(ground), tuple[tuple[str, int], ...])
    if entry is None:
        return {}
    keys, sizes = ([pair[place] for pair in entry.head] for place in range(2))
    try:
        return dict(zip(keys, entry.contents(sizes), strict=True))
    except DamagedEntry:
        cache.use.unreadable.add(_key(ground))
        return {}


def keep_shelf(cache: Cache, ground: Ground, shelf: Shelf) -> None:
    """Keep what a run has asked for and made, for the next one."""
    if shelf.has_changed:
        key, kept = _key(ground), shelf.now
        cache.write(key, pack(key, [(name, len(content)) for name, content in kept.items()], kept.values()))


def _key(ground: Ground) -> str:
    settings = ground.settings
    return hash_of("shelf", settings.hash, str(settings.settled.spec.absolute()))
