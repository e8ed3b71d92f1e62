"""Schemas as they were called before: the classes and modules that models and bodies keep, and what hands them out."""

from collections.abc import Iterator

from msgspec import Struct

from codegen.diagnostics import Diagnostic
from codegen.model.name import Name
from codegen.released_names import schema_key, schema_modules_of, schemas_of
from codegen.renamed import NameKind
from codegen.renaming.aliases import Alias
from codegen.rendering.safe_text import Identifier
from codegen.targets.python.text.naming import CLASSES, MODULES, Namespace, Wish, pascal, snake, unique
from codegen.targets.python.text.renames import alias_words, also_called
from codegen.targets.python.types.schema_modules import SchemaModule, SchemaModules
from codegen.targets.python.types.schema_names import Home
from codegen.targets.python.views.action_names import taken_alias
from codegen.targets.python.views.former_names import Former, FormerModuleView, former_module_view
from codegen.targets.python.views.models import source_of
from codegen.targets.python.views.resource_names import Types


class FormerSchema(Struct, frozen=True):
    """What a schema was called before in `models` or `bodies`: its class and, in its module of before, all types."""

    alias: Alias
    folder: str
    module: Identifier
    declared: SchemaModule
    names: tuple[Former, ...]
    """The first is that of the schema."""

    def view(self, package: str) -> FormerModuleView:
        """Say everything that the module of before prints."""
        told = f"The schema `{self.alias.old_name}` is called `{self.alias.new_name}` now."
        stem = self.declared.module.rpartition(".")[2]
        about = alias_words(f"{self.folder}.{stem}", told, self.alias.rename)
        return former_module_view(source_of(self.declared), about, package, self.names)


def former_schemas(types: Types) -> tuple[tuple[FormerSchema, ...], tuple[Diagnostic, ...]]:
    """Return what schemas were called before, and an error for each name that something else has."""
    faults: list[Diagnostic] = []
    found: list[FormerSchema] = []
    for folder, modules in (("models", types.models), ("bodies", types.bodies)):
        spaces = Namespace(CLASSES, set(types.names)), Namespace(MODULES, set(_stems(modules)))
        for alias in types.aliases.of(NameKind.SCHEMA):
            home = modules.homes.get(alias.new)
            if home is not None:
                names = _old_names(alias, folder, types, spaces)
                faults += [taken_alias(alias, wish.wanted) for name, wish in names if name is None]
                own, module = (name or Identifier(wish.wanted) for name, wish in names)
                declared = next(item for item in modules.modules if item.module == home.module)
                listed = tuple(_names(declared, modules, home, Former(own, home.name, home.module, alias.rename)))
                found.append(FormerSchema(alias, folder, module, declared, listed))
    return tuple(found), tuple(faults)


def also_called_types(types: Types) -> dict[str, str]:
    """Return what the reference says of types that had other names, by folder and name: `models.Device`."""
    told: dict[str, str] = {}
    for item in former_schemas(types)[0]:
        key = f"{item.folder}.{item.names[0].own}"
        words = also_called(f"{item.folder}.{item.names[0].name}", item.alias.rename)
        told[key] = f"{told.get(key, '')} {words}".strip()
    return told


def _stems(modules: SchemaModules) -> Iterator[str]:
    yield from (item.module.rpartition(".")[2] for item in modules.modules)


def _old_names(
    alias: Alias, folder: str, types: Types, spaces: tuple[Namespace, Namespace]
) -> list[tuple[Identifier | None, Wish]]:
    """Name the class and the module of a schema as they were released, else as they would be called."""
    name = Name.split(alias.old)
    key = schema_key(unique(name, pascal))
    wishes = Wish(key, name.pascal, unique(name, pascal)), Wish(key, name.snake, unique(name, snake))
    scopes = schemas_of(folder), schema_modules_of(folder)
    return [
        (space.keep_old(wish, types.released.of(scope)), wish)
        for space, wish, scope in zip(spaces, wishes, scopes, strict=True)
    ]


def _names(declared: SchemaModule, modules: SchemaModules, home: Home, root: Former) -> Iterator[Former]:
    """Yield the names of a module as they were: the types inside of a schema are called after it."""
    yield root
    schemas = {item.name for item in modules.homes.values()}
    for own in sorted(declared.names - {home.name}):
        old = own
        for prefix in ("", "Unknown"):
            if own.startswith(f"{prefix}{home.name}") and own not in schemas:
                old = f"{prefix}{root.name}{own.removeprefix(f'{prefix}{home.name}')}"
        yield Former(Identifier(old), Identifier(own), home.module, root.rename)
