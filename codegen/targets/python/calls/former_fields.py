"""The fields of a body as they were called before, wherever they stand in it."""

from typing import Final

from msgspec import Struct
from msgspec.structs import replace

from codegen.renaming.aliases import Alias
from codegen.targets.python.calls.deprecated_fields import Place, by_key, pointer
from codegen.targets.python.text.layout import TypeExpression, atoms
from codegen.targets.python.types.schema_modules import SchemaModules

_DEEPEST: Final = 6
"""How many objects stand in each other where fields are looked for."""
_MOST: Final = 500
"""How many places are looked at: both bound objects that have others of their kind in them."""


class FormerField(Struct, frozen=True):
    """What a field is called now, and the name that it had."""

    new: str
    alias: Alias


def former_fields(sent: TypeExpression, models: SchemaModules) -> tuple[dict[str, FormerField], tuple[Alias, ...]]:
    """Return what is moved in what is sent, by the JSON pointer (RFC 6901) of the old name; items have no part in it.

    What comes before what is inside of it. The aliases follow whose old name a field of another alternative has: which
    of them is meant is not known.
    """
    found: dict[str, FormerField] = {}
    taken: list[Alias] = []
    waiting: list[tuple[Place, tuple[TypeExpression, ...]]] = [((), (sent,))] if _leads(sent, models) else []
    for place, around in waiting:
        keys = by_key(around, models)
        for key, owned in keys.items():
            for alias in (alias for item, _ in owned for alias in item.former):
                if alias.old in keys:
                    taken.append(alias)
                else:
                    found[pointer((*place, alias.old))] = FormerField(key, alias)
            types = tuple(expression for _, expression in owned)
            if len(place) + 1 < _DEEPEST and len(waiting) < _MOST and any(_leads(each, models) for each in types):
                waiting.append(((*place, key), types))
    return found, tuple(dict.fromkeys(taken))


def _leads(expression: TypeExpression, models: SchemaModules) -> bool:
    """Tell whether there is such a field in a type at all."""
    return any(replace(atom, alias="") in models.with_former for atom in atoms(expression))
