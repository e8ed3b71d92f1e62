"""Revisions of the repository that the current folder is in: which there are, and the files in them.

The only module that runs git; nothing is checked out, and nothing is written.
"""

import os
import subprocess
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from codegen.diagnostics import Diagnostic
from codegen.files import File
from codegen.workspace.errors import WorkspaceError
from codegen.workspace.text import decode, unprintable_name

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


@dataclass(frozen=True, slots=True)
class History:
    """The tags of the current commit and of those before it, and why there may be more of them.

    `gap` is empty where all tags are known; `remedy` says how to get the others. Where history is cut off, `elsewhere`
    are the tags of which it is not known whether they are on the way.
    """

    tags: tuple[str, ...]
    gap: str = ""
    remedy: str = ""
    elsewhere: tuple[str, ...] = ()


def read_history() -> History:
    """Read the tags on the way to the current commit; raises `WorkspaceError` when git refuses the repository."""
    shallow = _run("rev-parse", "--is-shallow-repository")
    if shallow.returncode:
        reason = shallow.stderr.decode("utf-8", "replace").strip()
        if "not a git repository" in reason:
            return History((), "the current folder is in no repository of git", "run it in the clone")
        first, _, rest = reason.removeprefix("fatal: ").partition("\n")
        raise WorkspaceError(f"git does not read the repository: {first}", " ".join(rest.split()))
    tags = _tags("--merged", "HEAD")
    if shallow.stdout.strip() == b"true":
        elsewhere = tuple(tag for tag in _tags() if tag not in tags)
        gap, remedy = "the clone is shallow: its history is cut off", "run `git fetch --unshallow --tags`"
        return History(tags, gap, remedy, elsewhere)
    return History(tags)


def is_whole_since(tag: str) -> bool:
    """Tell whether a shallow clone has all commits after `tag` up to the current one.

    Then whatever is cut off comes before the tag: none of the commits after it is one whose parents are missing.
    """
    cut = Path(os.fsdecode(_run("rev-parse", "--git-path", "shallow").stdout).strip())
    after = _run("rev-list", f"refs/tags/{tag}..HEAD", "--")
    return after.returncode == 0 and {*cut.read_bytes().split()}.isdisjoint(after.stdout.split())


def _tags(*selected: str) -> tuple[str, ...]:
    """List tags; before the first commit there is no HEAD, and nothing that could be tagged."""
    done = _run("tag", "--list", *selected)
    return tuple(done.stdout.decode("utf-8", "replace").split()) if done.returncode == 0 else ()


def read_tree(commit: str, folder: Path) -> tuple[tuple[File, ...], tuple[Diagnostic, ...]]:
    """Read the files below `folder`, seen from the current one, as a commit has them; paths are relative to it.

    Symbolic links and submodules are passed over. What is not text comes back as diagnostics; a folder that the commit
    does not have is empty.
    """
    place = Path(os.path.relpath(folder)).as_posix()
    objects = dict(_list(commit, place))
    contents = zip(objects, _read(list(objects.values())), strict=True)
    files = [decode(path, content) if path.isprintable() else unprintable_name(path) for path, content in contents]
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
        end = output.find(b"\n", start)
        about = output[start:end].split()
        if len(about) != 3:
            raise WorkspaceError("an object of the repository is missing", "fetch it all: `git fetch --refetch`")
        size = int(about[2])
        yield output[end + 1 : end + 1 + size]
        start = end + 1 + size + 1


def _run(*arguments: str, given: str = "") -> subprocess.CompletedProcess[bytes]:
    environment = {**os.environ, "LC_ALL": "C"}
    try:
        return subprocess.run(
            ["git", *arguments], input=given.encode(), capture_output=True, check=False, env=environment
        )
    except FileNotFoundError:
        remedy = "install it; without git, compare folders, and release with `--baseline FILE`"
        raise WorkspaceError("git is not installed", remedy) from None
