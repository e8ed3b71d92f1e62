"""Enumerated values as types: open where new ones may come, closed where the documents say what may be sent."""

from collections.abc import Iterable, Iterator, Mapping
from itertools import groupby
from typing import Final

from msgspec import Struct

from codegen.model.schema import JsonValue
from codegen.targets.python.text.layout import ANY, Atom, Generic, TypeExpression, generic, name, union
from codegen.targets.python.text.literals import literal

STR: Final = name("str")
INT: Final = name("int")
FLOAT: Final = name("float")
BOOL: Final = name("bool")
LITERAL: Final = name("Literal", "typing")
ANNOTATED: Final = name("Annotated", "typing")


class TypeChoices(Struct, frozen=True):
    """What differs between the types of what is received and of what is sent.

    `runtime` is the package of the annotations that what is received has; empty for what is sent, which needs none.
    """

    number: TypeExpression
    formats: Mapping[str, TypeExpression]
    """The types of texts by their `format`; those of any other are plain."""
    time: TypeExpression
    """The type of a point in time that the API tells in any of three ways."""
    runtime: str = ""
    file: TypeExpression | None = None
    """The type of a file in a form; None where files do not travel."""
    forms: frozenset[str] = frozenset()
    """The names of the schemas whose values are forms with files."""

    @property
    def is_received(self) -> bool:
        """Whether values and keys come that the documents do not know, so that types have to take them."""
        return bool(self.runtime)


def enumeration(values: Iterable[JsonValue], choices: TypeChoices) -> TypeExpression:
    """Return the type of documented values: those alone in what is sent, all of their types in what is received."""
    values = list(values)
    named = {literal(value): value for value in values if isinstance(value, str | int)}
    if choices.is_received or {"True", "False"} <= named.keys():
        named = {text: value for text, value in named.items() if not isinstance(value, bool)}
    kinds: dict[type, TypeExpression] = {bool: BOOL, int: INT, float: choices.number, str: STR}
    others = [value for value in values if choices.is_received or literal(value) not in named]
    return union([*literals(named.values(), choices), *(kinds.get(type(value), ANY) for value in others)])


def literals(values: Iterable[str | int], choices: TypeChoices) -> Iterator[TypeExpression]:
    """Yield types of literals; in what is received, integers and booleans are annotated, for 1 equals `true` there."""
    if not choices.is_received:
        atoms = tuple(Atom(literal(value)) for value in values)
        yield from [Generic(LITERAL, atoms)] if atoms else []
        return
    for kind, group in groupby(sorted(values, key=_rank), key=_rank):
        own = Generic(LITERAL, tuple(Atom(literal(value)) for value in group))
        exact = name("Exact", f"{choices.runtime}.models")
        yield generic(ANNOTATED, own, exact) if kind else own


def _rank(value: str | int) -> int:
    return [str, int, bool].index(type(value))
