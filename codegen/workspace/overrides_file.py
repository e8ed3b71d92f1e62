"""overrides.yaml -> Overrides: the file beside the documents or the configuration, or the one that the user names."""

import os
from collections.abc import Iterable, Iterator
from pathlib import Path, PurePosixPath

from codegen.diagnostics import Diagnostic
from codegen.files import File, Span
from codegen.overrides import FILE_NAME, INVALID_OVERRIDE, Override
from codegen.overrides_yaml import parse_overrides
from codegen.workspace.read import is_installed, read_file


def load_overrides(path: Path | None, spec: Path) -> tuple[tuple[Override, ...], tuple[Diagnostic, ...]]:
    """Read and parse the file that `read_overrides` finds without a configuration."""
    file = read_overrides(path, spec)
    return ((), (file,)) if isinstance(file, Diagnostic) else parse_overrides(file) if file else ((), ())


def read_overrides(
    path: Path | None, spec: Path, beside: Path | None = None, generated: Path | None = None
) -> File | Diagnostic | None:
    """Read the file at `path`, or the overrides.yaml below the folder `spec` or in the folder `beside` it, if any.

    Spans name it from `spec`, as those of the documents do. Hidden folders are passed over, as is `generated`. Two
    files are an error.
    """
    if path is None:
        places = {place.resolve(): place for place in (*_find(spec, generated), *_find_beside(beside))}
        if twice := two_files([_from(spec, place) for place in places.values()]):
            return twice
        path = next(iter(places.values()), None)
    return None if path is None else read_file(path, _from(spec, path))


def two_files(paths: Iterable[str]) -> Diagnostic | None:
    """Return an error where there is more than one overrides.yaml, whose `paths` are as seen from the documents."""
    found = sorted(paths, key=lambda path: (path.count("/"), path))
    if len(found) < 2:
        return None
    message = "there are overrides in " + " and in ".join(f"`{path}`" for path in found)
    help_text = "keep one of them, or say which one counts with `overrides` in codegen.yaml, or with `--overrides`"
    return INVALID_OVERRIDE.at(Span(found[1], 1), message, help_text)


def is_overrides(path: str) -> bool:
    """Tell whether a path below the folder of the documents is one of a file of overrides."""
    parts = PurePosixPath(path).parts
    return parts[-1] == FILE_NAME and not any(part.startswith(".") for part in parts)


def _find(spec: Path, generated: Path | None) -> Iterator[Path]:
    passed_over = None if generated is None else generated.resolve()
    for parent, folders, names in os.walk(spec):
        folders[:] = sorted(
            name
            for name in folders
            if not name.startswith(".")
            and Path(parent, name).resolve() != passed_over
            and not is_installed(Path(parent, name))
        )
        if FILE_NAME in names:
            yield Path(parent, FILE_NAME)


def _find_beside(folder: Path | None) -> Iterator[Path]:
    if folder is not None and (folder / FILE_NAME).exists():
        yield folder / FILE_NAME


def _from(spec: Path, place: Path) -> str:
    return place.as_posix() if place.is_absolute() else Path(os.path.relpath(place, spec)).as_posix()
