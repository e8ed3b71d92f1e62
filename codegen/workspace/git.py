"""Revisions of a repository, which is named by a folder in it: which there are, and the files in them.

The only module that runs git in a repository; nothing is checked out, and nothing is written.
"""

import os
import subprocess
from collections.abc import Iterable, Iterator
from datetime import date
from pathlib import Path
from typing import Final

from msgspec import Struct

from codegen.diagnostics import Diagnostic
from codegen.files import File
from codegen.workspace.errors import WorkspaceError
from codegen.workspace.text import decode, unprintable_name

_HERE: Final = Path()
_FILE_MODES = frozenset({"100644", "100755"})
_DEEPEN: Final = (
    "fetch the history: `fetch-depth: 0` for actions/checkout, `GIT_DEPTH: 0` in GitLab, "
    "`git fetch --unshallow --tags` by hand"
)


def find_repository(folders: Iterable[Path]) -> Path:
    """Return the first of the folders that is in a repository, or the nearest one above it that is there.

    It is the current folder where none of them is in one.
    """
    for folder in folders:
        place = next(above for above in (folder, *folder.absolute().parents) if above.is_dir())
        if not _run("rev-parse", "--git-dir", at=place).returncode:
            return place
    return Path()


def resolve_revision(revision: str, at: Path = _HERE) -> str:
    """Return the commit that a revision names; raises `WorkspaceError` when there is none."""
    done = _run("rev-parse", "--verify", "--quiet", "--end-of-options", f"{revision}^{{commit}}", at=at)
    if done.returncode:
        raise WorkspaceError(
            f"`{revision}` is neither a folder nor a revision of this repository",
            "fetch it, tags included, or name a folder of documents",
        )
    return done.stdout.decode().strip()


def find_base(revision: str, at: Path = _HERE) -> str:
    """Return the commit that the current one and a revision have in common: what came there since is not ours.

    Where they share no history, it is the revision's own. Raises `WorkspaceError` when there is no such revision, and
    when the clone lacks it, or the history between the two.
    """
    is_shallow = _run("rev-parse", "--is-shallow-repository", at=at).stdout.strip() == b"true"
    known = _run("rev-parse", "--verify", "--quiet", "--end-of-options", f"{revision}^{{commit}}", at=at)
    if known.returncode and is_shallow:
        raise WorkspaceError(f"`{revision}` is not in this clone, which is shallow", _DEEPEN)
    commit = resolve_revision(revision, at)
    common = _run("merge-base", commit, "HEAD", at=at)
    if common.returncode and is_shallow:
        raise WorkspaceError(f"what leads from `{revision}` to here is not in this clone, which is shallow", _DEEPEN)
    return common.stdout.decode().strip() or commit


def read_remotes() -> tuple[str, ...]:
    """Return the addresses that the repository of the current folder is fetched from, that of `origin` first."""
    try:
        done = _run("remote", "--verbose")
    except WorkspaceError:
        return ()
    lines = (line.split() for line in done.stdout.decode("utf-8", "replace").split("\n"))
    named = {words[0]: words[1] for words in lines if len(words) == 3 and words[2] == "(fetch)"}
    return tuple(named[name] for name in sorted(named, key=lambda name: (name != "origin", name)))


def read_user() -> str:
    """Return the name that git commits under here; empty where it has none."""
    try:
        return _run("config", "user.name").stdout.decode("utf-8", "replace").strip()
    except WorkspaceError:
        return ""


def read_prefix() -> str:
    """Return where the current folder is in its repository, `docs/api/`; empty at the top, and in no repository."""
    try:
        done = _run("rev-parse", "--show-prefix")
    except WorkspaceError:
        return ""
    return "" if done.returncode else done.stdout.decode("utf-8", "replace").strip()


class History(Struct, frozen=True):
    """The tags of the current commit and of those before it, and why there may be more of them.

    `gap` is empty where all tags are known; `remedy` says how to get the others. Where history is cut off, `elsewhere`
    are the tags of which it is not known whether they are on the way.
    """

    tags: tuple[str, ...]
    gap: str = ""
    remedy: str = ""
    elsewhere: tuple[str, ...] = ()


def read_history(at: Path = _HERE) -> History:
    """Read the tags on the way to the current commit; raises `WorkspaceError` when git refuses the repository."""
    shallow = _run("rev-parse", "--is-shallow-repository", at=at)
    if shallow.returncode:
        reason = shallow.stderr.decode("utf-8", "replace").strip()
        if "not a git repository" in reason:
            return History((), "the current folder is in no repository of git", "run it in the clone")
        first, _, rest = reason.removeprefix("fatal: ").partition("\n")
        raise WorkspaceError(f"git does not read the repository: {first}", " ".join(rest.split()))
    tags = _tags("--merged", "HEAD", at=at)
    if shallow.stdout.strip() == b"true":
        elsewhere = tuple(tag for tag in _tags(at=at) if tag not in tags)
        gap, remedy = "the clone is shallow: its history is cut off", "run `git fetch --unshallow --tags`"
        return History(tags, gap, remedy, elsewhere)
    return History(tags)


def is_whole_since(tag: str, at: Path = _HERE) -> bool:
    """Tell whether a shallow clone has all commits after `tag` up to the current one.

    Then whatever is cut off comes before the tag: none of the commits after it is one whose parents are missing.
    """
    cut = Path(os.fsdecode(_run("rev-parse", "--git-path", "shallow", at=at).stdout).strip())
    after = _run("rev-list", f"refs/tags/{tag}..HEAD", "--", at=at)
    return after.returncode == 0 and {*(at / cut).read_bytes().split()}.isdisjoint(after.stdout.split())


def tags_between(old: str, new: str, at: Path = _HERE) -> tuple[str, ...]:
    """Return the tags of the commits after `old` up to `new`; raises `WorkspaceError` when one of them is none."""
    commits = [resolve_revision(revision, at) for revision in (old, new)]
    return _tags("--merged", commits[1], "--no-merged", commits[0], at=at)


def read_day(revision: str, at: Path = _HERE) -> date:
    """Return the day on which a commit was made, where it was made; raises `WorkspaceError` when there is none."""
    told = _run("show", "--no-patch", "--format=%cs", resolve_revision(revision, at), at=at)
    return date.fromisoformat(told.stdout.decode().strip())


def _tags(*selected: str, at: Path) -> tuple[str, ...]:
    """List tags; before the first commit there is no HEAD, and nothing that could be tagged."""
    done = _run("tag", "--list", *selected, at=at)
    return tuple(done.stdout.decode("utf-8", "replace").split()) if done.returncode == 0 else ()


def read_tree(commit: str, folder: Path, at: Path = _HERE) -> tuple[tuple[File, ...], tuple[Diagnostic, ...]]:
    """Read the files below `folder`, seen from the current one, as a commit has them; paths are relative to it.

    Symbolic links and submodules are passed over. What is not text comes back as diagnostics; a folder that the commit
    does not have is empty.
    """
    objects = dict(_list(commit, _from(at, folder).as_posix(), at))
    contents = zip(objects, _read(list(objects.values()), at), strict=True)
    files = [decode(path, content) if path.isprintable() else unprintable_name(path) for path, content in contents]
    unreadable = tuple(item for item in files if isinstance(item, Diagnostic))
    return tuple(item for item in files if isinstance(item, File)), unreadable


def read_blob(commit: str, file: Path, at: Path = _HERE) -> File | Diagnostic | None:
    """Read one file as a commit has it; None when it does not have it."""
    place = _from(at, file)
    path = {path: identity for path, identity in _list(commit, place.parent.as_posix(), at) if path == place.name}
    return next((decode(str(file), content) for content in _read(list(path.values()), at)), None)


def _from(at: Path, place: Path) -> Path:
    """Return a place as it is seen from a folder, links on the way followed where that is not the current one."""
    return Path(os.path.relpath(place) if at == _HERE else os.path.relpath(os.path.realpath(place), at.resolve()))


def _list(commit: str, folder: str, at: Path) -> Iterator[tuple[str, str]]:
    """Yield path below the folder and object id of each file."""
    where = [] if folder == "." else [f"{folder}/"]
    done = _run("ls-tree", "-r", "-z", commit, "--", *where, at=at)
    if done.returncode:
        raise WorkspaceError(f"`{folder}` is not in the repository", done.stderr.decode("utf-8", "replace").strip())
    for entry in done.stdout.decode("utf-8", "surrogateescape").split("\0"):
        about, _, path = entry.partition("\t")
        if about and about.split()[0] in _FILE_MODES:
            yield (path if folder == "." else path.removeprefix(f"{folder}/")), about.split()[2]


def _read(identities: list[str], at: Path) -> Iterator[bytes]:
    """Yield the contents of objects, all asked for at once."""
    output = _run("cat-file", "--batch", given="".join(f"{identity}\n" for identity in identities), at=at).stdout
    start = 0
    for _ in identities:
        end = output.find(b"\n", start)
        about = output[start:end].split()
        if len(about) != 3:
            raise WorkspaceError("an object of the repository is missing", "fetch it all: `git fetch --refetch`")
        size = int(about[2])
        yield output[end + 1 : end + 1 + size]
        start = end + 1 + size + 1


def _run(*arguments: str, given: str = "", at: Path = _HERE) -> subprocess.CompletedProcess[bytes]:
    environment = {**os.environ, "LC_ALL": "C"}
    try:
        return subprocess.run(
            ["git", *arguments], input=given.encode(), capture_output=True, check=False, env=environment, cwd=at
        )
    except FileNotFoundError:
        remedy = "install it; without git, compare folders, and release with `--baseline FILE`"
        raise WorkspaceError("git is not installed", remedy) from None
