"""Key -> bytes, kept in the user's own cache folder from one run to the next.

    FOLDER/runs-1/KEY          an entry; the key is 64 hexadecimal digits
    FOLDER/runs-1/KEY.PART     one that is being written, renamed when it is whole

FOLDER is `CODEGEN_CACHE_DIR`, else `codegen` where the platform keeps caches. A cache is a convenience: whatever the
disk refuses, it is as if it were empty, and it is noted for whoever asks. A folder that is somebody else's, or that
others may look into, is not used, and no symbolic link is followed. When it grows too large, what was not used for
longest goes, parts of entries that killed runs have left among it.
"""

import os
import re
import stat
import sys
from collections.abc import Callable, Iterator
from contextlib import suppress
from pathlib import Path
from time import time
from typing import Final

from msgspec import Struct, field

from codegen.entries import Entry, unpack
from codegen.equality import equal_without

VARIABLE: Final = "CODEGEN_CACHE_DIR"
"""The environment variable that names the folder."""

_FOLDER: Final = "runs-1"
_NAME: Final = re.compile(r"[0-9a-f]{64}", re.ASCII)
_PART: Final = re.compile(r"[0-9a-f]{64}\.part.*", re.ASCII)
_LARGEST: Final = 64 * 1024 * 1024
_ALL: Final = 256 * 1024 * 1024
_LEFT: Final = 192 * 1024 * 1024
"""How many bytes an entry and all together may have, and how many are left when some have to go."""
_ABANDONED: Final = 3600.0
"""After how many seconds nobody is writing an entry any more."""
_NOT_OWN: Final = "is not used: it is not a folder that is the user's own and closed to all others"
_FLAGS: Final = os.O_RDONLY | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0)
_NEW: Final = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_BINARY", 0)


class Use(Struct):
    """What became of a cache in one run.

    `is_asked` says that a result was looked for, `is_found` that it was there, `unreadable` are keys under which
    something was there that is no entry. `fault` is what is wrong with the folder, to be read after its name; empty
    where nothing is.
    """

    is_asked: bool = False
    is_found: bool = False
    unreadable: set[str] = field(default_factory=set)
    fault: str = ""
    read: tuple[int, int] = (0, 0)
    """How many documents had not to be read once more, and how many there are, where not all was found."""


@equal_without("use")
class Cache(Struct, frozen=True):
    """Entries in a folder, which is made when the first is written; `use` is what became of them so far."""

    folder: Path
    use: Use = field(default_factory=Use)

    def find(self, key: str, kind: object) -> Entry | None:
        """Return the entry under a key, whose head has that type.

        None where there is none, or what is there is not whole, not of that key, or has another head.
        """
        content = self.read(key)
        entry = None if content is None else unpack(key, content, kind)
        if content is not None and entry is None:
            self.use.unreadable.add(key)
        return entry

    def read(self, key: str) -> bytes | None:
        """Return what was written under a key, or what somebody put in its place; None where nothing can be read."""
        try:
            if not _is_own(self.folder.lstat(), stat.S_ISDIR):
                self.use.fault = _NOT_OWN
                return None
        except (FileNotFoundError, NotADirectoryError):
            return None
        except OSError as error:
            self.use.fault = f"cannot be read: {_reason(error)}"
            return None
        try:
            content = self._read(self.folder / key)
        except FileNotFoundError:
            return None
        except OSError:
            content = None
        if content is None:
            self.use.unreadable.add(key)
        return content

    def _read(self, place: Path) -> bytes | None:
        with os.fdopen(os.open(place, _FLAGS), "rb") as stream:
            about = os.fstat(stream.fileno())
            content = stream.read(_LARGEST + 1) if _is_own(about, stat.S_ISREG) else None
        if content is None or len(content) > _LARGEST:
            return None
        # What was read last goes last; where the disk may only be read, nothing goes.
        with suppress(OSError):
            os.utime(place)
        return content

    def write(self, key: str, content: bytes) -> None:
        """Keep bytes under a key, if that is possible; what is read is all of them or none."""
        if len(content) > _LARGEST:
            self.use.fault = f"does not keep it: it has more than {_LARGEST // 1024 // 1024} MiB"
            return
        try:
            self.folder.mkdir(mode=0o700, parents=True, exist_ok=True)
            if not _is_own(self.folder.lstat(), stat.S_ISDIR):
                self.use.fault = _NOT_OWN
                return
            self._write(key, content)
        except OSError as error:
            self.use.fault = f"cannot be written: {_reason(error)}"
        with suppress(OSError):
            self._evict()

    def _write(self, key: str, content: bytes) -> None:
        # Not by the number of the process: in a container, that is the one of the run before.
        part = self.folder / f"{key}.part{os.urandom(8).hex()}"
        handle = os.open(part, _NEW, 0o600)
        try:
            with os.fdopen(handle, "wb") as stream:
                stream.write(content)
            part.replace(self.folder / key)
        finally:
            part.unlink(missing_ok=True)

    def _evict(self) -> None:
        now = time()
        entries = []
        for item, about in _list(self.folder):
            is_part = _PART.fullmatch(item.name) is not None
            if is_part and about.st_mtime < now - _ABANDONED:
                item.unlink(missing_ok=True)
            elif is_part or _NAME.fullmatch(item.name):
                entries.append((about.st_mtime, about.st_size, item))
        size = sum(entry[1] for entry in entries)
        if size <= _ALL:
            return
        for _, own, place in sorted(entries):
            place.unlink(missing_ok=True)
            size -= own
            if size <= _LEFT:
                return


def open_cache() -> Cache | None:
    """Return the cache of the user, there or not yet; None where no place for it is known."""
    named = os.environ.get(VARIABLE)
    folder = Path(named) if named else _usual()
    return Cache(folder.absolute() / _FOLDER) if folder else None


def _usual() -> Path | None:
    """Return where the platform keeps caches; None where there is no home."""
    if sys.platform == "win32":
        local = os.environ.get("LOCALAPPDATA")
        return Path(local, "codegen", "cache") if local else None
    named = Path(os.environ.get("XDG_CACHE_HOME", ""))
    # Its specification says that one which is not absolute is to be ignored.
    if named.is_absolute():
        return named / "codegen"
    try:
        home = Path.home()
    except RuntimeError:
        return None
    # Set to nothing or to a relative path, it names no home.
    if not Path(os.environ.get("HOME", "/")).is_absolute():
        return None
    return home / "Library" / "Caches" / "codegen" if sys.platform == "darwin" else home / ".cache" / "codegen"


def _list(folder: Path) -> Iterator[tuple[Path, os.stat_result]]:
    for place in folder.iterdir():
        with suppress(OSError):
            about = place.lstat()
            if stat.S_ISREG(about.st_mode):
                yield place, about


def _reason(error: OSError) -> str:
    return (error.strerror or str(error)).lower()


def _is_own(about: os.stat_result, is_kind: Callable[[int], bool]) -> bool:
    """Tell whether it is of that kind, and the user's own, for nobody else to look into or to change."""
    if sys.platform == "win32":
        return is_kind(about.st_mode)
    return is_kind(about.st_mode) and about.st_uid == os.geteuid() and not about.st_mode & 0o077
