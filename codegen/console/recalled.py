"""What the documents give, what the linter says of them: remembered where nothing has changed, else made anew."""

import os
import sys
from pathlib import Path

from codegen.console.caching import caching
from codegen.console.given import Answer, Found, Given
from codegen.console.ground import is_settled, read_ground
from codegen.console.interruption import load
from codegen.console.options import Arguments
from codegen.console.output import ExitCode, complain, has_color, say
from codegen.console.owned import Owned, find_owned
from codegen.entries import DamagedEntry
from codegen.places import STAGING
from codegen.remembered import HEAD, Recalled, Remembered, pack_remembered, unpack_remembered
from codegen.workspace.cache import Cache
from codegen.workspace.paths import refuse_nesting


def give(arguments: Arguments, *, is_written: bool = False) -> Given | None:
    """Return what the documents give, or None when they have errors; diagnostics go to standard error.

    Where it `is_written` then, what an interrupted run had decided is carried out, and said, first. Raises
    `WorkspaceError` or `OSError` when the folders cannot be used.
    """
    with caching(arguments) as cache:
        return _give(arguments, cache, is_written=is_written)


def _give(arguments: Arguments, cache: Cache | None, *, is_written: bool) -> Given | None:
    found = _find(arguments, cache, is_written=is_written) if cache else None
    if cache is None or found is None:
        return _build(arguments, None, None, is_written=is_written).given
    try:
        if (recalled := _recall(cache, found)) is not None:
            given = _tell(recalled, found)
            cache.use.is_found = True
            return given
    except DamagedEntry:
        cache.use.unreadable.add(found.ground.key)
    answer = _build(arguments, cache, found, is_written=is_written)
    shelf = answer.shelf
    if shelf is not None:
        cache.use.read = (len(shelf.unread), len(found.ground.documents))
    # Unless what else it depends on has changed meanwhile.
    if answer.remembered is not None and is_settled(found.ground.settings, arguments, cache):
        _remember(cache, found, answer.remembered)
        if shelf is not None:
            load("codegen.console.shelved").keep_shelf(cache, found.ground, shelf)
    return answer.given


def _find(arguments: Arguments, cache: Cache, *, is_written: bool) -> Found | None:
    purpose = f"build {has_color(sys.stderr)}"
    ground = read_ground(arguments, cache, purpose)
    if ground is not None and is_written and _complete_interrupted(ground.settings.settled.generated):
        complain([f"{ground.settings.settled.generated}/: completed an interrupted run"])
        # It may have decided about the configuration, too.
        ground = read_ground(arguments, cache, purpose)
    owned = find_owned(ground.settings.settled.generated) if ground else None
    return Found(ground, owned) if ground and owned else None


def is_staged(generated: Path) -> bool:
    """Tell whether there is anything that an interrupted run may have left; mostly there is not."""
    return os.path.lexists(generated / STAGING)


def _complete_interrupted(generated: Path) -> bool:
    """Carry out what an interrupted run had decided, and tell whether it had; most have left nothing to look at."""
    if not is_staged(generated):
        return False
    is_completed: bool = load("codegen.workspace.edits").complete_interrupted(generated)
    return is_completed


def _recall(cache: Cache, found: Found) -> Recalled | None:
    """Find what was made from the same as is there now, the SDK before it as far as it had a say."""
    key = found.ground.key
    with_package = _read(cache, found.owned.key(key))
    if with_package is not None:
        return with_package
    recalled = _read(cache, key)
    return recalled if recalled is not None and _has_names(recalled, found.owned) else None


def _read(cache: Cache, key: str) -> Recalled | None:
    cache.use.is_asked = True
    entry = cache.find(key, HEAD)
    return None if entry is None else unpack_remembered(entry)


def _has_names(recalled: Recalled, owned: Owned) -> bool:
    """Tell whether files that were made without a look at the SDK that is there call all things as that one does."""
    if recalled.code or owned.has_package_of(recalled.hashes):
        return True
    has: bool = load("codegen.diff.python.released").has_names_of(recalled.files(), owned.package)
    return has


def _tell(recalled: Recalled, found: Found) -> Given | None:
    settled = found.ground.settings.settled
    refuse_nesting(settled.spec, settled.generated)
    # Unpacked before anything is said, since it may show then that all has to be made anew.
    files = None if recalled.code or recalled.hashes == found.owned.hashes else recalled.files()
    complain(recalled.told)
    if recalled.code:
        return None
    return Given(settled.generated, len(recalled.hashes), files, recalled.applied)


def _build(arguments: Arguments, cache: Cache | None, found: Found | None, *, is_written: bool) -> Answer:
    # Imported when nothing is remembered: it takes longer than all else here.
    answer: Answer = load("codegen.console.build").give_built(arguments, cache, found, is_written=is_written)
    return answer


def _remember(cache: Cache, found: Found, remembered: Remembered) -> None:
    """Keep what was built from what was found."""
    key = found.owned.key(found.ground.key) if remembered.keeps_names else found.ground.key
    _write(cache, key, remembered)


def _write(cache: Cache, key: str, remembered: Remembered) -> None:
    content = pack_remembered(key, remembered)
    if content is not None:
        cache.write(key, content)


def lint(arguments: Arguments, *, output_format: str, fix: bool, diff: bool) -> ExitCode:
    """Say what the linter says of the documents, remembered where nothing has changed and nothing is to be fixed.

    Raises `WorkspaceError` or `OSError` as `give` does.
    """
    with caching(arguments, "--fix" if fix else "--diff" if diff else "") as cache:
        return _lint(arguments, cache, output_format=output_format, fix=fix, diff=diff)


def _lint(arguments: Arguments, cache: Cache | None, *, output_format: str, fix: bool, diff: bool) -> ExitCode:
    purpose = f"lint {output_format} {has_color(sys.stdout)}"
    ground = read_ground(arguments, cache, purpose) if cache else None
    recalled = _read(cache, ground.key) if cache and ground else None
    if cache and recalled is not None:
        cache.use.is_found = True
        say(recalled.told)
        return ExitCode(recalled.code)
    linting = load("codegen.console.linting")
    answer = linting.lint(linting.Linting(arguments, output_format, fix=fix, diff=diff), ground)
    if isinstance(answer, ExitCode):
        return answer
    # One piece, since the reports are long and each call flushes.
    say([answer.text])
    if cache and ground and answer.is_whole and is_settled(ground.settings, arguments, cache):
        _write(cache, ground.key, Remembered((answer.text,), answer.code))
    return ExitCode(answer.code)
