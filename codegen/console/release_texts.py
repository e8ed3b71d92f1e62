"""The files beside the generated ones that a release edits: configuration, changelog, record."""

from dataclasses import dataclass
from pathlib import Path

from codegen.console.output import complain_of
from codegen.diagnostics import Diagnostic
from codegen.release.changelog import insert_entry
from codegen.release.settings import with_version
from codegen.release.version import Version
from codegen.workspace.errors import WorkspaceError
from codegen.workspace.journal import Edit
from codegen.workspace.text_file import TextFile, read_text_file


@dataclass(frozen=True, slots=True)
class Texts:
    """The files as they are; `record` is None where releases are not recorded in a file."""

    config: TextFile
    changelog: TextFile
    record: TextFile | None


def read_texts(config: Path, changelog: Path, record: Path | None) -> Texts | None:
    """Read the files, there or not; None when one of them is not text, which is told.

    Raises `WorkspaceError` for a symbolic link.
    """
    read = [None if place is None else read_text_file(place) for place in (config, changelog, record)]
    complain_of(item for item in read if isinstance(item, Diagnostic))
    first, second, third = (None if isinstance(item, Diagnostic) else item for item in read)
    if first is None or second is None or (record is not None and third is None):
        return None
    return Texts(first, second, third)


def set_version(config: TextFile, version: Version) -> str:
    """Return the text of the configuration with that version; raises `WorkspaceError` where it cannot be set."""
    text = with_version(config.text, version)
    if text is None:
        message = f"`version` cannot be set in `{config.place}` without changing what else it says"
        raise WorkspaceError(message, f"write `version: '{version}'` there by hand, and run again")
    return text


def add_entry(changelog: TextFile, version: Version, entry: str, root: Path) -> Edit:
    """Return the edit, among those of `root`, that gives the changelog an entry."""
    return changelog.edit(root, insert_entry(changelog.text, version, entry))
