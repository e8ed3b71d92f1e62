"""codegen.yaml -> `Config`, with the folders and the file that it names found on the disk, and since.yaml beside it."""

from collections.abc import Container, Iterator
from pathlib import Path
from typing import Any

from msgspec.structs import replace

from codegen.config import FILE_NAME, INVALID_CONFIG, Config
from codegen.config_yaml import parse_config
from codegen.diagnostics import Diagnostic, has_errors
from codegen.dialects.parse import parse_dialect
from codegen.dialects.shipped import is_own_dialect
from codegen.diff.levels import check_levels
from codegen.files import File
from codegen.places import since_place
from codegen.since import read_since
from codegen.workspace.named import KINDS, PlaceFault, find_fault, kind_of
from codegen.workspace.own_templates import find_unused
from codegen.workspace.read import read_file
from codegen.yaml_nodes import value_span


def load_config(path: Path | None, replaced: Container[str] = ()) -> tuple[Config, tuple[Diagnostic, ...]]:
    """Read the file at `path`, or codegen.yaml in the current folder if there is one.

    The places that it names relative to itself come back as paths from the current folder. The keys that are
    `replaced` by an option are not looked for on the disk. A file among the project's templates that has no effect is
    an error.
    """
    place = path or Path(FILE_NAME)
    if path is None and not place.exists():
        return _with_since(Config(), place)
    file = read_file(place, str(place))
    if isinstance(file, Diagnostic):
        return Config(), (file,)
    config, diagnostics = parse_config(file)
    named = {key: value for key in KINDS if (value := getattr(config, key)) is not None}
    places: dict[str, Any] = {key: str(place.parent / value) for key, value in named.items()}
    found = replace(config, **places)
    if has_errors(diagnostics):
        return found, diagnostics
    faults = list(check_levels(config.changes, INVALID_CONFIG))
    faults += [item for key, value in named.items() if key not in replaced for item in _look(file, key, value)]
    if found.templates is not None and not faults:
        faults.extend(find_unused(Path(found.templates)))
    if config.dialect is not None and is_own_dialect(config.dialect):
        found, unread = _with_dialect(found, file, config.dialect)
        faults.extend(unread)
    found, unread = _with_since(found, place)
    faults.extend(unread)
    return found, (*diagnostics, *faults)


def _with_dialect(config: Config, file: File, name: str) -> tuple[Config, tuple[Diagnostic, ...]]:
    """Read the project's own dialect; what is wrong with its file comes back as diagnostics."""
    if missing := tuple(_look(file, "dialect", name)):
        return config, missing
    place = Path(file.path).parent / name
    read = read_file(place, str(place))
    if isinstance(read, Diagnostic):
        return config, (read,)
    dialect, faults = parse_dialect(read)
    return replace(config, loaded_dialect=dialect, dialect_file=read), faults


def _with_since(config: Config, beside: Path) -> tuple[Config, tuple[Diagnostic, ...]]:
    """Read what a release keeps beside the configuration, where there is such a file."""
    place = since_place(beside)
    if not place.exists():
        return config, ()
    read = read_file(place, str(place))
    if isinstance(read, Diagnostic):
        return config, (read,)
    since, faults = read_since(read, INVALID_CONFIG)
    return replace(config, since=since), faults


def _look(file: File, key: str, value: str) -> Iterator[Diagnostic]:
    """Yield what is wrong with the place that a key names: nothing is there, or it is elsewhere by way of a link."""
    root, kind = Path(file.path).parent, kind_of(key)
    fault = find_fault(root, root / value, kind)
    if fault is PlaceFault.MISSING:
        message = f"no {kind} `{value}` beside the configuration"
        yield INVALID_CONFIG.at(value_span(file, key, INVALID_CONFIG), message, "create it, or drop the key")
    elif fault is PlaceFault.OUTSIDE:
        message = f"`{value}` leads out of the folder of the configuration"
        yield INVALID_CONFIG.at(value_span(file, key, INVALID_CONFIG), message, "put it there without a symbolic link")
