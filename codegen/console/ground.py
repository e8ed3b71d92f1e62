"""What a run depends on, read from the disk without understanding any of it, and the key that it gives.

Equal keys are equal results: in it are the generator's own code, the options, the bytes of codegen.yaml, of the
documents, overrides, own dialect and own templates, all with their names. Where anything is not as it should be, there
is no ground, and the command finds out by itself what to say of it.
"""

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any, Final

from msgspec import Struct

from codegen.console.interruption import load
from codegen.console.options import Arguments
from codegen.console.settled import Settled, settle
from codegen.entries import hash_of, pack
from codegen.files import File
from codegen.places import since_place
from codegen.workspace.cache import Cache
from codegen.workspace.errors import WorkspaceError
from codegen.workspace.named import find_fault, kind_of
from codegen.workspace.overrides_places import find_places, name_from
from codegen.workspace.own_code import hash_code
from codegen.workspace.read import read_file, read_spec
from codegen.workspace.templates_folder import read_templates

_DIALECT: Final = "dialect"


class Settings(Struct, frozen=True):
    """What does not change from one edit of a document to the next: where all is, and the hash of what settles it."""

    settled: Settled
    hash: str


class Ground(Struct, frozen=True):
    """What a run depends on; `key` stands for all of it. What was generated before is not in it."""

    settings: Settings
    documents: tuple[File, ...]
    overrides: File | None
    key: str


def read_ground(arguments: Arguments, cache: Cache, purpose: str) -> Ground | None:
    """Read what a run stands on; `purpose` says what else its result depends on."""
    try:
        settings = read_settings(arguments, cache)
        return None if settings is None else _read_rest(settings, arguments, purpose)
    except (WorkspaceError, OSError):
        return None


def read_settings(arguments: Arguments, cache: Cache) -> Settings | None:
    """Read what settles a run before its documents; raises `OSError` for what the disk refuses."""
    code = hash_code()
    place = arguments.config or settle(arguments, {}).config
    config = read_file(place, str(place)) if arguments.config or place.exists() else None
    named = {} if config is None else _find_named(config, code, cache) if isinstance(config, File) else None
    if code is None or named is None or (arguments.no_templates and "templates" in named):
        return None
    looked_for = {key: value for key, value in named.items() if key not in arguments.typed}
    if any(find_fault(place.parent, Path(value), kind_of(key)) for key, value in looked_for.items()):
        return None
    parts, since = [*_read_named(named)], [*_read_since(place)]
    if None in (*parts, *since):
        return None
    about = (config.path, config.text) if isinstance(config, File) else ()
    # What is none parts them: a file may be called as one of another kind.
    return Settings(settle(arguments, named), hash_of(code, *about, None, *parts, None, *since))


def is_settled(settings: Settings, arguments: Arguments, cache: Cache) -> bool:
    """Tell whether configuration, dialect, templates and the generator's own code are still what they were."""
    try:
        return read_settings(arguments, cache) == settings
    except OSError:
        return False


def _find_named(config: File, code: str | None, cache: Cache) -> Mapping[str, str] | None:
    """Return the places that codegen.yaml names; None where something is wrong in it.

    It is parsed once, and what it names is kept.
    """
    if code is None:
        return None
    key = hash_of("named", code, config.path, config.text)
    entry = cache.find(key, dict[str, str])
    if entry is not None:
        found: dict[str, str] = entry.head
        return found
    # To parse it takes longer than all else here.
    named: dict[str, str] | None = load("codegen.console.naming").find_named(config)
    if named is not None:
        cache.write(key, pack(key, named))
    return named


def _read_named(named: Mapping[str, str]) -> Iterator[Any]:
    """Yield what is in the file of the dialect, and in all files among the templates; None for what has no text."""
    if _DIALECT in named:
        file = read_file(Path(named[_DIALECT]), named[_DIALECT])
        yield from (file.path, file.text) if isinstance(file, File) else (None,)
    if "templates" in named:
        files = read_templates(Path(named["templates"]))
        yield None if files is None else named["templates"]
        for path, content in files or ():
            yield from (path, content)


def _read_since(config: Path) -> Iterator[Any]:
    """Yield what is in the file of releases beside the configuration, whether or not that is there."""
    place = since_place(config)
    if place.exists():
        file = read_file(place, str(place))
        yield from (file.path, file.text) if isinstance(file, File) else (None,)


def _read_rest(settings: Settings, arguments: Arguments, purpose: str) -> Ground | None:
    settled = settings.settled
    documents, unreadable = read_spec(settled.spec, settled.generated)
    named = settled.overrides
    places = (named,) if named else find_places(settled.spec, settled.config.parent, settled.generated)
    overrides = read_file(places[0], name_from(settled.spec, places[0])) if places else None
    if unreadable or len(places) > 1 or not isinstance(overrides, File | None):
        return None
    spec = settled.spec.as_posix()
    parts = (part for file in (*documents, *([overrides] if overrides else [])) for part in (file.path, file.text))
    key = hash_of(purpose, settings.hash, spec, str(arguments.strict), str(bool(overrides)), *parts)
    return Ground(settings, documents, overrides, key)
