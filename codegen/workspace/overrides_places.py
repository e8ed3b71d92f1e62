"""Where a project's overrides.yaml is, or are: looked for without reading one."""

import os
from collections.abc import Iterator
from pathlib import Path

from codegen.places import OVERRIDES
from codegen.workspace.read import is_installed


def find_places(spec: Path, beside: Path | None = None, generated: Path | None = None) -> tuple[Path, ...]:
    """Find each overrides.yaml below the folder `spec` or in the folder `beside` it, once.

    Hidden folders are passed over, as is `generated`.
    """
    places = {place.resolve(): place for place in (*_find(spec, generated), *_find_beside(beside))}
    return tuple(places.values())


def name_from(spec: Path, place: Path) -> str:
    """Return how spans name a file of overrides: from the documents, as they name those."""
    return place.as_posix() if place.is_absolute() else Path(os.path.relpath(place, spec)).as_posix()


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
        if OVERRIDES in names:
            yield Path(parent, OVERRIDES)


def _find_beside(folder: Path | None) -> Iterator[Path]:
    if folder is not None and (folder / OVERRIDES).exists():
        yield folder / OVERRIDES
