"""The folder of a project's own templates: which of its files have no effect, and a built-in one copied there."""

from collections.abc import Iterator
from difflib import get_close_matches
from pathlib import Path
from typing import Final

from codegen.diagnostics import Diagnostic
from codegen.files import Span
from codegen.rendering.template_places import template_root
from codegen.rendering.template_variables import find_included
from codegen.workspace.rules import UNUSED_TEMPLATE

_INIT: Final = "project/"
"""Where the templates of `codegen init` are, which has no project's own ones yet."""


def built_in_templates() -> tuple[str, ...]:
    """Return the paths of the templates that a project can have its own of, in the order of the alphabet."""
    root = template_root()
    places = (place for place in root.rglob("*") if place.is_file() and place.suffix in {".jinja", ".py"})
    paths = (place.relative_to(root).as_posix() for place in places)
    return tuple(sorted(path for path in paths if not path.startswith(_INIT)))


def nearest_template(path: str) -> str:
    """Return the built-in template whose path is most like another one, case aside."""
    paths = {item.casefold(): item for item in built_in_templates()}
    return paths[get_close_matches(path.casefold(), paths, n=1, cutoff=0.0)[0]]


def find_unused(folder: Path) -> Iterator[Diagnostic]:
    """Yield an error for each file below a project's folder of templates that has no effect.

    It has one where there is a built-in template of its path, or where one that has an effect includes it.
    """
    built_in = built_in_templates()
    paths = sorted(_list(folder))
    used = _with_included(folder, {path for path in paths if path in built_in})
    for path in (path for path in paths if path not in used):
        place = Span((folder / path).as_posix(), 1)
        if path.startswith(_INIT):
            message = f"`{path}` is of `codegen init`, which takes the built-in one"
            yield UNUSED_TEMPLATE.at(place, message, "drop it, and edit what `codegen init` wrote")
            continue
        help_text = f"the nearest one is `{nearest_template(path)}`; `codegen templates` lists them"
        yield UNUSED_TEMPLATE.at(place, f"there is no built-in template `{path}`, and none includes it", help_text)


def _list(folder: Path) -> Iterator[str]:
    for place in folder.rglob("*"):
        path = place.relative_to(folder)
        if place.is_file() and not any(part.startswith(".") for part in path.parts):
            yield path.as_posix()


def _with_included(folder: Path, paths: set[str]) -> set[str]:
    """Return templates with those of the folder that they include, import or extend."""
    waiting, used = sorted(paths), set[str]()
    while waiting:
        path = waiting.pop()
        if path not in used:
            used.add(path)
            waiting.extend(_included(folder, path) if path.endswith(".jinja") or path not in paths else ())
    return used


def _included(folder: Path, path: str) -> Iterator[str]:
    try:
        text = (folder / path).read_text(encoding="utf-8")
    except (OSError, ValueError):
        # What is wrong with it is told when it is rendered.
        return
    for name in find_included(text):
        # Which one is meant is known only when it is rendered: it may be any.
        yield from [name] if name is not None else _list(folder)
