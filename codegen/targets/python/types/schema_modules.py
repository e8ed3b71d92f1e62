"""Which schemas a target's modules hold: those that actions use, each in the module it is declared in."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cached_property, partial

from codegen.model.api import Api
from codegen.model.schema import REF_PREFIX, JsonValue, Schema, SchemaRef
from codegen.released_names import CLASSES as RELEASED_CLASSES
from codegen.released_names import EVENTS, ReleasedNames, accepted_of, class_key, event_of, schema_key
from codegen.rendering.safe_text import Identifier
from codegen.targets.python.text.layout import ANY, Atom, TypeExpression, map_atoms
from codegen.targets.python.text.naming import CLASSES, Namespace
from codegen.targets.python.types.alias_order import aliases_in_order
from codegen.targets.python.types.circles import circles
from codegen.targets.python.types.declarations import Alias, Class
from codegen.targets.python.types.definitions import with_origin, without
from codegen.targets.python.types.enumerations import TypeChoices
from codegen.targets.python.types.in_place import type_in_place
from codegen.targets.python.types.kept_names import keep_names
from codegen.targets.python.types.schema_names import Home, name_schemas, types_inside
from codegen.targets.python.types.shapes import Shapes
from codegen.targets.python.types.tagged import Tags


@dataclass(frozen=True)
class SchemaModule:
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


@dataclass(frozen=True)
class SchemaModules:
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


def schema_modules(
    api: Api, used: Iterable[SchemaRef | None], prefix: str, choices: TypeChoices, released: ReleasedNames
) -> SchemaModules:
    """Declare the schemas that `used` links to, and those they link to, in modules below the package `prefix`.

    Schemas that link to each other in a circle share the module of the first, or the one that they had. No class is
    called as that of a resource or of an event was before.
    """
    flag = "writeOnly" if choices.is_received else "readOnly"
    travelling = [replace(schema, definition=without(schema.definition, flag)) for schema in api.schemas]
    schemas = {schema.name.pascal: schema for schema in travelling}
    targets = [link.target.pascal for link in used if link is not None and link.target is not None]
    reached = _reached(targets, schemas)
    groups = _circles([key for key in schemas if key in reached], schemas)
    others = _classes_of_others(api, released)
    homes = name_schemas([[schemas[key].name for key in circle] for circle in groups], prefix, released, others)
    tags = Tags.of(travelling)
    declaring = _Declaring(homes, choices, tags, others, types_inside(prefix, released))
    modules = tuple(declaring.module([schemas[key] for key in circle]) for circle in groups)
    return SchemaModules.of(homes, modules, choices)


def _classes_of_others(api: Api, released: ReleasedNames) -> frozenset[str]:
    """Return the released classes and types of the resources and events that are still there."""
    known = released.of(RELEASED_CLASSES)
    keys = [class_key(item.name.camel, is_async=is_async) for item in api.resources for is_async in (False, True)]
    streams = [action.stream for item in api.resources for action in item.actions if action.stream is not None]
    events = {event.name for stream in streams for event in stream.events}
    kept = {own for key, own in released.of(EVENTS).items() if event_of(key) in events}
    accepted = {own for item in api.resources for own in released.of(accepted_of(item.name.camel)).values()}
    return frozenset({known[key] for key in keys if key in known} | kept | accepted)


@dataclass(frozen=True, slots=True)
class _Declaring:
    """What all modules of one kind have in common; `released` are the names of types inside of schemas, by schema."""

    homes: Mapping[str, Home]
    choices: TypeChoices
    tags: Tags
    others: frozenset[str]
    released: Mapping[str, Mapping[str, str]]

    def module(self, schemas: list[Schema]) -> SchemaModule:
        """Declare schemas; a first look tells which types stand where that have names already."""
        before = self._before(schemas)
        positions, module = self._declare(schemas, {}, is_survey=bool(before))
        kept = keep_names(positions, before, self._namespace()) if before else {}
        if all(own == name for own, name in kept.items()):
            return module
        names = {position: name for own, name in kept.items() for position in positions[own]}
        return self._declare(schemas, names, is_survey=False)[1]

    def _before(self, schemas: list[Schema]) -> Mapping[str, str]:
        keys = (schema_key(self.homes[schema.name.pascal].name) for schema in schemas)
        return {position: name for key in keys for position, name in self.released.get(key, {}).items()}

    def _namespace(self) -> Namespace:
        return Namespace(CLASSES, {*self.others, *(home.name for home in self.homes.values())})

    def _declare(
        self, schemas: list[Schema], kept: Mapping[str, Identifier], *, is_survey: bool
    ) -> tuple[Mapping[str, list[str]], SchemaModule]:
        module = self.homes[schemas[0].name.pascal].module
        namespace = self._namespace()
        namespace.taken.update(kept.values())
        resolve = partial(self._resolve, module)
        is_form = any(schema.name.pascal in self.choices.forms for schema in schemas)
        choices = self.choices if is_form else replace(self.choices, file=None)
        shapes = Shapes(choices, namespace, resolve, self.tags, kept, is_survey=is_survey)
        declared = [self._alias(schema, shapes) for schema in schemas]
        aliases = [*shapes.unions, *filter(None, declared)]
        return shapes.positions, SchemaModule(
            module, tuple(schemas), tuple(shapes.enumerations), tuple(shapes.classes), tuple(aliases_in_order(aliases))
        )

    def _alias(self, schema: Schema, shapes: Shapes) -> Alias | None:
        key = schema.name.pascal
        told = with_origin(schema.description, schema.definition)
        return shapes.declare(self.homes[key].name, self.tags.schemas[key], told)

    def _resolve(self, module: Identifier, key: str) -> TypeExpression:
        home = self.homes.get(key)
        if home is None:
            return ANY
        return Atom(home.name) if home.module == module else home.atom


def _reached(start: Iterable[str], schemas: Mapping[str, Schema]) -> set[str]:
    reached: set[str] = set()
    waiting = [key for key in start if key in schemas]
    while waiting:
        key = waiting.pop()
        if key not in reached:
            reached.add(key)
            waiting.extend(link for link in _links(schemas[key].definition) if link in schemas)
    return reached


def _circles(keys: list[str], schemas: Mapping[str, Schema]) -> list[list[str]]:
    """Group the schemas that reach each other; most stand alone."""
    links = {key: [link for link in _links(schemas[key].definition) if link in schemas] for key in keys}
    circle = circles(links)
    groups: dict[int, list[str]] = {}
    for key in keys:
        groups.setdefault(circle[key], []).append(key)
    return list(groups.values())


def _links(schema: JsonValue) -> Iterator[str]:
    if isinstance(schema, list):
        for item in schema:
            yield from _links(item)
    elif isinstance(schema, dict):
        for key, value in schema.items():
            if key == "$ref" and isinstance(value, str) and value.startswith(REF_PREFIX):
                yield value.removeprefix(REF_PREFIX)
            elif isinstance(value, dict | list):
                yield from _links(value)
