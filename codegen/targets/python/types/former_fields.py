"""Classes of schemas with the old names of their fields, as codegen.yaml says them."""

from collections.abc import Iterator

from msgspec.structs import replace

from codegen.renaming.aliases import Alias, Aliases
from codegen.renaming.fields import schema_of, steps_of
from codegen.targets.python.text.layout import Atom, Generic, TypeExpression, Union
from codegen.targets.python.types.declarations import Class, Property
from codegen.targets.python.types.leading import leading_to_former
from codegen.targets.python.types.schema_modules import SchemaModule, SchemaModules


def with_former_fields(modules: SchemaModules, aliases: Aliases) -> SchemaModules:
    """Give the properties of classes their old names; what no class of these has stays without."""
    found: dict[Atom, list[Alias]] = {}
    for alias in aliases.of_fields:
        for owner in owners_of(alias, modules):
            found.setdefault(owner, []).append(alias)
    if not found:
        return modules
    changed = tuple(_changed(module, found) for module in modules.modules)
    made = SchemaModules.of(modules.homes, changed, modules.choices)
    return replace(made, with_former=leading_to_former(changed))


def owners_of(alias: Alias, modules: SchemaModules) -> Iterator[Atom]:
    """Yield the class that has a field by its name of today, if there is one among these."""
    home = modules.homes.get(schema_of(alias.owner))
    places: list[TypeExpression] = [home.atom] if home is not None else []
    for key in steps_of(alias.owner):
        places = [inner for place in places for inner in _inside(place, key, modules)]
    for place in places:
        for atom in _alternatives(place, modules):
            if isinstance(atom, Atom) and alias.new in (modules.fields_of(atom) or {}):
                yield atom


def _inside(place: TypeExpression, key: str, modules: SchemaModules) -> Iterator[TypeExpression]:
    """Yield what stands in a field of something, or in its items where there is no key."""
    for member in _alternatives(place, modules):
        if isinstance(member, Generic) and not key and member.head.text == "list":
            yield from member.arguments
        elif isinstance(member, Atom) and key and (fields := modules.fields_of(member)) and key in fields:
            yield fields[key]


def _alternatives(place: TypeExpression, modules: SchemaModules) -> Iterator[Atom | Generic]:
    for member in place.members if isinstance(place, Union) else (place,):
        named = modules.aliased(member) if isinstance(member, Atom) else None
        if named is None:
            yield member
        else:
            yield from named.members if isinstance(named, Union) else (named,)


def _changed(module: SchemaModule, found: dict[Atom, list[Alias]]) -> SchemaModule:
    classes = tuple(_with_former(item, found.get(Atom(item.name, module.module), [])) for item in module.classes)
    return replace(module, classes=classes)


def _with_former(declared: Class, aliases: list[Alias]) -> Class:
    if not aliases:
        return declared
    return replace(declared, properties=tuple(_property(item, aliases) for item in declared.properties))


def _property(described: Property, aliases: list[Alias]) -> Property:
    """Give a property its old names; one object that stands at several places may have one from each of them."""
    own = {item.old: item for item in aliases if item.new == described.key}
    return replace(described, former=tuple(own.values()))
