"""The generated files of two revisions -> changes of the SDK's Python surface."""

import re
from collections.abc import Iterator
from typing import Final

from msgspec.structs import replace

from codegen.diff.change import Change, Subject
from codegen.diff.python.annotations import Aliases
from codegen.diff.python.changed_meanings import compare_meanings
from codegen.diff.python.inferred import NOTHING_INFERRED, Positions, fold_inferred
from codegen.diff.python.meaning import Meaning
from codegen.diff.python.objects import compare_items
from codegen.diff.python.package_surface import Surface, read_surfaces
from codegen.diff.rules import Impact
from codegen.files import File, Span
from codegen.renaming.aliases import Alias
from codegen.renaming.released import moved

_ROOT: Final = "python/"
_PROJECT: Final = "python/pyproject.toml"
_VERSION: Final = re.compile(r"^(?:__version__ = |version = |    user_agent=).*$", re.MULTILINE)
_REQUIRED: Final = re.compile(r'^requires-python = "(.*)"$', re.MULTILINE)


def compare_packages(
    old: tuple[File, ...],
    new: tuple[File, ...],
    inferred: tuple[Positions, Positions] = NOTHING_INFERRED,
    renamed: tuple[Alias, ...] = (),
) -> Iterator[Change]:
    """Yield what changed in the surface, what the async twin of a class has in common with it only once.

    What changed in types that both revisions have from examples alone, whose positions are `inferred`, is one editorial
    change. Without any change, code or words that differ in more than the version are one, too. `renamed` are the old
    names that the new package keeps.
    """
    before, after = _own(old), _own(new)
    if not before or not after:
        return
    changes = [*_compare_projects(before, after), *_compare_surfaces(before, after, inferred, renamed)]
    known = {(change.id, change.subject) for change in changes}
    yield from (change for change in changes if not _is_twin(change, known))
    if not changes and _text(before) != _text(after):
        yield Subject("python", "the package").tell("python-code-changed", "has other code or other words")


def _compare_surfaces(
    old: dict[str, File], new: dict[str, File], inferred: tuple[Positions, Positions], renamed: tuple[Alias, ...]
) -> Iterator[Change]:
    surfaces = read_surfaces(tuple(old.values()), tuple(new.values()))
    surfaces = replace(surfaces[0], meanings=_moved(surfaces[0].meanings, renamed)), surfaces[1]
    yield from fold_inferred(_compare(surfaces), inferred, (surfaces[0].meanings, surfaces[1].meanings))


def _moved(meanings: tuple[Meaning, ...], renamed: tuple[Alias, ...]) -> tuple[Meaning, ...]:
    """Let what names stand for be called as it is today."""
    places = [moved(item.scope, item.key, renamed) for item in meanings]
    return tuple(replace(item, scope=scope, key=key) for item, (scope, key) in zip(meanings, places, strict=True))


def _compare(surfaces: tuple[Surface, Surface]) -> Iterator[Change]:
    names = [surface.package for surface in surfaces]
    if names[0] != names[1]:
        told = f"is imported as `{names[1]}`, not as `{names[0]}`"
        yield Subject("package", "the package").tell("python-package-renamed", told, *names)
    yield from _compare_exports(*surfaces)
    objects = surfaces[0].objects or {}, surfaces[1].objects or {}
    aliases = Aliases.of(surfaces[0].aliases or {}), Aliases.of(surfaces[1].aliases or {})
    modules = [{_module(name): item.span for name, item in reversed(list(side.items()))} for side in objects]
    yield from _compare_modules(modules[0], modules[1])
    former = surfaces[1].former
    for name in dict.fromkeys((*objects[0], *objects[1])):
        if all(_module(name) in side for side in modules):
            found = compare_items(name, objects[0].get(name), objects[1].get(name), aliases)
            # What is new is told of the name of today.
            yield from (change for change in found if name not in former or change.impact is Impact.BREAKING)
    yield from compare_meanings(surfaces[0].meanings, surfaces[1].meanings)


def _compare_modules(old: dict[str, Span], new: dict[str, Span]) -> Iterator[Change]:
    """Tell of a module with all that is in it at once."""
    for name in dict.fromkeys((*old, *new)):
        subject = Subject(name, f"module `{name}`", old.get(name), new.get(name))
        if name not in new:
            yield subject.tell("python-object-removed", "was removed")
        elif name not in old:
            yield subject.tell("python-object-added", "is new")


def _module(name: str) -> str:
    return name.rpartition(".")[0]


def _compare_exports(old: Surface, new: Surface) -> Iterator[Change]:
    for name in sorted(old.exports ^ new.exports):
        rule, told = ("removed", "was removed") if name in old.exports else ("added", "is new")
        yield Subject(name, f"`{name}` of the package").tell(f"python-object-{rule}", told)


def _compare_projects(old: dict[str, File], new: dict[str, File]) -> Iterator[Change]:
    found = [_REQUIRED.search(files[_PROJECT].text) if _PROJECT in files else None for files in (old, new)]
    if found[0] and found[1] and found[0][1] != found[1][1]:
        told = f"is for Python {found[1][1]}, not {found[0][1]}"
        yield Subject("python", "the package").tell("python-version-dropped", told, found[0][1], found[1][1])


def _own(files: tuple[File, ...]) -> dict[str, File]:
    """Return the files of the package and its project, without its tests."""
    return {
        file.path: file for file in files if file.path.startswith(_ROOT) and not file.path.startswith("python/tests/")
    }


def _text(files: dict[str, File]) -> dict[str, str]:
    return {path: _VERSION.sub("", file.text) for path, file in files.items()}


def _is_twin(change: Change, known: set[tuple[str, str]]) -> bool:
    twin = change.subject.replace("Async", "").replace("async_", "sync_")
    return twin != change.subject and (change.id, twin) in known
