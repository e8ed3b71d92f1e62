"""Reading what is not as documented: every part that can be read, the rest raw.

The slow path of `decode`: it walks the type and the value side by side and validates
the largest parts that are as documented.
"""

from collections.abc import Callable, Sequence
from types import NoneType, UnionType
from typing import (
    Annotated,
    Any,
    Final,
    TypeAlias,
    Union,
    cast,
    get_args,
    get_origin,
    get_type_hints,
)

from pydantic import TypeAdapter, ValidationError
from pydantic.fields import FieldInfo
from pydantic_core import to_json

from .decode import BUILDING, adapter
from .models import Model
from .tagged import Tagged

Place: TypeAlias = tuple[str | int, ...]

_ANNOTATED: Final[Any] = Annotated


def read_leniently(expected: Any, value: Any, mismatches: list[str]) -> Any:
    """Return the JSON `value` as far as possible as `expected`.

    Each place that is not as documented is added to `mismatches`, as path and reason.
    """
    return _read(expected, value, (), mismatches)


def _read(expected: Any, value: Any, place: Place, mismatches: list[str]) -> Any:
    try:
        return _validator(expected).validate_json(to_json(value), strict=True)
    except ValidationError as error:
        told = len(mismatches)
        reader = _reader(expected, value)
        if reader is not None:
            value = reader(expected, value, place, mismatches)
        if len(mismatches) == told:
            mismatches.append(f"{_spell(place)}: {_reason(error)}")
        return value


def _validator(expected: Any) -> TypeAdapter[Any]:
    try:
        return adapter(expected)
    except TypeError:
        # Annotations may hold what cannot be hashed; such types are not kept.
        return TypeAdapter(expected)


def _reason(error: ValidationError) -> str:
    return error.errors(include_url=False, include_input=False)[0]["msg"]


_Reader: TypeAlias = Callable[[Any, Any, Place, list[str]], Any]


def _reader(expected: Any, value: Any) -> _Reader | None:
    """Return what reads `value` part by part, None when there are no parts to read."""
    origin = get_origin(expected)
    if origin is Annotated:
        inner = get_args(expected)[0]
        return None if _reader(inner, value) is None else _read_annotated
    if origin in (Union, UnionType):
        return _read_union if _members(expected, value) else None
    if isinstance(value, list) and origin is list:
        return _read_list
    if isinstance(value, dict):
        if origin is dict:
            return _read_dict
        if isinstance(expected, type) and issubclass(expected, Model):
            return _read_model
    return None


def _read_annotated(
    expected: Any, value: Any, place: Place, mismatches: list[str]
) -> Any:
    inner, *metadata = get_args(expected)
    tagged = next((item for item in metadata if isinstance(item, Tagged)), None)
    if tagged is None:
        return _read(inner, value, place, mismatches)
    return _read_tagged(tagged, inner, value, place, mismatches)


def _read_tagged(
    tagged: Tagged, union: Any, value: Any, place: Place, mismatches: list[str]
) -> Any:
    """Read `value` as the member of the union that its tag names.

    Without a tag it is one of those that need none, else one of unknown kind.
    """
    if (member := tagged.member(union, value)) is not None:
        return _read(member, value, place, mismatches)
    if tagged.key not in value and (members := tagged.members_without(union)):
        return _read_nearest(members, value, place, mismatches)
    reason = "not of a documented type" if tagged.key in value else "missing"
    mismatches.append(f"{_spell((*place, tagged.key))}: {reason}")
    return _read(get_args(union)[-1], value, place, mismatches)


def _read_list(
    expected: Any, value: list[Any], place: Place, mismatches: list[str]
) -> list[Any]:
    (item_type,) = get_args(expected)
    return [
        _read(item_type, item, (*place, index), mismatches)
        for index, item in enumerate(value)
    ]


def _read_dict(
    expected: Any, value: dict[str, Any], place: Place, mismatches: list[str]
) -> dict[str, Any]:
    item_type = get_args(expected)[1]
    return {
        key: _read(item_type, item, (*place, key), mismatches)
        for key, item in value.items()
    }


def _read_union(expected: Any, value: Any, place: Place, mismatches: list[str]) -> Any:
    return _read_nearest(_members(expected, value), value, place, mismatches)


def _read_nearest(
    members: Sequence[Any], value: Any, place: Place, mismatches: list[str]
) -> Any:
    """Read `value` as the member of a union that it misses in the fewest places."""
    best: tuple[Any, list[str]] | None = None
    for member in members:
        missed: list[str] = []
        result = _read(member, value, place, missed)
        if best is None or len(missed) < len(best[1]):
            best = result, missed
    if best is None:
        return value
    mismatches.extend(best[1])
    return best[0]


def _members(union: Any, value: Any) -> Sequence[Any]:
    """Return the members of `union` that have parts where `value` has some."""
    return [
        member
        for member in get_args(union)
        if member is not NoneType and _reader(member, value) is not None
    ]


def _read_model(
    model: type[Model], value: dict[str, Any], place: Place, mismatches: list[str]
) -> Model:
    with BUILDING:
        model.model_rebuild()
    rest = dict(value)
    fields: dict[str, Any] = {}
    given: set[str] = set()
    for name, field in model.model_fields.items():
        alias = str(field.validation_alias or name)
        if alias in rest:
            given.add(name)
            part = (*place, alias)
            fields[name] = _read(_annotation(field), rest.pop(alias), part, mismatches)
        elif field.is_required():
            mismatches.append(f"{_spell((*place, alias))}: missing")
            fields[name] = None
        else:
            fields[name] = field.get_default(call_default_factory=True)
    extra = _read_dict(_extra_type(model), rest, place, mismatches)
    return _construct(model, fields, given, extra)


def _annotation(field: FieldInfo) -> Any:
    if not field.metadata:
        return field.annotation
    return _ANNOTATED[(field.annotation, *field.metadata)]


def _extra_type(model: type[Model]) -> Any:
    """Return the `dict` type of the fields that a model does not name."""
    try:
        return get_type_hints(model).get("__pydantic_extra__", dict[str, Any])
    except NameError:
        return dict[str, Any]


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
