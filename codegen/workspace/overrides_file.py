"""overrides.yaml -> Overrides: the file beside the documents or the configuration, or the one that the user names."""

from collections.abc import Iterable
from pathlib import Path, PurePosixPath

from codegen.diagnostics import Diagnostic
from codegen.files import File, Span
from codegen.overrides import FILE_NAME, INVALID_OVERRIDE, Override
from codegen.overrides_yaml import parse_overrides
from codegen.workspace.overrides_places import find_places, name_from
from codegen.workspace.read import read_file


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
        places = find_places(spec, beside, generated)
        if twice := two_files([name_from(spec, place) for place in places]):
            return twice
        path = next(iter(places), None)
    return None if path is None else read_file(path, name_from(spec, path))


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
