"""Revisions of the repository that the current folder is in: which there are, and the files in them.

The only module that runs git; nothing is checked out, and nothing is written.
"""

import os
import subprocess
from collections.abc import Iterator
from pathlib import Path

from codegen.diagnostics import Diagnostic
from codegen.files import File
from codegen.workspace.errors import WorkspaceError
from codegen.workspace.text import decode

_FILE_MODES = frozenset({"100644", "100755"})


def resolve_revision(revision: str) -> str:
    """Return the commit that a revision names; raises `WorkspaceError` when there is none."""
    done = _run("rev-parse", "--verify", "--quiet", "--end-of-options", f"{revision}^{{commit}}")
    if done.returncode:
        raise WorkspaceError(
            f"`{revision}` is neither a folder nor a revision of this repository",
            "fetch it, tags included, or name a folder of documents",
        )
    return done.stdout.decode().strip()


def read_tags() -> tuple[str, ...]:
    """Return the tags of the current commit and of those before it; none outside of a repository."""
    done = _run("tag", "--list", "--merged", "HEAD")
    return tuple(done.stdout.decode("utf-8", "replace").split()) if done.returncode == 0 else ()


def read_tree(commit: str, folder: Path) -> tuple[tuple[File, ...], tuple[Diagnostic, ...]]:
    """Read the files below `folder`, seen from the current one, as a commit has them; paths are relative to it.

    Symbolic links and submodules are passed over. What is not text comes back as diagnostics; a folder that the commit
    does not have is empty.
    """
    place = Path(os.path.relpath(folder)).as_posix()
    objects = dict(_list(commit, place))
    files = [decode(path, content) for path, content in zip(objects, _read(list(objects.values())), strict=True)]
    unreadable = tuple(item for item in files if isinstance(item, Diagnostic))
    return tuple(item for item in files if isinstance(item, File)), unreadable


def read_blob(commit: str, file: Path) -> File | Diagnostic | None:
    """Read one file as a commit has it; None when it does not have it."""
    place = Path(os.path.relpath(file))
    path = {path: identity for path, identity in _list(commit, place.parent.as_posix()) if path == place.name}
    return next((decode(str(file), content) for content in _read(list(path.values()))), None)


def _list(commit: str, folder: str) -> Iterator[tuple[str, str]]:
    """Yield path below the folder and object id of each file."""
    where = [] if folder == "." else [f"{folder}/"]
    done = _run("ls-tree", "-r", "-z", commit, "--", *where)
    if done.returncode:
        raise WorkspaceError(f"`{folder}` is not in the repository", done.stderr.decode("utf-8", "replace").strip())
    for entry in done.stdout.decode("utf-8", "surrogateescape").split("\0"):
        about, _, path = entry.partition("\t")
        if about and about.split()[0] in _FILE_MODES:
            yield (path if folder == "." else path.removeprefix(f"{folder}/")), about.split()[2]


def _read(identities: list[str]) -> Iterator[bytes]:
    """Yield the contents of objects, all asked for at once."""
    output = _run("cat-file", "--batch", given="".join(f"{identity}\n" for identity in identities)).stdout
    start = 0
    for _ in identities:
        end = output.index(b"\n", start)
        size = int(output[start:end].split()[2])
        yield output[end + 1 : end + 1 + size]
        start = end + 1 + size + 1


def _run(*arguments: str, given: str = "") -> subprocess.CompletedProcess[bytes]:
    environment = {**os.environ, "LC_ALL": "C"}
    try:
        return subprocess.run(
            ["git", *arguments], input=given.encode(), capture_output=True, check=False, env=environment
        )
    except FileNotFoundError:
        raise WorkspaceError("git is not installed", "install it, or compare two folders") from None
