"""Reading what is not as documented: every part that can be read, the rest raw.

The slow path of `decode`: it walks the type and the value side by side and validates
the largest parts that are as documented. Each part is read once for each type that it
may have, so the work grows with the value, whatever the types.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from types import NoneType
from typing import Any, Final, TypeAlias, cast, get_args, get_origin

from pydantic import TypeAdapter, ValidationError
from pydantic_core import to_json

from .decode import adapter
from .models import BUILDING, Model
from .shapes import (
    annotation_of,
    extra_type_of,
    is_annotated,
    is_tangled,
    is_union,
)

Place: TypeAlias = tuple[str | int, ...]

_DEEPEST: Final = 40
"""How many levels are read part by part; what is deeper stays raw."""
_TOO_DEEP: Final = "nested too deeply to be read"


@dataclass(slots=True)
class _Reading:
    """What was read: the value, where it is not as documented, and how much is."""

    value: Any
    missed: list[tuple[Place, str]] = field(default_factory=list[tuple[Place, str]])
    known: int = 0

    def take(self, key: str | int, part: "_Reading") -> Any:
        """Count in what was read at `key`, and return its value."""
        self.missed += [((key, *place), reason) for place, reason in part.missed]
        self.known += part.known
        return part.value


def read_leniently(expected: Any, value: Any) -> tuple[Any, list[str]]:
    """Return the JSON `value` as far as possible as `expected`.

    With it comes each place that is not as documented, as path and reason.
    """
    try:
        reading = _Reader().read(expected, value, 0)
    except RecursionError:
        reading = _Reading(value, [((), _TOO_DEEP)])
    told = [f"{_spell(place)}: {reason}" for place, reason in reading.missed]
    return reading.value, told


_Parts: TypeAlias = Callable[[Any, Any, int], _Reading]


class _Reader:
    """Reads one value; it remembers what each part was read as."""

    def __init__(self) -> None:
        # The types are kept, so that no other one gets the id of one seen.
        self._seen: dict[tuple[int, int], tuple[Any, _Reading]] = {}

    def read(self, expected: Any, value: Any, depth: int) -> _Reading:
        if not isinstance(value, (dict, list)):
            return _read_scalar(expected, value)
        key = (id(expected), id(cast("object", value)))
        if key not in self._seen:
            self._seen[key] = expected, self._read_parts(expected, value, depth)
        return self._seen[key][1]

    def _read_parts(self, expected: Any, value: Any, depth: int) -> _Reading:
        parts = self._parts(expected, value)
        reason = ""
        if parts is None or not is_tangled(expected):
            try:
                return _validated(expected, value)
            except ValidationError as error:
                reason = _reason(error)
        if parts is None:
            return _Reading(value, [((), reason)])
        if depth > _DEEPEST:
            return _Reading(value, [((), _TOO_DEEP)])
        reading = parts(expected, value, depth)
        return _checked(expected, reading) if reason else reading

    def _parts(self, expected: Any, value: Any) -> _Parts | None:
        """Return what reads `value` part by part, None when there are no parts."""
        if is_annotated(expected):
            inner = get_args(expected)[0]
            return None if self._parts(inner, value) is None else self._read_annotated
        if is_union(expected):
            return self._read_union if self._members(expected, value) else None
        origin = get_origin(expected)
        if isinstance(value, list):
            return self._read_list if origin is list else None
        if origin is dict:
            return self._read_dict
        if isinstance(expected, type) and issubclass(expected, Model):
            return self._read_model
        return None

    def _members(self, union: Any, value: Any) -> Sequence[Any]:
        """Return the members of `union` that have parts where `value` has some."""
        return [
            member
            for member in get_args(union)
            if member is Any
            or (member is not NoneType and self._parts(member, value) is not None)
        ]

    def _read_annotated(self, expected: Any, value: Any, depth: int) -> _Reading:
        inner = self.read(get_args(expected)[0], value, depth)
        return _Reading(inner.value, [*inner.missed], inner.known)

    def _read_union(self, expected: Any, value: Any, depth: int) -> _Reading:
        """Read `value` as the member that it misses in the fewest places.

        Among equals it is the one that names the most of its fields.
        """
        readings = [
            self.read(member, value, depth) for member in self._members(expected, value)
        ]
        best = min(readings, key=lambda each: (len(each.missed), -each.known))
        return _Reading(best.value, [*best.missed], best.known)

    def _read_list(self, expected: Any, value: list[Any], depth: int) -> _Reading:
        (item_type,) = get_args(expected)
        whole = _Reading(None)
        items: list[Any] = []
        for index, item in enumerate(value):
            items.append(whole.take(index, self.read(item_type, item, depth + 1)))
        whole.value = items
        return whole

    def _read_dict(self, expected: Any, value: dict[str, Any], depth: int) -> _Reading:
        item_type = get_args(expected)[1]
        whole = _Reading(None)
        items: dict[str, Any] = {}
        for key, item in value.items():
            items[key] = whole.take(key, self.read(item_type, item, depth + 1))
        whole.value = items
        return whole

    def _read_model(
        self, model: type[Model], value: dict[str, Any], depth: int
    ) -> _Reading:
        with BUILDING:
            model.model_rebuild()
        whole = _Reading(None)
        rest = dict(value)
        fields: dict[str, Any] = {}
        given: set[str] = set()
        for name, info in model.model_fields.items():
            alias = str(info.validation_alias or name)
            key = alias if alias in rest else name
            if key in rest:
                given.add(name)
                part = self.read(annotation_of(info), rest.pop(key), depth + 1)
                fields[name] = whole.take(key, part)
            elif info.is_required():
                whole.missed.append(((alias,), "missing"))
                fields[name] = None
            else:
                fields[name] = info.get_default(call_default_factory=True)
        whole.known += len(given)
        extra = self._read_dict(extra_type_of(model), rest, depth)
        whole.missed += extra.missed
        whole.known += extra.known
        whole.value = _construct(model, fields, given, extra.value)
        return whole


def _checked(expected: Any, reading: _Reading) -> _Reading:
    """Return `reading`, which has to miss something unless it is right by now.

    All parts may fit where the whole does not: it may be too long.
    """
    if not reading.missed:
        try:
            _validator(expected).validate_python(reading.value, strict=True)
        except ValidationError as error:
            reading.missed.append(((), _reason(error)))
    return reading


def _validated(expected: Any, value: Any) -> _Reading:
    result = _validator(expected).validate_json(to_json(value), strict=True)
    known = 0
    if isinstance(result, Model):
        known = len(result.model_fields_set & type(result).model_fields.keys())
    return _Reading(result, known=known)


def _validator(expected: Any) -> TypeAdapter[Any]:
    try:
        return adapter(expected)
    except TypeError:
        # Annotations may hold what cannot be hashed; such types are not kept.
        return TypeAdapter(expected)


def _read_scalar(expected: Any, value: Any) -> _Reading:
    try:
        return _validated(expected, value)
    except ValidationError as error:
        reason = _reason(error)
    if isinstance(value, float) and value.is_integer():
        # A number without a fraction is an integer, however it is written.
        try:
            return _validated(expected, int(value))
        except ValidationError:
            pass
    return _Reading(value, [((), reason)])


def _reason(error: ValidationError) -> str:
    return error.errors(include_url=False, include_input=False)[0]["msg"]


def _construct(
    model: type[Model], fields: dict[str, Any], given: set[str], extra: dict[str, Any]
) -> Model:
    result = model.model_construct(given | extra.keys())
    vars(result).update(fields)
    cast("dict[str, Any]", result.model_extra).update(extra)
    return result


def _spell(place: Place) -> str:
    """Spell a place as `items[0].name`; the whole is `$`."""
    text = "".join(
        f"[{part}]" if isinstance(part, int) else f".{part}" for part in place
    )
    return text.removeprefix(".") or "$"
