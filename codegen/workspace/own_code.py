"""What the generator itself consists of, as one hash: an entry of a cache counts for no other."""

import os
import sys
from collections.abc import Iterator
from contextlib import suppress
from hashlib import sha256
from pathlib import Path

from codegen.rendering.template_places import template_root
from codegen.workspace.whole import read_whole


def hash_code() -> str | None:
    """Hash the code, the templates and the tables of this package, its Python, and the packages beside it.

    All are read, which takes hundredths of a second: times and sizes of files would miss what an editor or git puts in
    the place of another within the same instant. Of other packages the names with their versions count. None where
    that cannot be read, as from an archive.
    """
    digest = sha256(f"{sys.version}\0{sys.platform}\0{sys.flags.optimize}\0{_packages()}".encode())
    root = Path(__file__).parent.parent
    try:
        for folder in (root, template_root()):
            for path, content in _contents(folder):
                digest.update(f"\0{path}\0{len(content)}\0".encode("utf-8", "surrogateescape"))
                digest.update(content)
    except OSError:
        return None
    return digest.hexdigest()


def _contents(root: Path) -> Iterator[tuple[str, bytes]]:
    for parent, folders, names in os.walk(root, onerror=_raise):
        folders[:] = sorted(name for name in folders if name != "__pycache__")
        for name in sorted(names):
            place = f"{parent}/{name}"
            yield place[len(str(root)) :], read_whole(place)


def _raise(error: OSError) -> None:
    raise error


def _packages() -> str:
    """Return what is installed, as the folders of its metadata are called: `jinja2-3.1.6.dist-info`."""
    names: set[str] = set()
    for folder in sys.path:
        with suppress(OSError), os.scandir(folder or ".") as items:
            names.update(item.name for item in items if item.name.endswith((".dist-info", ".egg-info")))
    return "\0".join(sorted(names))
