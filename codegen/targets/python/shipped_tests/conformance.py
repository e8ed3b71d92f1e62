"""Where an example is not of the type that is generated for it."""

import ast
import re
from collections.abc import Callable, Iterator, Mapping
from datetime import date, datetime, time
from functools import partial
from itertools import repeat
from typing import Final
from uuid import UUID

from msgspec import Struct, field
from msgspec.structs import replace

from codegen.equality import equal_without
from codegen.limits import CONFORMANCE_STEPS, DEEPEST
from codegen.model.schema import JsonValue
from codegen.targets.python.text.layout import Atom, Generic, TypeExpression, Union
from codegen.targets.python.text.literals import literal
from codegen.targets.python.types.declarations import Alias, Class
from codegen.targets.python.types.schema_modules import SchemaModules

_DATE_TIME: Final = re.compile(r"\d{4}-\d\d-\d\d[T_ ]\d\d:\d\d.*", re.ASCII | re.DOTALL)


@equal_without("_left")
class Declarations(Struct, frozen=True):
    """What modules declare, by module and name."""

    found: Mapping[tuple[str, str], Class | Alias]
    depth: int = 0
    """How many aliases led here."""
    _left: Iterator[int] = field(default_factory=lambda: repeat(1, CONFORMANCE_STEPS))
    """One for each step that may still be taken; what is not looked at any more is no example."""

    @classmethod
    def of(cls, modules: SchemaModules) -> "Declarations":
        """Collect the declarations of all modules."""
        found: dict[tuple[str, str], Class | Alias] = {}
        for module in modules.modules:
            found |= {(module.module, alias.name): alias for alias in (*module.enumerations, *module.aliases)}
            found |= {(module.module, declared.name): declared for declared in module.classes}
        return cls(found)

    def for_another(self) -> "Declarations":
        """Return the same declarations with all steps left: how many one resource takes is nothing to the next."""
        return Declarations(self.found)

    def misfit(self, expression: TypeExpression, value: JsonValue) -> str:
        """Return the first place where `value` is not of a type, spelled `items[0].name`; empty when it is."""
        place = next(self.places(expression, value, "", ""), None)
        return "" if place is None else place.removeprefix(".") or "$"

    def places(self, expression: TypeExpression, value: JsonValue, module: str, place: str) -> Iterator[str]:
        """Yield each place, behind `place`, where `value` is not of a type that stands in `module`."""
        match expression:
            case Union(members):
                yield from self._union(members, value, module, place)
            case Generic():
                yield from self._parts(expression, value, module, place)
            case Atom(text, home):
                yield from self._named((home or module, text), value, place)

    def _parts(self, expression: Generic, value: JsonValue, module: str, place: str) -> Iterator[str]:
        item = expression.arguments[-1]
        match expression.head.text, value:
            case "list", list():
                for index, part in enumerate(value):
                    yield from self.places(item, part, module, f"{place}[{index}]")
            case "dict", dict():
                for key, part in value.items():
                    yield from self.places(item, part, module, f"{place}.{key}")
            case "Literal", _ if literal(value) in (str(own) for own in expression.arguments if next(self._left, 0)):
                pass
            case "Annotated", _:
                yield from self._annotated(expression, value, module, place)
            case _:
                yield place

    def _annotated(self, expression: Generic, value: JsonValue, module: str, place: str) -> Iterator[str]:
        """Take the class that the tag of an object names, as the client does."""
        inner, annotation = expression.arguments
        if not isinstance(annotation, Generic) or not isinstance(inner, Union) or not isinstance(value, dict):
            yield from self.places(inner, value, module, place)
            return
        key, *known = (ast.literal_eval(str(item)) for item in annotation.arguments)
        kinds = {type(item) for own in known for item in _each(own)}
        named = [
            member
            for member, own in zip(inner.members, known, strict=False)
            if any(type(item) is type(value.get(key)) and item == value.get(key) for item in _each(own))
        ]
        optional = [member for member in inner.members[:-1] if key not in value and self._may_lack(key, member, module)]
        if named or optional:
            yield from self._union((*named, *optional), value, module, place)
        elif type(value.get(key)) not in kinds:
            yield f"{place}.{key}"

    def _may_lack(self, key: str, member: TypeExpression, module: str) -> bool:
        declared = self.found.get((member.module or module, member.text)) if isinstance(member, Atom) else None
        return isinstance(declared, Class) and not any(it.required for it in declared.properties if it.key == key)

    def _union(self, members: tuple[Atom | Generic, ...], value: JsonValue, module: str, place: str) -> Iterator[str]:
        """Take the member that fits best, as the client does; one without parts fits wholly or not at all."""
        missed = [list(self.places(member, value, module, place)) for member in members]
        if [] not in missed:
            inside = [places for places in missed if places != [place]]
            yield from min(inside, key=len, default=[place])

    def _named(self, name: tuple[str, str], value: JsonValue, place: str) -> Iterator[str]:
        declared = self.found.get(name)
        if self.depth > DEEPEST or not next(self._left, 0):
            yield place
        elif isinstance(declared, Alias):
            deeper = replace(self, depth=self.depth + 1)
            yield from deeper.places(declared.type, value, name[0], place)
        elif declared is None:
            yield from () if _is_plain(name[1], value) else (place,)
        elif not isinstance(value, dict):
            yield place
        else:
            yield from self._properties(declared, value, name[0], place)

    def _properties(self, declared: Class, value: dict[str, JsonValue], module: str, place: str) -> Iterator[str]:
        known = {item.key: item for item in declared.properties}
        for key, item in known.items():
            if key not in value:
                yield from (f"{place}.{key}",) if item.required else ()
            elif item.required or value[key] is not None:
                yield from self.places(item.type, value[key], module, f"{place}.{key}")
        for key, part in value.items():
            if declared.others and key not in known:
                yield from self.places(declared.others, part, module, f"{place}.{key}")


def _each(own: object) -> tuple[object, ...]:
    return own if isinstance(own, tuple) else (own,)


def _is_plain(name: str, value: JsonValue) -> bool:
    """Tell whether a value is of a type that is not generated."""
    if isinstance(value, bool):
        return name in {"bool", "Any"}
    match name:
        case "str":
            return isinstance(value, str)
        case "int":
            return isinstance(value, int)
        case "float":
            return isinstance(value, int | float)
        case "AwareDatetime" | "IsoDate" | "IsoTime" | "UUID":
            return isinstance(value, str) and _FORMS[name](value)
        case "Timestamp":
            return _is_timestamp(value)
        case "None":
            return value is None
    return name == "Any"


def _is_date_time(text: str) -> bool:
    if not _DATE_TIME.fullmatch(text):
        return False
    try:
        return datetime.fromisoformat(text).utcoffset() is not None
    except ValueError:
        return False


def _reads(read: Callable[[str], object], text: str) -> bool:
    try:
        read(text)
    except ValueError:
        return False
    return True


def _is_timestamp(value: JsonValue) -> bool:
    if isinstance(value, dict) and value.keys() == {"$date"}:
        value = value["$date"]
    return isinstance(value, str | int) or (isinstance(value, float) and value.is_integer())


_FORMS: Final[Mapping[str, Callable[[str], bool]]] = {
    "AwareDatetime": _is_date_time,
    "IsoDate": partial(_reads, date.fromisoformat),
    "IsoTime": partial(_reads, time.fromisoformat),
    "UUID": partial(_reads, UUID),
}
"""What tells whether a text has the form of a type."""
