"""Reports -> files that the user names, each written whole; one that is there is replaced."""

from collections.abc import Mapping
from pathlib import Path

from codegen.diagnostics import Diagnostic
from codegen.workspace.edits import write_edits
from codegen.workspace.errors import WorkspaceError
from codegen.workspace.lock import locked
from codegen.workspace.text_file import read_text_file


def write_reports(reports: Mapping[Path, str]) -> None:
    """Write the texts of the reports, each with one line feed at its end.

    Raises `WorkspaceError` when what is in a place is not a text file, or there is no folder for it.
    """
    for place, text in reports.items():
        root = place.parent
        if not root.is_dir():
            raise WorkspaceError(f"no folder `{root}` for the report `{place.name}`", "make it first")
        there = read_text_file(place)
        if isinstance(there, Diagnostic):
            raise WorkspaceError(f"`{place}` cannot be replaced by a report: {there.message}", "name another file")
        ended = f"{text.rstrip()}\n"
        if ended != there.text:
            with locked(root):
                write_edits(root, [there.edit(root, ended)])
