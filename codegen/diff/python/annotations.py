"""Annotations of two revisions: is one type the other, wider, narrower, or neither?"""

import ast
from collections.abc import Iterator, Mapping
from enum import StrEnum
from itertools import repeat
from typing import Final

from msgspec import Struct, field

from codegen.diff.python.modules import Module, source_of
from codegen.equality import equal_without
from codegen.limits import ALIASES, DEEPEST

_NUMBERS: Final = {"int": "float", "bool": "int"}
"""Which type takes all values of another for type checkers."""


class Relation(StrEnum):
    """How a new type stands to an old one."""

    SAME = "same"
    WIDENED = "widened"
    NARROWED = "narrowed"
    CHANGED = "changed"


class Aliases(Struct, frozen=True):
    """The aliases of a revision by qualified name, with the modules they stand in: all, and the private ones."""

    every: Mapping[str, tuple[ast.expr | None, Module]]
    private: Mapping[str, tuple[ast.expr | None, Module]]

    @classmethod
    def of(cls, found: Mapping[str, tuple[ast.expr | None, Module]]) -> "Aliases":
        """Tell the private ones apart."""
        private = {name: alias for name, alias in found.items() if any(p[0] == "_" for p in name.split("."))}
        return cls(found, private)


@equal_without("_left")
class Annotation(Struct, frozen=True):
    """A type as it stands in a module, with the aliases of its revision."""

    node: ast.expr | None
    module: Module
    aliases: Aliases
    _left: Iterator[int] = field(default_factory=lambda: repeat(1, ALIASES))
    """One for each alias that is still resolved; those beyond stand for themselves."""

    def __str__(self) -> str:
        return "" if self.node is None else source_of(self.node)

    def with_public_names(self) -> "Annotation":
        """Return the type with public aliases as names, private ones alone resolved."""
        return Annotation(self.node, self.module, Aliases(self.aliases.private, self.aliases.private))

    def members(self) -> frozenset[str]:
        """Return the alternatives of the type, aliases resolved, those left out that others of them take."""
        return self._reduced(self.node, self.module, frozenset())

    def _members(self, node: ast.expr | None, module: Module, seen: frozenset[str]) -> Iterator[str]:
        if node is None:
            yield ""
            return
        for member in module.alternatives(node):
            yield from self._alternative(member, module, seen)

    def _alternative(self, node: ast.expr, module: Module, seen: frozenset[str]) -> Iterator[str]:
        name = module.qualify(node)
        match node:
            case ast.Subscript(slice=inner) if name == "typing.Literal":
                values = inner.elts if isinstance(inner, ast.Tuple) else [inner]
                yield from (f"Literal[{ast.unparse(value)}]" for value in values)
            case ast.Subscript(slice=ast.Tuple(elts=[inner, *_])) if name == "typing.Annotated":
                yield from self._members(inner, module, seen)
            case ast.Subscript(slice=inner):
                yield f"{name}[{self._arguments(inner, module, seen)}]"
            case ast.Name() | ast.Attribute() if self._is_resolved(name, seen):
                yield from self._members(*self.aliases.every[name], seen | {name})
            case ast.Constant(value=str(text)):
                yield from self._members(ast.parse(text, mode="eval").body, module, seen)
            case _:
                yield name or ast.unparse(node)

    def _is_resolved(self, name: str, seen: frozenset[str]) -> bool:
        return name in self.aliases.every and name not in seen and len(seen) <= DEEPEST and next(self._left, 0) > 0

    def _arguments(self, node: ast.expr, module: Module, seen: frozenset[str]) -> str:
        items = node.elts if isinstance(node, ast.Tuple | ast.List) else [node]
        return ", ".join(" | ".join(sorted(self._reduced(item, module, seen))) for item in items)

    def _reduced(self, node: ast.expr | None, module: Module, seen: frozenset[str]) -> frozenset[str]:
        found = frozenset(self._members(node, module, seen))
        return frozenset(member for member in found if not _is_covered(member, found))


def relate(old: Annotation, new: Annotation) -> Relation:
    """Compare two types alternative by alternative; arguments of generic types must be equal."""
    before, after = old.members(), new.members()
    if before == after:
        return Relation.SAME
    is_wider = all(member in after or _is_covered(member, after) for member in before)
    is_narrower = all(member in before or _is_covered(member, before) for member in after)
    if is_wider:
        return Relation.WIDENED
    return Relation.NARROWED if is_narrower else Relation.CHANGED


def _is_covered(member: str, others: frozenset[str]) -> bool:
    """Tell whether other alternatives take all values of one: `Literal['a']` is a `str`, an `int` a `float`."""
    if member.startswith("Literal["):
        return type(ast.literal_eval(member[8:-1])).__name__ in others
    wider = _NUMBERS.get(member)
    return wider is not None and (wider in others or _is_covered(wider, others))
