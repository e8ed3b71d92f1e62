"""SIGKILL at many moments of writing: `python -m tests.console.killed KILLS [COMMAND ...]`.

A moment is a call or a return of a function, from the first write of a command to its last. KILLS of them are spread
over the whole of the writing: the process forks before it, the child dies at its moment, and the next command runs, the
same one or `generate`. All files are then those of the old state or those of the new one, nothing is left behind, and
what is not codegen's is still there. The last line says how often that was not so.
"""

import os
import shutil
import signal
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from itertools import cycle
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, Final

from codegen.cli import main
from tests.diff.revisions import documents
from tests.repositories import Repository, new_repository

COMMANDS: Final = {"generate": ("generate", "--no-cache"), "release": ("release",), "lint": ("lint", "--fix")}
"""The commands that are killed."""

_QUICKER: Final = (("release",), ("generate",), ("generate",), ("generate",))
_FOLLOWING: Final = {"release": _QUICKER}
"""Which commands come next, in turn, where it is not the same one."""

_WRITES: Final = frozenset({"os.mkdir", "os.remove", "os.rename", "os.rmdir"})
_NOTES: Final = "generated/python/notes.txt"
_STAGING: Final = ".codegen-staging"

Tree = dict[str, bytes]


@dataclass(frozen=True, slots=True)
class Kill:
    """What one kill left, and what the next command made of it."""

    moment: int
    following: tuple[str, ...]
    is_mixed: bool
    is_new: bool
    is_old: bool


class _Killer:
    """Waits for a command to write in `work`, a copy of `old`, and has it killed there again and again."""

    def __init__(self, name: str, kills: int, root: Path) -> None:
        self.command = COMMANDS[name]
        self.following = _FOLLOWING.get(name, (self.command,))
        self.kills = kills
        self.old, self.work = root / "old", root / "work"
        self.parent = os.getpid()
        self.moments = self.last = 0
        self.found: list[Kill] = []
        self.is_waiting = True
        self.deadline: int | None = None

    def run(self) -> list[Kill]:
        """Run the command; a child that survives tells the moment of its last write, and ends here."""
        self._restore()
        os.chdir(self.work)
        # Python writes compiled modules as commands write files, and it is the latter that are waited for.
        sys.dont_write_bytecode = True
        sys.addaudithook(self._hear)
        main(self.command)
        sys.setprofile(None)
        if os.getpid() != self.parent:
            (self.old.parent / "moments").write_text(str(self.last), encoding="utf-8")
            os._exit(0)
        return self.found

    def _hear(self, event: str, arguments: tuple[Any, ...]) -> None:
        if self.is_waiting and (event in _WRITES or (event == "open" and arguments[2] & os.O_DIRECTORY)):
            self.is_waiting = False
            self._kill()
        if event in _WRITES and _STAGING in str(arguments[0]):
            self.last = self.moments
            if self.deadline is not None:
                sys.setprofile(partial(self._pass_by, self.deadline))
                self.deadline = None

    def _kill(self) -> None:
        """Kill at all moments; in a child this returns, for the command to go on."""
        if not self._part(sys.maxsize):
            return
        moments = int((self.old.parent / "moments").read_text(encoding="utf-8"))
        old = _tree(self.old)
        new = {then: self._follow(self.command, then) for then in set(self.following)}
        kept = {then: self._follow(then) for then in set(self.following)}
        for number, then in zip(range(self.kills), cycle(self.following), strict=False):
            moment = moments * number // (self.kills - 1)
            if not self._part(moment):
                return
            left = _tree(self.work)
            is_mixed = {path: content for path, content in left.items() if _STAGING not in path} not in (old, new[then])
            state = self._run(then)
            self.found.append(Kill(moment, then, is_mixed, state == new[then], state == kept[then]))
        self._restore()

    def _part(self, moment: int) -> bool:
        """Have a child go on in a restored folder until that moment; False in the child."""
        self._restore()
        child = os.fork()
        if child == 0:
            os.chdir(self.work)
            self.deadline = moment
            return False
        os.waitpid(child, 0)
        return True

    def _pass_by(self, moment: int, *_event: object) -> None:
        if self.moments == moment:
            os.kill(os.getpid(), signal.SIGKILL)
        self.moments += 1

    def _follow(self, *commands: Sequence[str]) -> Tree:
        """Return what the folder holds when commands ran in it that lived to their end."""
        self._restore()
        return [self._run(command) for command in commands][-1]

    def _run(self, command: Sequence[str]) -> Tree:
        child = os.fork()
        if child == 0:
            os.chdir(self.work)
            main(command)
            os._exit(0)
        os.waitpid(child, 0)
        return _tree(self.work)

    def _restore(self) -> None:
        if self.work.exists():
            shutil.rmtree(self.work)
        shutil.copytree(self.old, self.work, symlinks=True)
        if os.getpid() == self.parent:
            os.chdir(self.work)


def kill(name: str, kills: int, root: Path) -> list[Kill]:
    """Kill a command that many times, in folders below `root`."""
    repository = new_repository(_folder(root / "old"), documents())
    _prepare(repository)
    if name == "generate":
        # Files of an action that has gone are removed.
        (repository.folder / "spec/things.md").unlink()
    said = os.open(root / "said", os.O_CREAT | os.O_WRONLY | os.O_APPEND)
    kept = [os.dup(stream) for stream in (1, 2)]
    for stream in (1, 2):
        os.dup2(said, stream)
    try:
        return _Killer(name, kills, root).run()
    finally:
        for stream, before in zip((1, 2), kept, strict=True):
            os.dup2(before, stream)


def _folder(place: Path) -> Path:
    place.mkdir(parents=True)
    return place


def _prepare(repository: Repository) -> None:
    """Release once, and change what asks for another release, for other files and for fixes."""
    (repository.folder / "codegen.yaml").write_text("title: Things API\nversion: '1.0.0'\n", encoding="utf-8")
    assert 0 == repository.codegen("release", "--first").returncode
    repository.commit("Release 1.0.0", "v1.0.0")
    for name in ("thing.md", "things.md"):
        repository.edit(name, "\n\n", "\n\nIts parts(s).\n\n")
    repository.edit("thing.md", "| ratio |", "| deep | N | If set, look deeper | false | true |\n| ratio |")
    config = repository.folder / "codegen.yaml"
    config.write_text(config.read_text(encoding="utf-8").replace("Things API", "All Things API"), encoding="utf-8")
    (repository.folder / _NOTES).write_text("not codegen's\n", encoding="utf-8")


def _tree(folder: Path) -> Tree:
    places = (place for place in folder.rglob("*") if ".git" not in place.relative_to(folder).parts)
    return {str(place.relative_to(folder)): place.read_bytes() if place.is_file() else b"/" for place in places}


def faults(name: str, kills: Sequence[Kill]) -> Iterator[str]:
    """Say after which kills the files are neither the old ones nor the new ones."""
    for item in kills:
        if not item.is_new and not item.is_old:
            yield f"{name}: neither old nor new, killed at moment {item.moment}, then `{' '.join(item.following)}`"


if __name__ == "__main__":
    results = {}
    for command in sys.argv[2:] or list(COMMANDS):
        with TemporaryDirectory(prefix="codegen-kill-") as scratch:
            results[command] = kill(command, int(sys.argv[1]), Path(scratch).resolve())
    inconsistent = [fault for command, found in results.items() for fault in faults(command, found)]
    counts = ", ".join(f"{len(found)} of {name}" for name, found in results.items()).replace(" of ", " kills of ", 1)
    sys.stdout.write("".join(f"{line}\n" for line in (*inconsistent, f"{counts}: {len(inconsistent)} inconsistent")))
    sys.exit(1 if inconsistent else 0)
