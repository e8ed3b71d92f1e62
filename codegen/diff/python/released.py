"""Files of a generated package -> the names in it that are to be kept."""

from collections.abc import Iterator

from codegen.diff.python.meanings import read_meanings, released_names
from codegen.diff.python.modules import Module, parse_module
from codegen.diff.python.package_surface import find_package, package_of
from codegen.files import File
from codegen.released_names import ReleasedNames


def read_released_names(files: tuple[File, ...]) -> ReleasedNames:
    """Read what the one package among files calls the things of the API; without one there is nothing to keep.

    A file that is not Python, or not as the generator writes it, counts for nothing.
    """
    return released_names(read_meanings(_modules(files)))


def _modules(files: tuple[File, ...]) -> Iterator[Module]:
    root, inside = find_package(files)
    for file in inside:
        path = file.path.removeprefix(root)
        if not path.startswith("_"):
            try:
                yield parse_module(package_of(root), path, file)
            except (SyntaxError, ValueError, RecursionError, MemoryError):
                continue
