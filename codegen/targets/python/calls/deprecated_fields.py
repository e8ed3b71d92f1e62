"""The fields of a body that are deprecated, wherever they stand in it."""

from collections.abc import Iterator, Mapping
from typing import Final, TypeAlias

from codegen.model.marks import Deprecation
from codegen.reader.json.pointers import escape
from codegen.targets.python.text.layout import Atom, Generic, TypeExpression, Union
from codegen.targets.python.types.declarations import Class, Property
from codegen.targets.python.types.schema_modules import SchemaModules

_DEEPEST: Final = 4
"""How many objects stand in each other where fields are looked for."""
_MOST: Final = 200
"""How many places are looked at: schemas that share their parts have more places than they have lines."""

Place: TypeAlias = tuple[str, ...]


def deprecated_fields(body: TypeExpression, models: SchemaModules) -> dict[str, Deprecation]:
    """Return what is deprecated of a body by its JSON pointer (RFC 6901), in which items of lists have no part.

    A field that is required cannot be left out, so it is not among them; nor is one that is deprecated in some
    alternatives of a union only, since which of them is meant is not known.
    """
    found: dict[str, Deprecation] = {}
    waiting: list[tuple[Place, tuple[TypeExpression, ...]]] = [((), (body,))]
    for place, types in waiting:
        for key, owned in by_key(types, models).items():
            inner = (*place, key)
            marks = [item.deprecation for item, _ in owned if not item.required and item.deprecation]
            if len(marks) == len(owned):
                found[pointer(inner)] = marks[0]
            elif len(inner) < _DEEPEST and len(waiting) < _MOST:
                waiting.append((inner, tuple(expression for _, expression in owned)))
    return found


def by_key(
    types: tuple[TypeExpression, ...], models: SchemaModules
) -> Mapping[str, list[tuple[Property, TypeExpression]]]:
    """Return the properties that any of the types has, each with its type as other modules name it."""
    found: dict[str, list[tuple[Property, TypeExpression]]] = {}
    for atom, declared in _classes(types, models):
        qualified = models.fields_of(atom) or {}
        for item in declared.properties:
            found.setdefault(item.key, []).append((item, qualified[item.key]))
    return found


def _classes(types: tuple[TypeExpression, ...], models: SchemaModules) -> Iterator[tuple[Atom, Class]]:
    """Yield the classes that types name, themselves or as alternatives or items of lists, each once."""
    waiting, seen = list(types), set[Atom]()
    while waiting:
        match waiting.pop():
            case Union(members):
                waiting.extend(members)
            case Generic(head, arguments) if head.text == "list":
                waiting.extend(arguments)
            case Atom() as atom if atom not in seen:
                seen.add(atom)
                if (declared := models.class_of(atom)) is not None:
                    yield atom, declared
                elif (aliased := models.aliased(atom)) is not None:
                    waiting.append(aliased)


def pointer(place: Place) -> str:
    """Write a place as a JSON pointer."""
    return "".join(f"/{escape(key)}" for key in place)
