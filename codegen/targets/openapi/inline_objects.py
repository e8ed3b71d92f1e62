"""Objects inside of schemas -> components of their own, so that whatever reads the document can give them a name.

`Device/properties/tags/items` becomes the component `DeviceTagsItem`, marked `x-inline`, without a title: a title is
what generators name a type by, and inline titles are not unique. An alternative of a union is named by the value of
its tag where it has one. Only the structure moves; unions with a tag get a `discriminator`, no other keyword changes.
"""

import re
from collections.abc import Callable, Iterator, Mapping
from typing import Final, TypeAlias

from codegen.model.name import Name
from codegen.model.schema import JsonValue
from codegen.model.tags import Lookup
from codegen.targets.openapi.discriminators import discriminator, lookup_in, option_label, tag_of
from codegen.targets.openapi.json_schema import COMPONENTS, Keywords

_Namer: TypeAlias = Callable[[str], str]

_NESTED: Final[dict[str, _Namer]] = {
    "properties": lambda key: Name.split(key).pascal or "Property",
    "patternProperties": lambda _key: "Value",
}
_SINGLE: Final = {"additionalProperties": "Value", "items": "Item"}
_LISTED: Final = {"prefixItems": "Item", "anyOf": "Option", "oneOf": "Option", "allOf": "Part"}


def hoist(schemas: Mapping[str, Keywords]) -> dict[str, Keywords]:
    """Return the components with each object inside of them moved out, right behind the one it stood in."""
    hoisting = _Hoisting({_bare(name) for name in schemas}, lookup_in(schemas))
    result: dict[str, Keywords] = {}
    for name, schema in schemas.items():
        result |= hoisting.split(name, schema)
    return result


def _bare(name: str) -> str:
    """Spell a name as readers that know no case or punctuation do."""
    return re.sub(r"[^a-z0-9]", "", name.lower())


class _Hoisting:
    """Moves objects out, one component after the other; `taken` are the names that are components already."""

    def __init__(self, taken: set[str], lookup: Lookup) -> None:
        self._taken = taken
        self._lookup = lookup
        self._found: dict[str, Keywords] = {}

    def split(self, name: str, schema: Keywords) -> dict[str, Keywords]:
        """Return the component, and those moved out of it in the order of their places."""
        self._found = {}
        body = self._children(name, schema)
        return {name: body, **self._found}

    def _children(self, path: str, schema: Keywords) -> Keywords:
        result: Keywords = {}
        for keyword, value in schema.items():
            if keyword in _LISTED and isinstance(value, list):
                result |= self._listed(path, keyword, value)
            else:
                result[keyword] = self._under(path, keyword, value)
        return result

    def _listed(self, path: str, keyword: str, value: list[JsonValue]) -> Keywords:
        tag = tag_of(keyword, value, self._lookup)
        labels = (option_label(tag, place, _LISTED[keyword]) for place in range(len(value)))
        moved = [self._move(path + label, item) for label, item in zip(labels, value, strict=True)]
        return {keyword: moved, **discriminator(tag, moved)}

    def _under(self, path: str, keyword: str, value: JsonValue) -> JsonValue:
        if keyword in _NESTED and isinstance(value, dict):
            return {key: self._move(path + _NESTED[keyword](key), item) for key, item in value.items()}
        if keyword in _SINGLE:
            return self._move(path + _SINGLE[keyword], value)
        return value

    def _move(self, path: str, schema: JsonValue) -> JsonValue:
        if not isinstance(schema, dict) or "$ref" in schema:
            return schema
        if not _is_object(schema):
            return self._children(path, schema)
        name = next(name for name in _numbered(path) if _bare(name) not in self._taken)
        self._taken.add(_bare(name))
        # Its place is taken before those of the objects inside of it.
        self._found[name] = {}
        body = self._children(name, schema)
        title = body.pop("title", None)
        mark: Keywords = {"x-inline": True} if title is None else {"x-inline": True, "x-title": title}
        self._found[name] = {**body, **mark}
        return {"$ref": COMPONENTS + name}


def _numbered(path: str) -> Iterator[str]:
    yield path
    number = 2
    while True:
        yield f"{path}{number}"
        number += 1


def _is_object(schema: Keywords) -> bool:
    kind = schema.get("type")
    return kind == "object" or (isinstance(kind, list) and "object" in kind) or "properties" in schema
