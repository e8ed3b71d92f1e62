"""What a file or a folder holds, as far as the search for the documents of a project goes."""

from pathlib import Path
from typing import Final

from msgspec import Struct

from codegen.files import DOCUMENT_ENDINGS, File
from codegen.markdown.parser import parse_document
from codegen.reader.documents.grouping import calls_of, count_actions
from codegen.reader.foreign.recognition import count_calls
from codegen.workspace.read import is_installed, read_file

_OTHERS: Final = frozenset(
    {
        "bower_components", "jspm_packages", "vendor", "third_party", "site-packages", "__pycache__",
        "__snapshots__", "build", "dist", "target", "venv", "env",
    }
)  # fmt: skip
"""Folders of what others wrote, and of what is made."""


class CountedDocument(Struct, frozen=True):
    """A document: how many actions it has, and their methods and URLs."""

    name: str
    actions: int = 0
    calls: frozenset[tuple[str, str]] = frozenset()
    is_unreadable: bool = False


def is_document(name: str) -> bool:
    """Tell whether a file may be a document, by its name."""
    return name.endswith(DOCUMENT_ENDINGS) and not name.startswith(".")


def is_passed_over(folder: Path) -> bool:
    """Tell whether a folder is hidden, an environment of Python, or of others."""
    return folder.name.startswith(".") or folder.name.lower() in _OTHERS or is_installed(folder)


def count_document(place: Path) -> CountedDocument:
    """Read a document and count its actions; one that cannot be read has none."""
    file = read_file(place, place.name)
    if not isinstance(file, File):
        return CountedDocument(place.name, is_unreadable=True)
    document = parse_document(file)
    return CountedDocument(place.name, count_actions(document), frozenset(calls_of(document)))


def count_foreign_document(place: Path) -> CountedDocument:
    """Read a document and count its request lines of whatever form as its actions.

    In a dialect, documents of one name or of the same calls can be read together: nothing parts their folders.
    """
    file = read_file(place, place.name)
    if not isinstance(file, File):
        return CountedDocument(place.name, is_unreadable=True)
    return CountedDocument(place.as_posix(), len(count_calls(file)))
