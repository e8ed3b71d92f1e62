"""overrides.yaml: what the documents get wrong, corrected until they say it right themselves.

    - where: {document: device.md, action: Get, field: query.limit.default}
      was: '1'
      now: '10'
      because: The server sends ten.
    - where: {document: device.md, action: Patch, field: body.example, pointer: /tags/0/key}
      was: Serial
      because: ...
    - where: {schema: Device, pointer: /properties/name/maxLength}
      now: 255
      because: ...
    - where: {schema: Device, example: /id}

An entry without `was` says that there is nothing yet at that place, one without `now` removes what is there. The
fields of an action, whose texts are those of the document with entities decoded:

    method, url, description            texts; a URL as in the document, with **`PLACEHOLDER`**
    authentication                      text, in any wording that a document may have
    scopes                              list of texts; nothing where no token is needed
    query.<name>.description            text
    query.<name>.required               true or false
    query.<name>.default, .example      text; nothing where the cell is empty
    query.<name>.type                   a type in the words of a `Type` column; nothing where none is stated
    query.<name>.accepted-values        list of texts; nothing where any value is accepted
    path..., headers..., cookies...     the same; a path component is always required and has no default
    body.schema                         title of a schema; `undefined` or null for any JSON
    body.required                       true or false
    body.content-types                  list of texts, the first of which clients send
    body.example                        any JSON; with `pointer`, a value inside of it
    body.examples                       further examples, an object of them by name; with `pointer`, inside of it
    responses.<code>.schema, .description; errors.<code>...; events.<name>...
    responses.<code>.content-type       text; nothing for an answer without content; errors.<code>...
    responses.<code>.examples           an object of examples by name; errors.<code>...
    deprecated                          `yes`, a version, or words, as in a column `Deprecated`; nothing where it is not
    since                               a version; nothing where it is not told
    beta, internal                      true or false
    query.<name>.deprecated, .since, .beta, .internal; path.<name>...; headers.<name>...; cookies.<name>...

`pointer` and `example` of a schema are JSON pointers (RFC 6901) into its definition or example as documented. Where a
title stands twice, the schema's own name tells which one is meant: `Integrations2`. What a table of fields or examples
give is called after its action, `Book Create Body` or `Book Get Response`; `was` has no marks `x-inferred`. A `$ref` to
another schema is written `#/schemas/` and its name. Values are JSON: a plain `10`, `true` or `null` is not text, a
quoted one is.
"""

import json
from collections.abc import Mapping
from enum import Enum
from typing import Final, TypeAlias

from msgspec import Struct, field

from codegen.diagnostics import Rule, Severity
from codegen.equality import equal_without
from codegen.files import Span
from codegen.model.schema import JsonValue
from codegen.places import OVERRIDES

FILE_NAME: Final = OVERRIDES

INVALID_OVERRIDE: Final = Rule(
    "invalid-override",
    Severity.ERROR,
    """An entry of overrides.yaml is not understood, or says what its place cannot hold.

The message says what is expected there. Every entry has a reason, under `because`.

Bad:

    ## Get

    Retrieves the things

    <!-- overrides.yaml -->

    - where: {document: thing.md, action: Get, field: description}
      was: Retrieves the things
      now: Retrieves a thing

Good:

    ## Get

    Retrieves the things

    <!-- overrides.yaml -->

    - where: {document: thing.md, action: Get, field: description}
      was: Retrieves the things
      now: Retrieves a thing
      because: There is one thing of each id.
""",
)

_SHOWN: Final = 80


class Nothing(Enum):
    """That there is no value at a place, which is not the same as a null."""

    NOTHING = "nothing"


NOTHING: Final = Nothing.NOTHING

Value: TypeAlias = JsonValue | Nothing


class ActionPlace(Struct, frozen=True):
    """A field of an action, or what `pointer` names inside of it; `document` is a path below the spec folder."""

    document: str
    action: str
    field: str
    pointer: str | None = None

    @property
    def is_json(self) -> bool:
        """Tell whether any JSON may stand there."""
        return self.field == "body.example" or self.field.endswith(".examples")

    def __str__(self) -> str:
        return ", ".join(part for part in (self.document, self.action, self.field, self.pointer) if part)


class Part(Enum):
    """The two JSON values of a schema."""

    DEFINITION = "schema"
    EXAMPLE = "example of schema"


class SchemaPlace(Struct, frozen=True):
    """What `pointer` names in the definition or in the example of the schema with a title or own name."""

    schema: str
    part: Part
    pointer: str

    @property
    def is_definition(self) -> bool:
        """Tell whether it is the whole definition."""
        return self.part is Part.DEFINITION and not self.pointer

    def __str__(self) -> str:
        return ", ".join(part for part in (f"{self.part.value} `{self.schema}`", self.pointer) if part)


@equal_without("span", "spans")
class Override(Struct, frozen=True):
    """One entry; `spans` maps `was`, `now` and the keys of `where` to their values' places, `span` is the entry's."""

    where: ActionPlace | SchemaPlace
    was: Value
    now: Value
    because: str
    span: Span
    spans: Mapping[str, Span] = field(default_factory=dict)

    @property
    def is_text(self) -> bool:
        """Tell whether its values are texts of a document, and not JSON."""
        return isinstance(self.where, ActionPlace) and not self.where.is_json

    @property
    def key(self) -> str:
        """The last word of its place: of a pointer the key or index, of a field its end."""
        place = self.where.pointer or (self.where.field if isinstance(self.where, ActionPlace) else "")
        return place.replace("/", ".").rpartition(".")[2]

    def at(self, key: str) -> Span:
        """Return the place of a key's value, or of the entry when it has no such key."""
        return self.spans.get(key, self.span)

    def show(self, value: Value) -> str:
        """Write a value of the place for people, cut where it is long: what is not plain text as JSON."""
        if isinstance(value, Nothing):
            return value.value
        text = value if isinstance(value, str) and self.is_text else json.dumps(value, ensure_ascii=False)
        return f"`{text}`" if len(text) <= _SHOWN else f"`{text[:_SHOWN]}...`"


def is_same(one: Value, other: Value) -> bool:
    """Tell whether two values are the same JSON; `1` is neither `true` nor `1.0`, and no order of keys counts."""
    if isinstance(one, Nothing) or isinstance(other, Nothing):
        return one is other
    return json.dumps(one, sort_keys=True) == json.dumps(other, sort_keys=True)
