"""The rules of definitions: what is repaired, what is not known, what leads nowhere."""

from typing import Final

from codegen.diagnostics import Rule, Severity

MALFORMED_SCHEMA: Final = Rule(
    "malformed-schema",
    Severity.WARNING,
    """A schema has a slip whose intent is plain, and is read as it was meant.

Such slips are `required` among the properties, properties without `properties`, `max` for `maxLength`, and `$oneOf`.
Other tools take them for something else, or pass over them in silence.

Bad:

    ### Details

    A thing is made of [parts](schemas.md#part).

    <!-- schemas.md -->

    ## Part

    Schema for a part

    ### Schema

    ```json
    {"type": "object", "properties": {"name": {"type": "string", "max": 255}}}
    ```

Good:

    ### Details

    A thing is made of [parts](schemas.md#part).

    <!-- schemas.md -->

    ## Part

    Schema for a part

    ### Schema

    ```json
    {"type": "object", "properties": {"name": {"type": "string", "maxLength": 255}}}
    ```
""",
)

UNKNOWN_KEYWORD: Final = Rule(
    "unknown-keyword",
    Severity.WARNING,
    """A schema has a keyword that JSON Schema does not know.

Validators pass over it in silence. Fix its spelling, or drop it. A keyword of your own starts with `x-`.

Bad:

    ### Details

    A thing is made of [parts](schemas.md#part).

    <!-- schemas.md -->

    ## Part

    Schema for a part

    ### Schema

    ```json
    {"type": "object", "properties": {"name": {"type": "string", "maxLenght": 255}}}
    ```

Good:

    ### Details

    A thing is made of [parts](schemas.md#part).

    <!-- schemas.md -->

    ## Part

    Schema for a part

    ### Schema

    ```json
    {"type": "object", "properties": {"name": {"type": "string", "maxLength": 255}}}
    ```
""",
)

DANGLING_REF: Final = Rule(
    "dangling-ref",
    Severity.WARNING,
    """A `$ref` inside a schema leads to no schema, so that its place takes any JSON.

It can lead to any place of the schema itself: to a definition (`#/definitions/author`, `#/$defs/author`), to an anchor
(`#author`), or to the whole (`#`). Or it leads to another schema of schemas.md, by its title (`Author`) or its anchor
(`schemas.md#author`); `#/definitions/author` does so, too, where the schema has no such definition. Nothing is read
from another file or another host.

Bad:

    ### Details

    A thing is made of [parts](schemas.md#part).

    <!-- schemas.md -->

    ## Part

    Schema for a part

    ### Schema

    ```json
    {"type": "object", "properties": {"madeOf": {"$ref": "#/definitions/material"}}}
    ```

Good:

    ### Details

    A thing is made of [parts](schemas.md#part).

    <!-- schemas.md -->

    ## Part

    Schema for a part

    ### Schema

    ```json
    {
      "type": "object",
      "properties": {"madeOf": {"$ref": "#/definitions/material"}},
      "definitions": {"material": {"type": "string"}}
    }
    ```
""",
)

BESIDE_REF: Final = Rule(
    "keyword-beside-ref",
    Severity.WARNING,
    """A keyword that binds values stands beside a `$ref`, and is left out.

What says something of a value stays there (`description`, `default`, `deprecated`, `readOnly`, `nullable`), and so do
limits (`maxLength`, `pattern`, `minimum`, ...). What may change the type (`properties`, `required`, `enum`, ...) does
not. A schema that says with `$schema` that it is of draft-07 or earlier has no limits there, either: these drafts
ignore them.

Bad:

    ### Details

    A thing is made of [parts](schemas.md#part).

    <!-- schemas.md -->

    ## Part

    Schema for a part

    ### Schema

    ```json
    {
      "type": "object",
      "properties": {"madeOf": {"$ref": "#/definitions/material", "enum": ["wood"]}},
      "definitions": {"material": {"type": "string"}}
    }
    ```

Good:

    ### Details

    A thing is made of [parts](schemas.md#part).

    <!-- schemas.md -->

    ## Part

    Schema for a part

    ### Schema

    ```json
    {
      "type": "object",
      "properties": {"madeOf": {"$ref": "#/definitions/material", "maxLength": 20}},
      "definitions": {"material": {"type": "string"}}
    }
    ```
""",
)

RULES: Final = (MALFORMED_SCHEMA, UNKNOWN_KEYWORD, DANGLING_REF, BESIDE_REF)
