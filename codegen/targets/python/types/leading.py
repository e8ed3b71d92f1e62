"""Which types have fields with old names in them, so that no others are searched for those."""

from collections.abc import Iterable, Iterator

from codegen.targets.python.text.layout import Atom, TypeExpression, atoms
from codegen.targets.python.types.declarations import Alias, Class
from codegen.targets.python.types.schema_modules import SchemaModule


def leading_to_former(modules: Iterable[SchemaModule]) -> frozenset[Atom]:
    """Return the classes and aliases that have such fields, themselves or further inside."""
    users: dict[Atom, list[Atom]] = {}
    waiting: list[Atom] = []
    for own, types, has_former in (link for module in modules for link in _links(module)):
        for inner in (atom for expression in types for atom in atoms(expression)):
            users.setdefault(inner, []).append(own)
        waiting += [own] * has_former
    found = set[Atom]()
    while waiting:
        if (own := waiting.pop()) not in found:
            found.add(own)
            waiting.extend(users.get(own, ()))
    return frozenset(found)


def _links(module: SchemaModule) -> Iterator[tuple[Atom, list[TypeExpression], bool]]:
    """Yield what a module declares, with the types it is made of and whether it has such a field itself."""
    every: list[Class | Alias] = [*module.classes, *module.aliases]
    for declared in every:
        properties = declared.properties if isinstance(declared, Class) else ()
        types = [item.type for item in properties] if isinstance(declared, Class) else [declared.type]
        has_former = any(item.former for item in properties)
        yield Atom(declared.name, module.module), list(map(module.qualified, types)), has_former
