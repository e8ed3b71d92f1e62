"""The order in which a module declares its aliases: each after what it is made of."""

from collections.abc import Iterator, Mapping

from msgspec.structs import replace

from codegen.rendering.safe_text import Identifier
from codegen.targets.python.text.layout import ANY, TypeExpression, atoms, map_atoms
from codegen.targets.python.types.declarations import Alias


def aliases_in_order(aliases: list[Alias]) -> Iterator[Alias]:
    """Put each alias behind those it is made of; one that is made of itself has any JSON in that place."""
    waiting = {alias.name: alias for alias in aliases}
    places = {name: place for place, name in enumerate(waiting)}
    needs = {name: _needs(alias, waiting) for name, alias in waiting.items()}
    needed_by: dict[str, list[Identifier]] = {}
    for name, own in needs.items():
        for other in own:
            needed_by.setdefault(other, []).append(name)
    ready, rest = [name for name in waiting if not needs[name]], iter(list(waiting))
    while waiting:
        if not ready:
            first = next(name for name in rest if name in waiting)
            waiting[first] = replace(waiting[first], type=_without(waiting[first].type, waiting))
            ready = [first]
        freed: set[Identifier] = set()
        for name in ready:
            yield waiting.pop(name)
            for other in needed_by.get(name, ()):
                needs[other].discard(name)
                freed.update([other] if not needs[other] else [])
        ready = sorted(freed & waiting.keys(), key=places.__getitem__)


def _needs(alias: Alias, waiting: Mapping[Identifier, Alias]) -> set[str]:
    return {atom.text for atom in atoms(alias.type) if not atom.module and atom.text in waiting}


def _without(expression: TypeExpression, names: Mapping[Identifier, Alias]) -> TypeExpression:
    return map_atoms(expression, lambda atom: ANY if not atom.module and atom.text in names else atom)
