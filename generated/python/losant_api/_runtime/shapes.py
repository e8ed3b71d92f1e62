"""The shapes of types: unions, annotations, and types that hold themselves."""

from functools import lru_cache
from types import NoneType, UnionType
from typing import (
    Annotated,
    Any,
    Final,
    Literal,
    Union,
    get_args,
    get_origin,
    get_type_hints,
)

from pydantic.fields import FieldInfo

from .models import BUILDING, Model
from .tagged import Tagged

_ANNOTATED: Final[Any] = Annotated


def is_annotated(expected: Any) -> bool:
    """Tell whether `expected` is a type with constraints."""
    return get_origin(expected) is Annotated


def is_union(expected: Any) -> bool:
    """Tell whether `expected` is a union."""
    return get_origin(expected) in {Union, UnionType}


def tag_of(expected: Any) -> Tagged | None:
    """Return the tag of a union, None where `expected` is not a union with a tag."""
    metadata = get_args(expected)[1:] if is_annotated(expected) else ()
    return next((item for item in metadata if isinstance(item, Tagged)), None)


def annotation_of(field: FieldInfo) -> Any:
    """Return the type of a field with its constraints."""
    if not field.metadata:
        return field.annotation
    return _ANNOTATED[(field.annotation, *field.metadata)]


def extra_type_of(model: type[Model]) -> Any:
    """Return the `dict` type of the fields that a model does not name."""
    try:
        return get_type_hints(model).get("__pydantic_extra__", dict[str, Any])
    except NameError:
        return dict[str, Any]


def is_tangled(expected: Any) -> bool:
    """Tell whether unions in `expected` hold themselves, in more than one member.

    Pydantic reads a part as each member of a union, and the parts of that part again:
    time doubles with each level of what a server sends. Where a tag names the member,
    one is enough: what is not as documented is read as that member, and once more.
    """
    try:
        return _is_tangled(expected)
    except TypeError:
        return False


@lru_cache(maxsize=4096)
def _is_tangled(expected: Any) -> bool:
    types = _types_in(expected)
    return any(is_union(each) and _holds_itself(each, 2) for each in types) or any(
        tag_of(each) is not None and _holds_itself(get_args(each)[0], 1)
        for each in types
    )


@lru_cache(maxsize=4096)
def _holds_itself(union: Any, least: int) -> bool:
    """Tell whether at least so many members of `union` hold it."""
    members = [member for member in get_args(union) if _parts_of(member)]
    if len(members) < least:
        return False
    return sum(1 for member in members if union in _types_in(member)) >= least


def _types_in(expected: Any) -> list[Any]:
    """Return all types that `expected` is made of, itself among them."""
    found: list[Any] = []
    waiting = [expected]
    while waiting:
        each = waiting.pop()
        if each is NoneType or each in found:
            continue
        found.append(each)
        waiting += _parts_of(each)
    return found


def _parts_of(expected: Any) -> list[Any]:
    if isinstance(expected, type) and issubclass(expected, Model):
        with BUILDING:
            expected.model_rebuild()
        fields = [annotation_of(field) for field in expected.model_fields.values()]
        return [*fields, extra_type_of(expected)]
    if is_annotated(expected):
        return [get_args(expected)[0]]
    if get_origin(expected) is Literal:
        return []
    return list(get_args(expected))
