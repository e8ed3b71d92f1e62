"""Views of packages that hand out what their modules have, each imported when something in it is first used."""

from collections.abc import Iterable, Sequence

from msgspec import Struct
from msgspec.structs import replace

from codegen.rendering.safe_text import Comment, Docstring, Identifier, PyCode, PyLiteral
from codegen.targets.python.text.docstrings import docstring
from codegen.targets.python.text.imports import Import, import_block
from codegen.targets.python.text.literals import literal
from codegen.targets.python.types.schema_modules import SchemaModules
from codegen.targets.python.views.former_names import Former, names_code
from codegen.targets.python.views.models import source_of
from codegen.targets.python.views.resource_names import ResourceNames


class ExportView(Struct, frozen=True):
    """A name that a package hands out when it is first asked for."""

    name: Identifier
    literal: PyLiteral
    module: PyLiteral


class FormerExportsView(Struct, frozen=True):
    """Names of before that a package hands out: what type checkers see of them, and what warns."""

    import_statement: PyCode
    assignments: tuple[PyCode, ...]
    names: PyCode


class DoorView(Struct, frozen=True):
    """A package that imports its modules when they are first used."""

    source: Comment
    docstring: Docstring
    imports: PyCode | None
    """What it hands out that is there at once."""
    typing_imports: PyCode
    all: tuple[PyLiteral, ...]
    exports: tuple[ExportView, ...]
    former: FormerExportsView | None = None
    """Names of before, where there are any."""


class ResourcesDoorView(Struct, frozen=True):
    """The package of the resources, which imports its modules when they are first used."""

    docstring: Docstring
    typing_imports: PyCode
    names: tuple[PyLiteral, ...]


def resources_door_view(resources: tuple[ResourceNames, ...], about: str, package: str) -> ResourcesDoorView:
    """Say what the package of the resources prints, which imports each of them when it is first used."""
    modules = sorted(module for names in resources for module in (names.module, *(old.module for old in names.former)))
    home = Identifier(f"{package}.resources")
    return ResourcesDoorView(
        docstring=docstring([about], 0),
        typing_imports=import_block([Import(home, module) for module in modules], package, indent=4),
        names=tuple(map(literal, modules)),
    )


def schemas_door(modules: SchemaModules, about: str, package: str, former: Sequence[Former] = ()) -> DoorView:
    """Say what a package of schema modules prints; `former` are the names that schemas had before."""
    homes = [Import(home.module, home.name) for home in modules.homes.values()]
    door = door_view(homes, source_of(modules.modules[0]), about, package)
    if not former:
        return door
    runtime = Import(Identifier(f"{package}._runtime.former_names"), Identifier("former_names"))
    return replace(
        door,
        former=FormerExportsView(
            import_block([runtime], package),
            tuple(PyCode(f"{item.name} = {item.own}") for item in former),
            names_code(former, "former_names", 0, "_former"),
        ),
    )


def door_view(
    homes: Iterable[Import], source: Comment, about: str, package: str, ready: Sequence[Import] = ()
) -> DoorView:
    """Say what a package prints that imports each of its modules when something in it is first used.

    `homes` are the names that it hands out so, `ready` those that it imports itself.
    """
    ordered = sorted(homes, key=lambda home: home.name)
    names = sorted(home.name for home in (*ordered, *ready))
    return DoorView(
        source=source,
        docstring=docstring([about], 0),
        imports=import_block(ready, package) if ready else None,
        typing_imports=import_block(ordered, package, indent=4),
        all=tuple(map(literal, names)),
        exports=tuple(
            ExportView(home.name, literal(home.name), literal(home.module.rpartition(".")[2])) for home in ordered
        ),
    )
