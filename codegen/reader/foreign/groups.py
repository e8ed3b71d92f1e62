"""The parts of a chapter that have fields -> groups of them, with the fields of fields where they belong.

What an object consists of may stand under a heading of its own, which is named after the field: `### smtp_settings`,
`### webhook_settings.activities_webhook`.
"""

from collections.abc import Iterable, Iterator, Sequence
from typing import Final

from msgspec import Struct, field
from msgspec.structs import replace

from codegen.dialects.dialect import Dialect, Role
from codegen.limits import NESTED_FIELDS
from codegen.markdown.document import Block, Cell, Component, Table
from codegen.model.name import Name
from codegen.reader.foreign.fields import Field
from codegen.reader.foreign.namings import plain_title
from codegen.reader.foreign.outline import Part
from codegen.reader.foreign.rows import heads_of, is_field, read_fields
from codegen.reader.reading import Reading

FIELDS: Final = frozenset({Role.PATH, Role.QUERY, Role.HEADER, Role.COOKIE, Role.BODY, Role.FORM, Role.PARAMETERS})

_TYPED: Final = frozenset({"type", "in"})


def read_groups(parts: Sequence[Part], dialect: Dialect, reading: Reading) -> list[tuple[Role, tuple[Field, ...]]]:
    """Return the fields of each part that has some, by its role."""
    groups: list[tuple[Role, list[_Node]]] = []
    # The first field of a name in each role, which is the one that counts.
    known: dict[Role, dict[Name, _Node]] = {}
    for part in parts:
        role = part.role if part.role in FIELDS else _assumed(part, dialect)
        if role is not None:
            nodes = [_Node(item) for item in _needed(part, read_fields(part.blocks, dialect, reading))]
            groups.append((role, nodes))
            for node in nodes:
                known.setdefault(role, {}).setdefault(Name.split(node.item.name), node)
    for part in parts:
        path = _path(part, dialect) if part.role in {None, Role.FIELDS} and part.name else []
        owners = (
            [nodes[Name.split(path[0])] for nodes in known.values() if Name.split(path[0]) in nodes] if path else []
        )
        found = [owner for owner in owners if owner.leads(path[1:])]
        children = read_fields(part.blocks, dialect, reading) if found else ()
        for owner in found if children else ():
            owner.put(path[1:], children)
    return [(role, tuple(node.build() for node in nodes)) for role, nodes in groups]


class _Node(Struct):
    """A field to which those of its own are added."""

    item: Field
    children: "dict[str, _Node] | None" = None
    names: "dict[Name, _Node]" = field(default_factory=dict)

    def own(self) -> "dict[str, _Node]":
        """Return the fields of its own by name, once they are asked for."""
        if self.children is None:
            self.children = {}
            self.add(self.item.children)
        return self.children

    def add(self, fields: Sequence[Field]) -> None:
        """Add fields, once a name: the first one counts."""
        children = self.own()
        for item in fields:
            if item.name not in children:
                children[item.name] = node = _Node(item)
                self.names.setdefault(Name.split(item.name), node)

    def leads(self, path: Sequence[str]) -> bool:
        """Tell whether all steps of a path but the last are there: what the last one names, the heading itself says."""
        if len(path) < 2:
            return True
        self.own()
        step = self.names.get(Name.split(path[0]))
        return step is not None and step.leads(path[1:])

    def put(self, path: Sequence[str], fields: Sequence[Field]) -> None:
        """Add fields where a path leads."""
        if not path:
            self.add(fields)
            return
        self.own()
        if Name.split(path[0]) not in self.names:
            self.add([_unlisted(path[0], self.item)])
        self.names[Name.split(path[0])].put(path[1:], fields)

    def build(self) -> Field:
        """Return the field with all that was added."""
        if self.children is None:
            return self.item
        return replace(self.item, children=tuple(node.build() for node in self.children.values()))


def _unlisted(name: str, owner: Field) -> Field:
    """Make a field that only a heading names: an object of which nothing else is said."""
    empty = Cell("", owner.record.source.span)
    cells = dict.fromkeys(owner.record.cells, empty)
    return Field(name, replace(owner.record, cells={**cells, "name": replace(empty, text=name)}), None)


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


def _path(part: Part, dialect: Dialect) -> list[str]:
    """Return the steps of a heading to a field; none for one that is nested too deeply to be one."""
    steps = [step.strip() for step in plain_title(part.name, dialect).split(".", NESTED_FIELDS)]
    return [step for step in steps if Name.split(step).words] if len(steps) <= NESTED_FIELDS else []
