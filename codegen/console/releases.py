"""All releases since one of them, as the tags of git tell them, and the documents as they are now."""

from codegen.console.output import complain
from codegen.console.project import Project
from codegen.console.revisions import Loaded, load_commit, load_current
from codegen.release.version import parse_since, releases_since
from codegen.workspace.errors import WorkspaceError
from codegen.workspace.git import read_history

NOW = "now"
"""What the documents as they are now are called, beside the tags."""


def load_releases(since: str, project: Project) -> tuple[tuple[str, Loaded], ...] | None:
    """Load the releases since the one of a version, in their order, and what is there now.

    None when documents of one have errors, which are told. Raises `WorkspaceError` when `since` is no version, and when
    no release on the way to the current commit is that old or younger.
    """
    first = parse_since(since)
    if first is None:
        raise WorkspaceError(f"`{since}` is no version of a release", "name one, such as `v1.0` or `v1.2.0`")
    history = read_history(project.repository)
    tags = releases_since(history.tags, first)
    if history.gap:
        complain([f"older releases may be missing: {history.gap}", f"  help: {history.remedy}"])
    if not tags:
        message = f"no commit up to the current one has the tag of a release since `{since}`"
        raise WorkspaceError(message, "fetch the tags with `git fetch --tags`, or name an older release")
    loaded: list[tuple[str, Loaded]] = []
    for name in (*tags, NOW):
        found = load_current(project) if name == NOW else load_commit(name, project)
        if found is None:
            return None
        loaded.append((name, found))
    return tuple(loaded)
