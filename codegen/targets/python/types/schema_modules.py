"""What the modules of a target's schemas declare, and where each schema is found in them."""

from collections.abc import Mapping
from functools import cached_property

from msgspec import Struct
from msgspec.structs import replace

from codegen.model.schema import Schema, SchemaRef
from codegen.rendering.safe_text import Identifier
from codegen.targets.python.text.layout import ANY, Atom, TypeExpression, map_atoms
from codegen.targets.python.types.declarations import Alias, Class
from codegen.targets.python.types.enumerations import TypeChoices
from codegen.targets.python.types.in_place import type_in_place
from codegen.targets.python.types.schema_names import Home


class SchemaModule(Struct, frozen=True, dict=True):
    """What one module declares: types of literals, then classes, then aliases, each after what it is made of."""

    module: Identifier
    schemas: tuple[Schema, ...]
    enumerations: tuple[Alias, ...]
    classes: tuple[Class, ...]
    aliases: tuple[Alias, ...]

    @cached_property
    def names(self) -> frozenset[str]:
        """The names that the module declares."""
        return frozenset({item.name for item in self.enumerations} | self.declared.keys())

    @cached_property
    def declared(self) -> Mapping[str, Class | Alias]:
        """The classes and aliases by name."""
        classes: dict[str, Class | Alias] = {item.name: item for item in self.classes}
        return {**classes, **{item.name: item for item in self.aliases}}

    def qualified(self, expression: TypeExpression) -> TypeExpression:
        """Return a type of this module as another module has to import it."""
        own = self.names
        return map_atoms(
            expression, lambda atom: replace(atom, module=self.module) if not atom.module and atom.text in own else atom
        )


class SchemaModules(Struct, frozen=True, dict=True):
    """All modules of one kind, and where each schema is found in them."""

    homes: Mapping[str, Home]
    modules: tuple[SchemaModule, ...]
    names: frozenset[str]
    """The names of all that the modules declare."""
    choices: TypeChoices
    _by_name: Mapping[str, SchemaModule]
    with_former: frozenset[Atom] = frozenset()
    """The classes and aliases that have fields with old names, themselves or further inside."""

    @classmethod
    def of(cls, homes: Mapping[str, Home], modules: tuple[SchemaModule, ...], choices: TypeChoices) -> "SchemaModules":
        """Put modules together."""
        names = frozenset(name for module in modules for name in module.names)
        return cls(homes, modules, names, choices, {module.module: module for module in modules})

    @cached_property
    def atoms(self) -> frozenset[Atom]:
        """The types of all schemas."""
        return frozenset(home.atom for home in self.homes.values())

    def type_of(self, reference: SchemaRef | None) -> TypeExpression:
        """Return the type a link means; any JSON where it links to nothing known."""
        if reference is not None and reference.definition is not None:
            return type_in_place(reference.definition, self.choices, self._home)
        return self._home(reference.target.pascal) if reference and reference.target else ANY

    def _home(self, key: str) -> TypeExpression:
        home = self.homes.get(key)
        return home.atom if home else ANY

    def description_of(self, reference: SchemaRef | None) -> str:
        """Return what the documents say of the schema that a link means; empty where they say nothing."""
        return self._descriptions.get(reference.linked.pascal, "") if reference and reference.linked else ""

    def is_inferred(self, reference: SchemaRef | None) -> bool:
        """Tell whether only examples show what the schema is that a link means."""
        return bool(reference and reference.linked and reference.linked.pascal in self._inferred)

    @cached_property
    def _inferred(self) -> frozenset[str]:
        return frozenset(item.name.pascal for module in self.modules for item in module.schemas if item.is_inferred)

    @cached_property
    def _descriptions(self) -> Mapping[str, str]:
        return {schema.name.pascal: schema.description for module in self.modules for schema in module.schemas}

    def fields_of(self, atom: Atom) -> Mapping[str, TypeExpression] | None:
        """Return the types of the properties, by wire name, of the class that a type names; None if it names none."""
        module, found = self.module_of(atom), self.class_of(atom)
        return {item.key: module.qualified(item.type) for item in found.properties} if module and found else None

    def class_of(self, atom: Atom) -> Class | None:
        """Return the class that a type names; None where it names none."""
        module = self.module_of(atom)
        found = module.declared.get(atom.text) if module else None
        return found if isinstance(found, Class) else None

    def aliased(self, atom: Atom) -> TypeExpression | None:
        """Return the type that another one is a name for; None where it is not."""
        module = self.module_of(atom)
        found = module.declared.get(atom.text) if module else None
        return module.qualified(found.type) if module and isinstance(found, Alias) else None

    def module_of(self, atom: Atom) -> SchemaModule | None:
        """Return the module that a type is imported from; None where that is not among these."""
        return self._by_name.get(atom.module)
