"""overrides.yaml -> Overrides: the file beside the documents, or the one that the user names."""

import os
from pathlib import Path

from codegen.diagnostics import Diagnostic
from codegen.overrides import FILE_NAME, Override
from codegen.overrides_yaml import parse_overrides
from codegen.workspace.read import read_file


def load_overrides(path: Path | None, spec: Path) -> tuple[tuple[Override, ...], tuple[Diagnostic, ...]]:
    """Read the file at `path`, or overrides.yaml at the top of the folder `spec` if there is one.

    Spans name it from that folder, as those of the documents do.
    """
    place = path or spec / FILE_NAME
    if path is None and not place.exists():
        return (), ()
    file = read_file(place, place.as_posix() if place.is_absolute() else Path(os.path.relpath(place, spec)).as_posix())
    return ((), (file,)) if isinstance(file, Diagnostic) else parse_overrides(file)
