"""The parts of a chapter that have fields -> groups of them, with the fields of fields where they belong.

What an object consists of may stand under a heading of its own, which is named after the field: `### smtp_settings`,
`### webhook_settings.activities_webhook`.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from typing import Final

from codegen.dialects.dialect import Dialect, Role
from codegen.markdown.document import Block, Component, Table
from codegen.model.name import Name
from codegen.reader.foreign.fields import Field
from codegen.reader.foreign.outline import Part, plain_title
from codegen.reader.foreign.rows import heads_of, is_field, read_fields
from codegen.reader.reading import Reading

FIELDS: Final = frozenset({Role.PATH, Role.QUERY, Role.HEADER, Role.COOKIE, Role.BODY, Role.FORM, Role.PARAMETERS})

_TYPED: Final = frozenset({"type", "in"})


def read_groups(parts: Sequence[Part], dialect: Dialect, reading: Reading) -> list[tuple[Role, tuple[Field, ...]]]:
    """Return the fields of each part that has some, by its role."""
    groups: list[tuple[Role, tuple[Field, ...]]] = []
    for part in parts:
        role = part.role if part.role in FIELDS else _assumed(part, dialect)
        if role is not None:
            groups.append((role, tuple(_needed(part, read_fields(part.blocks, dialect, reading)))))
    for part in parts:
        path = _path(part, dialect) if part.role in {None, Role.FIELDS} and part.name else ()
        if path and any(_knows(fields, path) for _, fields in groups):
            children = read_fields(part.blocks, dialect, reading)
            groups = [(role, tuple(_with_children(fields, path, children))) for role, fields in groups]
    return groups


def nested_fields(fields: Iterable[Field]) -> list[Field]:
    """Put the fields of fields where they belong, by their names: `owner.name` below `owner`, if that is one."""
    found: dict[str, Field] = {}
    inner: dict[str, list[Field]] = {}
    for item in fields:
        head, _, rest = item.name.partition(".")
        head = head.removesuffix("[]")
        if rest and head in found:
            inner.setdefault(head, []).append(replace(item, name=rest))
        else:
            found.setdefault(item.name, item)
    return [
        replace(item, children=(*item.children, *nested_fields(inner[name]))) if name in inner else item
        for name, item in found.items()
    ]


def _needed(part: Part, fields: Iterable[Field]) -> Iterator[Field]:
    """Yield fields, required where the heading says so, `Required parameters`, and they themselves do not."""
    is_required = bool(part.groups.get("required"))
    return (replace(item, required=True) if is_required and item.required is None else item for item in fields)


def _assumed(part: Part, dialect: Dialect) -> Role | None:
    """A table right below the title, of names and types, is one of parameters; so is a component that is one."""
    if part.role is None and not part.name and any(_is_typed(block, dialect) for block in part.blocks):
        return Role.PARAMETERS
    return None


def _is_typed(block: Block, dialect: Dialect) -> bool:
    if isinstance(block, Component):
        return is_field(block) or any(_is_typed(inner, dialect) for inner in block.blocks)
    heads = set(heads_of(block, dialect)) if isinstance(block, Table) else set[str]()
    return "name" in heads and not heads.isdisjoint(_TYPED)


def _path(part: Part, dialect: Dialect) -> tuple[Name, ...]:
    title = plain_title(part.name, dialect)
    return tuple(Name.split(step) for step in title.split(".") if Name.split(step).words)


def _knows(fields: Iterable[Field], path: Sequence[Name]) -> bool:
    found = next((item for item in fields if Name.split(item.name) == path[0]), None)
    return found is not None and (len(path) == 1 or _knows(found.children, path[1:]) or len(path) == 2)


def _with_children(fields: Iterable[Field], path: Sequence[Name], children: tuple[Field, ...]) -> Iterator[Field]:
    for item in fields:
        if Name.split(item.name) != path[0]:
            yield item
        elif len(path) == 1:
            known = {child.name for child in item.children}
            yield replace(item, children=(*item.children, *(child for child in children if child.name not in known)))
        else:
            yield replace(item, children=tuple(_with_children(item.children, path[1:], children)))
