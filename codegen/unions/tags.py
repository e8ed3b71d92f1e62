"""Tags: the property that tells in a `oneOf` or `anyOf` which alternative an object is.

Read from JSON Schema alone, whatever its references lead to: targets read the documented schemas and their own alike.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Final, TypeAlias

from msgspec import Struct

from codegen.model.name import Name
from codegen.model.schema import JsonValue

TagValue: TypeAlias = str | int | bool
Lookup: TypeAlias = Callable[[str], JsonValue]
"""From the text of a `$ref` to the schema that it leads to; None where that is not known."""

_Objects: TypeAlias = dict[int, dict[str, JsonValue]]
_Asked: TypeAlias = tuple[int, int]
"""The identity of a schema, and how many references and unions led to it."""

_DEEPEST: Final = 16
"""How many references and unions an alternative may go through; what is deeper, or a circle, has no tag."""
_MOST: Final = 1000
"""How many objects an alternative may be; with more it has no tag."""
_NAMED: Final = 3
"""How many values an alternative may have that all stand in its name."""
_LONGEST_LABEL: Final = 100
"""Letters of a name that is made of values: a longer one says nothing to anybody."""
_UNKNOWN: Final[dict[str, JsonValue]] = {}
"""An object of which nothing is known."""
_SCALARS: Final = frozenset({"string", "number", "integer", "boolean", "null", "array"})


class Tag(Struct, frozen=True):
    """The tag of a union: the wire name of the property, and its values by alternative.

    `values` has an entry for each alternative: none for one that is not an object, several for one that accepts several
    or is a union.
    """

    key: str
    values: tuple[tuple[TagValue, ...], ...]
    is_required: bool
    """Whether no alternative may leave it out."""

    @property
    def is_text(self) -> bool:
        """Whether all values are strings."""
        return all(isinstance(value, str) for values in self.values for value in values)

    def label(self, place: int) -> str:
        """Return what the alternative at `place` (from 0) is called in a name: by its values; empty without one."""
        values = self.values[place]
        if not values:
            return ""
        words = " or ".join(map(str, values)) if len(values) <= _NAMED else f"{values[0]} and others"
        name = Name.split(words).pascal if Name.split(str(values[0])).pascal else ""
        return name if 0 < len(name) <= _LONGEST_LABEL else f"Variant{place + 1}"


def read_tag(branches: Sequence[JsonValue], lookup: Lookup) -> Tag | None:
    """Return the tag of a union of `branches`; None where no property tells two or more objects apart.

    A tag has accepted values (an `enum`, or `const`) in each alternative that is an object, and no two alternatives
    have one in common. A property that no object may leave out is preferred, else the first.
    """
    members = [None if _is_scalar(branch) else _alternatives(branch, lookup) for branch in branches]
    objects = [item for item in members if item is not None]
    if len(objects) < 2 or not all(objects):
        return None
    everything = [schema for item in objects for schema in item]
    # What is part of two alternatives has its values in both, whatever the key; the others are as many as are written.
    if len(_once(everything)) < len(everything):
        return None
    tags = (_tag(key, members, everything, lookup) for key in _properties(everything[0]))
    found = [tag for tag in tags if tag is not None]
    return next((tag for tag in found if tag.is_required), found[0] if found else None)


def tag_keys(schema: JsonValue, lookup: Lookup) -> Iterator[tuple[JsonValue, str]]:
    """Yield each object among the alternatives of the unions in `schema`, with the wire name of its tag."""
    if isinstance(schema, list):
        for item in schema:
            yield from tag_keys(item, lookup)
    elif isinstance(schema, dict):
        for branches in (schema.get("oneOf"), schema.get("anyOf")):
            if isinstance(branches, list) and (tag := read_tag(branches, lookup)) is not None:
                members = (branch for branch in branches if not _is_scalar(branch))
                yield from ((item, tag.key) for branch in members for item in _alternatives(branch, lookup))
        yield from tag_keys(list(schema.values()), lookup)


def _tag(
    key: str,
    members: Iterable[list[dict[str, JsonValue]] | None],
    objects: Iterable[dict[str, JsonValue]],
    lookup: Lookup,
) -> Tag | None:
    if not all(accepted_values(_properties(item).get(key), lookup) for item in objects):
        return None
    values = tuple(tuple(_values(key, item or (), lookup)) for item in members)
    flat = [value for item in values for value in item]
    if len(set(flat)) < len(flat):
        return None
    return Tag(key, values, all(key in _required(item) for item in objects))


def _values(key: str, objects: Iterable[dict[str, JsonValue]], lookup: Lookup) -> Iterator[TagValue]:
    """Yield each of the values that a property accepts in the objects once."""
    found = (accepted_values(_properties(item).get(key), lookup) for item in objects)
    yield from dict.fromkeys(value for values in found for value in values)


def accepted_values(schema: JsonValue, lookup: Lookup) -> tuple[TagValue, ...]:
    """Return the values that a schema accepts; none where it accepts others than texts, integers and booleans.

    One value that equals another, as 1 does `true`, could not be told from it: then there are none either.
    """
    if isinstance(schema, dict) and isinstance(ref := schema.get("$ref"), str):
        schema = lookup(ref)
    match schema:
        case {"const": str() | int() as value}:
            return (value,)
        case {"enum": list(values)}:
            found = tuple(value for value in values if isinstance(value, str | int))
            return found if len(set(found)) == len(values) else ()
    return ()


def _is_scalar(schema: JsonValue) -> bool:
    """Tell whether a schema takes no objects."""
    if not isinstance(schema, dict):
        return False
    if "const" in schema:
        return not isinstance(schema["const"], dict)
    if isinstance(values := schema.get("enum"), list):
        return not any(isinstance(value, dict) for value in values)
    kinds = schema.get("type")
    return bool(kinds) and set(kinds if isinstance(kinds, list) else [kinds]) <= _SCALARS


def _once(objects: Iterable[dict[str, JsonValue]]) -> list[dict[str, JsonValue]]:
    return list({id(item): item for item in objects}.values())


def _alternatives(schema: JsonValue, lookup: Lookup) -> list[dict[str, JsonValue]]:
    """Return the objects that an alternative may be, each once; where they are too many, one that says nothing."""
    found = _objects(schema, lookup, 0, {})
    return list(found.values()) if len(found) <= _MOST else [{}]


def _objects(schema: JsonValue, lookup: Lookup, depth: int, known: dict[_Asked, _Objects]) -> _Objects:
    """Return the objects by their identity, an empty one where it may also be something unknown.

    What is `known` was asked for at that depth already: unions that lead to each other have as many ways as leaves.
    """
    asked = id(schema), depth
    if asked not in known:
        known[asked] = _ask(schema, lookup, depth, known)
    return known[asked]


def _ask(schema: JsonValue, lookup: Lookup, depth: int, known: dict[_Asked, _Objects]) -> _Objects:
    if not isinstance(schema, dict) or depth > _DEEPEST:
        return {id(_UNKNOWN): _UNKNOWN}
    if isinstance(ref := schema.get("$ref"), str):
        return _objects(lookup(ref), lookup, depth + 1, known)
    branches = schema.get("oneOf") or schema.get("anyOf")
    if not isinstance(branches, list) or "properties" in schema:
        return {id(schema): schema}
    found: _Objects = {}
    for branch in branches:
        found |= _objects(branch, lookup, depth + 1, known)
        if len(found) > _MOST:
            break
    return found


def _properties(schema: JsonValue) -> dict[str, JsonValue]:
    properties = schema.get("properties") if isinstance(schema, dict) else None
    return properties if isinstance(properties, dict) else {}


def _required(schema: dict[str, JsonValue]) -> list[JsonValue]:
    required = schema.get("required")
    return required if isinstance(required, list) else []
