"""The newest release: at a tag of git, or as it was recorded in a file."""

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from codegen.console.revisions import Folders, Loaded, Stored, load_commit, load_stored
from codegen.files import File

if TYPE_CHECKING:
    from codegen.release.version import Version


@dataclass(frozen=True, slots=True)
class Released:
    """A release: what it is called, its version, and what was released; None where its documents have errors."""

    name: str
    version: "Version"
    loaded: Loaded | None


def find_released(folders: Folders, baseline: Path | None) -> Released | None:
    """Return the newest release, None when there is none yet.

    With `baseline` it is what that file records, if it is there, and tags do not count. Raises `WorkspaceError` when
    the file records nothing.
    """
    # Imported here for start-up time.
    from codegen.release.version import newest_tag
    from codegen.workspace.git import read_tags

    if baseline is not None:
        return _read(baseline) if baseline.exists() else None
    newest = newest_tag(read_tags())
    return Released(newest[0], newest[1], load_commit(newest[0], folders)) if newest else None


def record(place: Path, version: "Version", loaded: Loaded, made: tuple[str, tuple[File, ...]]) -> None:
    """Write a release down, for `find_released` to find; `made` are its configuration and generated files."""
    # Imported here for start-up time.
    from codegen.release.baseline import Baseline, render_baseline
    from codegen.workspace.replace import replace_file

    config, files = made
    package = tuple(file for file in files if file.path.startswith("python/"))
    replace_file(place, render_baseline(Baseline(version, config, loaded.documents, package)))


def _read(place: Path) -> Released:
    # Imported here for start-up time.
    from codegen.config import FILE_NAME
    from codegen.release.baseline import parse_baseline
    from codegen.report.changes.paths import Roots
    from codegen.workspace.errors import WorkspaceError
    from codegen.workspace.read import read_file

    file = read_file(place, str(place))
    baseline = parse_baseline(file.text) if isinstance(file, File) else None
    if baseline is None:
        raise WorkspaceError(f"`{place}` records no release", "restore it, or remove it to start anew")
    stored = Stored(File(FILE_NAME, baseline.config), baseline.documents, baseline.package)
    return Released(str(place), baseline.version, load_stored(stored, Roots(f"{place}:", f"{place}:")))
