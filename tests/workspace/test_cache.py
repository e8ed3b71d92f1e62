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


def test_parts_count(cache: Cache, monkeypatch: pytest.MonkeyPatch) -> None:
    """What killed runs have left counts for the bound, and goes by its age as entries do."""
    cache.write(KEY, SOME)
    parts = [cache.folder / f"{number:064x}.part{number}" for number in range(4)]
    for number, part in enumerate(parts):
        part.write_bytes(SOME)
        os.utime(part, (time.time() - 1000 + number,) * 2)
    monkeypatch.setattr(module, "_ALL", 4 * len(SOME))
    monkeypatch.setattr(module, "_LEFT", 3 * len(SOME))
    cache.write(KEY, SOME)

    assert {KEY, parts[2].name, parts[3].name} == _names(cache)


def test_part_of_a_killed_run(cache: Cache) -> None:
    """A part that is left does not keep its entry from being written, also where the process has the same number."""
    cache.write(KEY, SOME)
    (cache.folder / f"{OTHER}.part{os.getpid()}").write_bytes(b"so")
    cache.write(OTHER, SOME)

    assert SOME == cache.read(OTHER)


def test_disk_that_is_only_read(cache: Cache, monkeypatch: pytest.MonkeyPatch) -> None:
    """An entry is read although it cannot be noted that it was."""

    def refuse(*_arguments: object) -> None:
        raise OSError(30, "Read-only file system")

    cache.write(KEY, SOME)
    monkeypatch.setattr(os, "utime", refuse)

    assert SOME == cache.read(KEY)


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
        ({"CODEGEN_CACHE_DIR": "/a\nb"}, "/a\nb/runs-1"),
        ({"HOME": ""}, None),
        ({"HOME": "c"}, None),
    ],
)
def test_where_it_is(monkeypatch: pytest.MonkeyPatch, variables: dict[str, str], expected: str | None) -> None:
    """The variable of codegen counts, then that of the platform, then what is usual there."""
    for name in ("CODEGEN_CACHE_DIR", "XDG_CACHE_HOME", "HOME"):
        monkeypatch.delenv(name, raising=False)
    for name, value in variables.items():
        monkeypatch.setenv(name, value)
    opened = open_cache()

    assert expected == (opened.folder.as_posix() if opened else None)


@pytest.mark.skipif(sys.platform == "win32", reason="another folder there")
def test_without_home(monkeypatch: pytest.MonkeyPatch) -> None:
    """Where no variable names a home, the system knows that of the user; else there is no place."""
    for name in ("CODEGEN_CACHE_DIR", "XDG_CACHE_HOME", "HOME"):
        monkeypatch.delenv(name, raising=False)
    opened = open_cache()
    assert opened is None or opened.folder.is_relative_to(Path.home())

    def refuse() -> Path:
        raise RuntimeError

    monkeypatch.setattr(Path, "home", refuse)
    assert open_cache() is None


def test_relative_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A folder that is named relatively is one of the folder in which the command was called, wherever it goes."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("CODEGEN_CACHE_DIR", "b")
    opened = open_cache()
    assert opened is not None
    monkeypatch.chdir("/")
    opened.write(KEY, SOME)

    assert tmp_path / "b" / "runs-1" / KEY == next((tmp_path / "b").rglob(KEY), None)
