"""Two generated packages that differ in few files -> what changed there, as fast as that can be told."""

from codegen.diff.change import Change
from codegen.diff.python.package import compare_packages
from codegen.files import File


def compare_touched(old: tuple[File, ...], new: tuple[File, ...]) -> tuple[Change, ...]:
    """Return what changed in the modules that differ.

    A name of another module is compared by how it is written: what follows from that is told of where it changed.
    """
    before, after = ({file.path: file for file in files} for files in (old, new))
    same = {path for path, file in before.items() if after.get(path) == file and not _is_of_whole(path)}
    return tuple(compare_packages(_without(old, same), _without(new, same)))


def _without(files: tuple[File, ...], paths: set[str]) -> tuple[File, ...]:
    return tuple(file for file in files if file.path not in paths)


def _is_of_whole(path: str) -> bool:
    """Tell whether a file says what the package is called: `python/pyproject.toml`, `python/sdk/__init__.py`."""
    return path == "python/pyproject.toml" or (path.endswith("/__init__.py") and path.count("/") == 2)
