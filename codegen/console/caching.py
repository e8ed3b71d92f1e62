"""The cache of the user for one run of a command, and the line in which `--verbose` says what it did."""

from collections.abc import Iterator
from contextlib import contextmanager

from codegen.console.options import Arguments
from codegen.console.output import complain
from codegen.workspace.cache import VARIABLE, Cache, open_cache


@contextmanager
def caching(arguments: Arguments, without: str = "") -> Iterator[Cache | None]:
    """Open the cache for the block; None where an option speaks against it: `--no-cache`, or the one `without` names.

    What became of it is told after the block, if that was asked for.
    """
    option = "--no-cache" if arguments.no_cache else without
    cache = None if option else open_cache()
    try:
        yield cache
    finally:
        if arguments.verbose:
            complain([f"cache: {_tell(cache, option)}"])


def _tell(cache: Cache | None, option: str) -> str:
    if cache is None:
        return f"not used ({option or f'no folder for it is known: name one in {VARIABLE}'})"
    use, folder = cache.use, _printable(str(cache.folder))
    told = []
    if use.is_found:
        told.append("found, nothing was made again")
    elif not use.is_asked:
        told.append("not used, since something that the result depends on is wrong or cannot be read")
    elif use.read[0]:
        word = "was" if use.read[0] == 1 else "were"
        told.append(f"{use.read[0]} of {use.read[1]} documents {word} not read again")
    elif not (use.unreadable or use.fault):
        told.append("nothing found for these documents")
    if use.unreadable:
        number = len(use.unreadable)
        words = "1 entry could not be read and was" if number == 1 else f"{number} entries could not be read and were"
        told.append(f"{words} left out")
    return "; ".join([*told, f"{folder} {use.fault}"]) if use.fault else f"{'; '.join(told)} ({folder})"


def _printable(text: str) -> str:
    """Return a text that stays on one line, whatever is in the name of a folder."""
    return "".join(item if item.isprintable() else item.encode("unicode_escape").decode() for item in text)
