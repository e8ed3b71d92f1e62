"""manifest.txt: the list of what codegen wrote into generated/, so that it removes that and nothing else.

One path a line, sorted, relative to generated/ with `/`; the manifest lists itself. It holds no hashes: what a file
should be is known from the documents, and a list of names merges well.
"""

import re
from collections.abc import Iterable, Iterator
from typing import Final

from codegen.files import File

MANIFEST: Final = "manifest.txt"

_CONFLICT_MARKER = re.compile(r"(<{7}|\|{7}|={7}|>{7})( .*)?")


def render_manifest(files: Iterable[File]) -> File:
    """Return the manifest of `files` and itself."""
    paths = sorted({MANIFEST, *(file.path for file in files)})
    return File(MANIFEST, "".join(f"{path}\n" for path in paths))


def parse_manifest(text: str) -> Iterator[tuple[int, str]]:
    """Yield line number (from 1) and path, unchecked; both sides of an unresolved merge count."""
    for number, line in enumerate(text.split("\n"), start=1):
        path = line.removesuffix("\r")
        if path and not _CONFLICT_MARKER.fullmatch(path):
            yield number, path
