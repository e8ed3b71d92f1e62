"""The cache keeps what it can, in a folder of the user's own, and is empty wherever that is not so."""

import os
import sys
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from codegen.workspace import cache as module
from codegen.workspace.cache import Cache, open_cache

KEY = "0" * 64
OTHER = "1" * 64
SOME = b"some"


@pytest.fixture
def cache(tmp_path: Path) -> Cache:
    """A cache that is not there yet."""
    return Cache(tmp_path / "above" / "runs-1")


def _names(cache: Cache) -> set[str]:
    return {place.name for place in cache.folder.iterdir()}


def test_what_is_written_is_read(cache: Cache) -> None:
    """An entry comes back under its key, the last one that was written; the folder is the user's alone."""
    assert cache.read(KEY) is None
    cache.write(KEY, b"first")
    cache.write(KEY, SOME)

    assert (SOME, None) == (cache.read(KEY), cache.read(OTHER))
    assert {KEY} == _names(cache)
    assert (0o700, 0o600) == (cache.folder.stat().st_mode & 0o777, (cache.folder / KEY).stat().st_mode & 0o777)


@pytest.mark.parametrize("mode", [0o750, 0o702, 0o777])
def test_a_folder_that_others_may_use(cache: Cache, mode: int) -> None:
    """A folder that others can look into or write to is not used, were its entry good."""
    cache.write(KEY, SOME)
    cache.folder.chmod(mode)

    assert cache.read(KEY) is None
    cache.write(OTHER, SOME)
    assert {KEY} == _names(cache)


def test_an_entry_that_others_may_change(cache: Cache) -> None:
    """An entry with the rights of others is none."""
    cache.write(KEY, SOME)
    (cache.folder / KEY).chmod(0o666)

    assert cache.read(KEY) is None


def test_what_is_of_somebody_else(cache: Cache, monkeypatch: pytest.MonkeyPatch) -> None:
    """A folder of another user is not used."""
    cache.write(KEY, SOME)
    monkeypatch.setattr(os, "geteuid", lambda: 12345)

    assert cache.read(KEY) is None


def test_links_are_not_followed(cache: Cache, tmp_path: Path) -> None:
    """Neither the folder nor an entry is used through a symbolic link."""
    cache.write(KEY, SOME)
    (cache.folder / OTHER).symlink_to(cache.folder / KEY)
    (tmp_path / "linked").symlink_to(cache.folder)

    assert cache.read(OTHER) is None
    assert Cache(tmp_path / "linked").read(KEY) is None


def test_the_disk_refuses(cache: Cache, monkeypatch: pytest.MonkeyPatch) -> None:
    """A full disk, or one that cannot be written, is as if nothing had been kept; no part of an entry is left."""

    def refuse(*_arguments: object) -> None:
        raise OSError(28, "No space left on device")

    cache.write(KEY, SOME)
    monkeypatch.setattr(Path, "replace", refuse)
    cache.write(OTHER, SOME)

    assert {KEY} == _names(cache)
    Path(cache.folder.parent / "file").write_text("")
    Cache(cache.folder.parent / "file" / "runs-1").write(KEY, SOME)


def test_what_was_not_used_for_longest_goes(cache: Cache, monkeypatch: pytest.MonkeyPatch) -> None:
    """Above the bound the entries go that were read or written longest ago; what is not of the cache stays."""
    keys = [f"{number:064x}" for number in range(4)]
    for number, key in enumerate(keys):
        cache.write(key, SOME)
        os.utime(cache.folder / key, (number, number))
    cache.read(keys[0])
    (cache.folder / "notes.txt").write_text("mine " * 100)
    monkeypatch.setattr(module, "_ALL", 4 * len(SOME))
    monkeypatch.setattr(module, "_LEFT", 3 * len(SOME))
    cache.write(OTHER, SOME)

    assert {keys[0], keys[3], OTHER, "notes.txt"} == _names(cache)


def test_what_a_killed_run_left_goes(cache: Cache) -> None:
    """A part of an entry is removed when nobody can be writing it any more."""
    cache.write(KEY, SOME)
    old, new = cache.folder / f"{OTHER}.partold", cache.folder / f"{OTHER}.partnew"
    old.write_bytes(SOME)
    new.write_bytes(SOME)
    os.utime(old, (time.time() - 7200,) * 2)
    cache.write(KEY, SOME)

    assert {KEY, new.name} == _names(cache)


def test_two_runs_at_once(cache: Cache) -> None:
    """While others write the same entry, what is read is all of one of them, or nothing."""
    contents = [bytes([number]) * 200_000 for number in range(4)]
    with ThreadPoolExecutor(4) as pool:
        written = [pool.submit(cache.write, KEY, content) for content in contents * 10]
        read = [cache.read(KEY) for _ in range(200)]
        for item in written:
            item.result()

    assert {*read} <= {None, *contents}
    assert cache.read(KEY) in contents
    assert {KEY} == _names(cache)


def test_what_is_too_large(cache: Cache, monkeypatch: pytest.MonkeyPatch) -> None:
    """An entry above the bound is neither kept nor read."""
    cache.write(KEY, SOME)
    monkeypatch.setattr(module, "_LARGEST", 3)

    assert cache.read(KEY) is None
    cache.write(OTHER, SOME)
    assert {KEY} == _names(cache)


@pytest.mark.skipif(sys.platform in {"win32", "darwin"}, reason="other folders there")
@pytest.mark.parametrize(
    ("variables", "expected"),
    [
        ({"CODEGEN_CACHE_DIR": "/a", "XDG_CACHE_HOME": "/b"}, "/a/runs-1"),
        ({"XDG_CACHE_HOME": "/b", "HOME": "/c"}, "/b/codegen/runs-1"),
        ({"XDG_CACHE_HOME": "b", "HOME": "/c"}, "/c/.cache/codegen/runs-1"),
        ({"CODEGEN_CACHE_DIR": "", "HOME": "/c"}, "/c/.cache/codegen/runs-1"),
    ],
)
def test_where_it_is(monkeypatch: pytest.MonkeyPatch, variables: dict[str, str], expected: str) -> None:
    """The variable of codegen counts, then that of the platform, then what is usual there."""
    for name in ("CODEGEN_CACHE_DIR", "XDG_CACHE_HOME", "HOME"):
        monkeypatch.delenv(name, raising=False)
    for name, value in variables.items():
        monkeypatch.setenv(name, value)
    opened = open_cache()

    assert opened is not None
    assert expected == opened.folder.as_posix()
