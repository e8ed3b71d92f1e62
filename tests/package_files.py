"""The generated files on the disk, for tests that import, run or check a package."""

from collections.abc import Iterable
from pathlib import Path

from codegen.files import File


def put(files: Iterable[File], root: Path) -> Path:
    """Write files below `root`; return the folder that the package is imported from."""
    for file in files:
        place = root / file.path
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_text(file.text, encoding="utf-8")
    return root / "python"
