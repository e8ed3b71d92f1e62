"""A text file that is edited: what it says, and the form in which it says it."""

import codecs
from pathlib import Path

from msgspec import Struct

from codegen.diagnostics import Diagnostic
from codegen.files import File
from codegen.workspace.edits import edit_path
from codegen.workspace.journal import Edit
from codegen.workspace.paths import refuse_link
from codegen.workspace.read import read_file


class TextFile(Struct, frozen=True):
    """A file, there or not: `text` has line feeds alone, `content` is what the disk holds, None for no file."""

    place: Path
    text: str
    content: bytes | None

    def edit(self, root: Path, text: str) -> Edit:
        """Return the edit, among those of `root`, that gives the file another text in the form that it has."""
        return Edit(edit_path(root, self.place), self.content, _encode(text, self.content or b""))


def read_text_file(place: Path) -> TextFile | Diagnostic:
    """Read a file that is to be edited; one that is not there is empty.

    Raises `WorkspaceError` when a symbolic link stands in its place, or on a relative way to it.
    """
    for way in (place, *(() if place.is_absolute() else place.parents)):
        refuse_link(way)
    if not place.exists():
        return TextFile(place, "", None)
    file = read_file(place, place.as_posix())
    return TextFile(place, file.text, place.read_bytes()) if isinstance(file, File) else file


def _encode(text: str, old: bytes) -> bytes:
    mark = codecs.BOM_UTF8 if old.startswith(codecs.BOM_UTF8) else b""
    end = "\r\n" if b"\r\n" in old else "\n"
    return mark + text.replace("\n", end).encode("utf-8")
