"""Files of the SDK -> `Surface`: what users can name, by qualified names below the package."""

import ast
from collections.abc import Callable, Iterator, Mapping
from functools import cache, lru_cache
from typing import Final

from msgspec import Struct, field
from msgspec.structs import replace

from codegen.diff.python.meaning import Meaning
from codegen.diff.python.meanings import read_meanings
from codegen.diff.python.modules import Module, definitions, parse_module
from codegen.diff.python.surface import Attribute, Class, Method, read_alias, read_class
from codegen.files import File

_DOOR = "/__init__.py"
_NOTHING: Final[Mapping[str, str]] = {}


class Surface(Struct, frozen=True):
    """The public classes and aliases, all aliases (private ones, too), and the names that the package exports.

    `meanings` say what names stand for on the wire. `former` are qualified names of before, each with that of today,
    under which the same object is.
    """

    package: str = ""
    objects: Mapping[str, Class | Attribute] | None = None
    aliases: Mapping[str, tuple[ast.expr | None, Module]] | None = None
    exports: frozenset[str] = frozenset()
    meanings: tuple[Meaning, ...] = ()
    former: Mapping[str, str] = field(default_factory=dict[str, str])


def read_surfaces(old: tuple[File, ...], new: tuple[File, ...]) -> tuple[Surface, Surface]:
    """Read the surfaces of two packages; what is the same file in both is parsed once.

    Who asks for the same two again, as causes do after their changes, is given the same.
    """
    return _read_surfaces(tuple(find_package(old)[1]), tuple(find_package(new)[1]))


@lru_cache(maxsize=1)
def _read_surfaces(old: tuple[File, ...], new: tuple[File, ...]) -> tuple[Surface, Surface]:
    parse = cache(parse_module)
    after = read_surface(new, parse)
    return read_surface(old, parse, after.former), after


def read_surface(
    files: tuple[File, ...],
    parse: Callable[[str, str, File], Module] = parse_module,
    renamed: Mapping[str, str] = _NOTHING,
) -> Surface:
    """Read the surface of the one package among files, by the topmost `__init__.py`; without one it is empty.

    What another revision has under other names, as `renamed` tells, is read under those. Raises SyntaxError when a file
    is not Python.
    """
    root, inside = find_package(files)
    if not root:
        return Surface("", {}, {})
    package = package_of(root)
    modules = [parse(package, file.path.removeprefix(root), file) for file in inside]
    handed_out = {
        f"{module.name}.{name}": module.imports[name]
        for module in modules
        for name in _all(module)
        if name in module.imports
    }
    modules = [replace(module, doors=handed_out) for module in modules]
    meanings = read_meanings(modules)
    modules = [replace(module, renamed=renamed) for module in modules] if renamed else modules
    objects = dict(_objects(modules))
    former = dict(_former(modules))
    objects |= {name: objects[own] for name, own in former.items() if own in objects}
    aliases = {name: (item.annotation, item.module) for name, item in objects.items() if isinstance(item, Attribute)}
    exports = {name: module.imports.get(name, name) for module in modules if not module.name for name in _all(module)}
    public = _reached(objects, {*exports.values()})
    return Surface(
        package,
        {name: objects[name] for name in objects if name in public},
        aliases,
        frozenset(exports),
        meanings,
        former,
    )


def _former(modules: list[Module]) -> Iterator[tuple[str, str]]:
    """Yield the names of before of modules; what packages hand out is told of the modules that they have it from."""
    for module in modules:
        if not module.file.endswith(_DOOR):
            yield from ((f"{module.name}.{name}", own) for name, own in module.former.items())


def find_package(files: tuple[File, ...]) -> tuple[str, list[File]]:
    """Return the folder of the package among files, with `/` behind it, and its modules; empty when there is none."""
    doors = sorted((file.path for file in files if file.path.endswith(_DOOR)), key=lambda path: path.count("/"))
    if not doors:
        return "", []
    root = doors[0].removesuffix("__init__.py")
    return root, [file for file in files if file.path.startswith(root) and file.path.endswith(".py")]


def package_of(root: str) -> str:
    """Return the name of the package in a folder."""
    return root.rstrip("/").rpartition("/")[2]


def _objects(modules: list[Module]) -> Iterator[tuple[str, Class | Attribute]]:
    for module in modules:
        for name, node in definitions(module.tree):
            item = read_class(module, node) if isinstance(node, ast.ClassDef) else read_alias(module, node)
            if item is not None:
                yield f"{module.name}.{name}".lstrip("."), item


def _reached(objects: Mapping[str, Class | Attribute], start: set[str]) -> set[str]:
    """Return what is public by name, and what is led to from there."""
    public = {name for name, item in objects.items() if not item.module.is_private and not _last(name).startswith("_")}
    waiting = [*public, *start]
    reached: set[str] = set()
    while waiting:
        name = waiting.pop()
        item = objects.get(name)
        if item is not None and name not in reached:
            reached.add(name)
            waiting.extend(_led_to(item) if isinstance(item, Class) else ())
    return reached


def _led_to(item: Class) -> Iterator[str]:
    yield from item.bases
    for member in item.members.values():
        if isinstance(member, Method):
            options = [parameter.annotation for parameter in member.parameters if parameter.kind == "**"]
            for annotation in (member.returns, *options):
                names = ast.walk(annotation) if annotation is not None else ()
                named = (name for name in names if isinstance(name, ast.Name | ast.Attribute))
                yield from map(member.module.qualify, named)


def _all(module: Module) -> Iterator[str]:
    for name, node in definitions(module.tree):
        if name == "__all__" and not isinstance(node, ast.ClassDef) and node.value is not None:
            yield from ast.literal_eval(node.value)


def _last(name: str) -> str:
    return name.rpartition(".")[2]
