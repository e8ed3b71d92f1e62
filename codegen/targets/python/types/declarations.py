"""What schemas become in Python, before it is written down: classes with properties, and names for types."""

from msgspec import Struct

from codegen.model.marks import Deprecation
from codegen.renaming.aliases import Alias as OldName
from codegen.rendering.safe_text import Identifier
from codegen.targets.python.text.layout import TypeExpression


class Property(Struct, frozen=True):
    """One property of an object, by its name on the wire."""

    key: str
    type: TypeExpression
    required: bool
    description: str
    deprecation: Deprecation | None = None
    former: tuple[OldName, ...] = ()
    """What it was called before, on the wire."""


class Class(Struct, frozen=True):
    """An object with known properties; `others` is the type of its remaining values where the schema tells it.

    `unknown` is the wire name of the tag of a union for the class that takes what no other class of the union takes,
    and `known` are the names of those other classes.
    """

    name: Identifier
    description: str
    properties: tuple[Property, ...]
    others: TypeExpression | None = None
    unknown: str = ""
    known: tuple[str, ...] = ()


class Alias(Struct, frozen=True):
    """A name for a type."""

    name: Identifier
    type: TypeExpression
    description: str = ""
