"""A project's folder of templates as bytes."""

import os
import stat
from pathlib import Path


def read_templates(folder: Path) -> list[tuple[str, bytes]] | None:
    """Read all files below a folder, in order; None where there is a link, which may lead anywhere, or no file.

    Raises `OSError` for what cannot be read.
    """
    files = []
    for parent, folders, names in os.walk(folder, onerror=_raise):
        folders.sort()
        for name in (*folders, *sorted(names)):
            place = Path(parent, name)
            mode = place.lstat().st_mode
            if stat.S_ISREG(mode):
                files.append((place.relative_to(folder).as_posix(), place.read_bytes()))
            elif not stat.S_ISDIR(mode):
                return None
    return files


def _raise(error: OSError) -> None:
    raise error
