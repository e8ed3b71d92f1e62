"""Schemas as the documents hold them, and references to them."""

from typing import TYPE_CHECKING, Any, Final, TypeAlias

from msgspec import Struct

from codegen.equality import equal_without
from codegen.files import Span, Spanned
from codegen.model.name import Name

if TYPE_CHECKING:
    JsonValue: TypeAlias = bool | int | float | str | list["JsonValue"] | dict[str, "JsonValue"] | None
else:
    # What decodes values by their types cannot go through one that has itself in it.
    JsonValue = Any

REF_PREFIX: Final = "#/schemas/"
"""How a linked `$ref` inside a definition starts; the rest is the `pascal` spelling of the schema's name."""

INFERRED: Final = "x-inferred"
"""The keyword of a definition, or of a part of one, that no document states: examples show it."""

INTERNAL: Final = "x-internal"
"""The keyword of a definition, or of a part of one, that is not for the public."""
SINCE: Final = "x-since"
"""The keyword of a definition, or of a part of one, that is there since a version."""
BETA: Final = "x-beta"
"""The keyword of a definition, or of a part of one, that may change."""


@equal_without(
    "span", "definition_text", "definition_span", "example_text", "example_span", "definition_pointer", "owner"
)
class Schema(Spanned, frozen=True):
    """One schema of schemas.md.

    `name` is unique in its Api (a title used twice gets a number), `anchor` the slug that links use.
    `definition` is JSON Schema, from draft-04 to 2020-12, as documented but for what the reader repairs; each `$ref`
    in it is `REF_PREFIX` and the name of a schema. What examples show of it is marked with `INFERRED`.
    `example` is None when the document has none (`has_example` tells it from a null).
    The texts are the fences as written, with the span of their first character: places inside them are found there.
    """

    name: Name
    title: str
    anchor: str
    description: str
    definition: JsonValue
    example: JsonValue = None
    has_example: bool = False
    definition_text: str = ""
    definition_span: Span | None = None
    example_text: str = ""
    example_span: Span | None = None
    definition_pointer: str = ""
    """Where the definition starts in its text, as a JSON pointer."""
    owner: Name | None = None
    """The schema in whose text it is defined; None where it has a title of its own."""

    @property
    def is_inferred(self) -> bool:
        """Whether examples show all of its definition, and no document states any of it."""
        return isinstance(self.definition, dict) and self.definition.get(INFERRED) is True


@equal_without("span")
class SchemaRef(Struct, frozen=True):
    """A link to a schema: `title` is the link's text, `target` the name of the schema or None for any JSON.

    A type that is not just a link has its `definition`: JSON Schema that refers to the schemas as their definitions do
    (`{"type": "array", "items": {"$ref": "#/schemas/Book"}}`); its `target` is the schema that it is made of, if any.
    """

    title: str
    anchor: str
    target: Name | None
    span: Span
    definition: JsonValue = None

    @property
    def linked(self) -> Name | None:
        """The name of the schema whose values these are, None for any other type."""
        return self.target if self.definition is None else None
