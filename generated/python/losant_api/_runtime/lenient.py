"""Reading what is not as documented: every part that can be read, the rest raw.

The slow path of `decode`: it walks the type and the value side by side and validates
the largest parts that are as documented. Each part is read once for each type that it
may have, so the work grows with the value, whatever the types.
"""

from collections.abc import Callable, Sequence
from types import NoneType
from typing import Any, Final, TypeAlias, cast, get_args, get_origin

from pydantic import TypeAdapter, ValidationError
from pydantic_core import to_json

from .decode import adapter
from .models import BUILDING, Model
from .reading import Reading, spell
from .shapes import (
    annotation_of,
    extra_type_of,
    is_annotated,
    is_tangled,
    is_union,
    tag_of,
)
from .tagged import Tagged

_DEEPEST: Final = 40
"""How many levels are read part by part; what is deeper stays raw."""
_TOO_DEEP: Final = "nested too deeply to be read"


def read_leniently(expected: Any, value: Any) -> tuple[Any, list[str]]:
    """Return the JSON `value` as far as possible as `expected`.

    With it comes each part that is not as documented, as keys and reason.
    """
    try:
        reading = _Reader().read(expected, value, 0)
    except RecursionError:
        reading = Reading(value, [((), _TOO_DEEP)])
    told = [f"{spell(keys)}: {reason}" for keys, reason in reading.missed]
    return reading.value, told


_Parts: TypeAlias = Callable[[Any, Any, int], Reading]


class _Reader:
    """Reads one value; it remembers what each part was read as."""

    def __init__(self) -> None:
        # The types are kept, so that no other one gets the id of one seen.
        self._seen: dict[tuple[int, int], tuple[Any, Reading]] = {}

    def read(self, expected: Any, value: Any, depth: int) -> Reading:
        if not isinstance(value, (dict, list)):
            return _read_scalar(expected, value)
        key = (id(expected), id(cast("object", value)))
        if key not in self._seen:
            self._seen[key] = expected, self._read_parts(expected, value, depth)
        return self._seen[key][1]

    def _read_parts(self, expected: Any, value: Any, depth: int) -> Reading:
        parts = self._parts(expected, value)
        reason = ""
        if parts is None or not is_tangled(expected):
            try:
                return _validated(expected, value)
            except ValidationError as error:
                reason = _reason(error)
        if parts is None:
            return Reading(value, [((), reason)])
        if depth > _DEEPEST:
            return Reading(value, [((), _TOO_DEEP)])
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

    def _read_annotated(self, expected: Any, value: Any, depth: int) -> Reading:
        inner, tag = get_args(expected)[0], tag_of(expected)
        if tag is not None:
            return self._read_tagged(tag, inner, value, depth)
        return self._read_as([inner], value, depth)

    def _read_tagged(
        self, tag: Tagged, union: Any, value: dict[str, Any], depth: int
    ) -> Reading:
        """Read `value` as the member of `union` that its tag names.

        Without a tag it is one of those that need none, else one of unknown kind.
        """
        if (member := tag.member(union, value)) is not None:
            return self._read_as([member], value, depth)
        if tag.key not in value and (members := tag.members_without(union)):
            return self._read_as(members, value, depth)
        unknown = self._read_as([get_args(union)[-1]], value, depth)
        reason = "not of a documented type" if tag.key in value else "missing"
        unknown.missed.insert(0, ((tag.key,), reason))
        return unknown

    def _read_union(self, expected: Any, value: Any, depth: int) -> Reading:
        return self._read_as(self._members(expected, value), value, depth)

    def _read_as(self, members: Sequence[Any], value: Any, depth: int) -> Reading:
        """Read `value` as the member that it misses in the fewest parts.

        Among equals it is the one that names the most of its fields.
        """
        readings = [self.read(member, value, depth) for member in members]
        best = min(readings, key=lambda each: (len(each.missed), -each.known))
        return Reading(best.value, [*best.missed], best.known)

    def _read_list(self, expected: Any, value: list[Any], depth: int) -> Reading:
        (item_type,) = get_args(expected)
        whole = Reading(None)
        items: list[Any] = []
        for index, item in enumerate(value):
            items.append(whole.take(index, self.read(item_type, item, depth + 1)))
        whole.value = items
        return whole

    def _read_dict(self, expected: Any, value: dict[str, Any], depth: int) -> Reading:
        item_type = get_args(expected)[1]
        whole = Reading(None)
        items: dict[str, Any] = {}
        for key, item in value.items():
            items[key] = whole.take(key, self.read(item_type, item, depth + 1))
        whole.value = items
        return whole

    def _read_model(
        self, model: type[Model], value: dict[str, Any], depth: int
    ) -> Reading:
        with BUILDING:
            model.model_rebuild()
        whole = Reading(None)
        rest = dict(value)
        fields: dict[str, Any] = {}
        given: set[str] = set()
        for name, info in model.model_fields.items():
            alias = str(info.validation_alias or name)
            if alias in rest:
                given.add(name)
                part = self.read(annotation_of(info), rest.pop(alias), depth + 1)
                fields[name] = whole.take(alias, part)
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


def _checked(expected: Any, reading: Reading) -> Reading:
    """Return `reading`, which has to miss something unless it is right by now.

    All parts may fit where the whole does not: it may be too long.
    """
    if not reading.missed:
        try:
            _validator(expected).validate_python(reading.value, strict=True)
        except ValidationError as error:
            reading.missed.append(((), _reason(error)))
    return reading


def _validated(expected: Any, value: Any) -> Reading:
    result = _validator(expected).validate_json(to_json(value), strict=True)
    known = 0
    if isinstance(result, Model):
        known = len(result.model_fields_set & type(result).model_fields.keys())
    return Reading(result, known=known)


def _validator(expected: Any) -> TypeAdapter[Any]:
    try:
        return adapter(expected)
    except TypeError:
        # Annotations may hold what cannot be hashed; such types are not kept.
        return TypeAdapter(expected)


def _read_scalar(expected: Any, value: Any) -> Reading:
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
    return Reading(value, [((), reason)])


def _reason(error: ValidationError) -> str:
    return error.errors(include_url=False, include_input=False)[0]["msg"]


def _construct(
    model: type[Model], fields: dict[str, Any], given: set[str], extra: dict[str, Any]
) -> Model:
    result = model.model_construct(given | extra.keys())
    vars(result).update(fields)
    cast("dict[str, Any]", result.model_extra).update(extra)
    return result
