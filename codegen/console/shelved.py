"""The shelf of a project, as the cache of the user keeps it from one run to the next."""

from codegen.console.ground import Ground
from codegen.entries import hash_of, pack
from codegen.sharing import LARGE_TREE
from codegen.shelf import Shelf, shelving
from codegen.workspace.cache import Cache

__all__ = ["find_shelf", "keep_shelf", "shelving"]


def find_shelf(cache: Cache, ground: Ground) -> Shelf | None:
    """Return what a run before has kept for documents in the same place, with the same settings; None for too many."""
    if sum(len(file.text) for file in ground.documents) > LARGE_TREE:
        return None
    entry = cache.find(_key(ground))
    if entry is None:
        return Shelf({})
    contents = entry.contents(size for _, size in entry.head)
    return Shelf({key: content for (key, _), content in zip(entry.head, contents, strict=True)})


def keep_shelf(cache: Cache, ground: Ground, shelf: Shelf) -> None:
    """Keep what a run has asked for and made, for the next one."""
    cache.use.read = (len(shelf.unread), len(ground.documents))
    if shelf.has_changed:
        key, kept = _key(ground), shelf.now
        cache.write(key, pack(key, [(name, len(content)) for name, content in kept.items()], kept.values()))


def _key(ground: Ground) -> str:
    settings = ground.settings
    return hash_of("shelf", settings.hash, str(settings.settled.spec.absolute()))
