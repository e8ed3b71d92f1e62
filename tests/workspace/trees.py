"""Folders as dictionaries, for tests that compare what is on the disk."""

from pathlib import Path

from codegen.files import File
from codegen.manifest import render_manifest


def tree(root: Path) -> dict[str, str]:
    """Return path and text of every file below `root`."""
    return {place.relative_to(root).as_posix(): place.read_text() for place in root.rglob("*") if place.is_file()}


def generated(**texts: str) -> tuple[File, ...]:
    """Return files as the pipeline gives them, with their manifest; `__` in a name stands for `/`."""
    files = tuple(File(name.replace("__", "/"), text) for name, text in texts.items())
    return (*files, render_manifest(files))


def texts(files: tuple[File, ...]) -> dict[str, str]:
    """Return the files as `tree` would find them."""
    return {file.path: file.text for file in files}
