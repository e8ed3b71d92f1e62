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
    """A `$ref` inside a schema leads somewhere else than to the schema itself.

A schema can refer to itself, with `#`. `#/definitions/thingPatch` is read as the schema titled `Thing Patch`, where
schemas.md has one, and any other reference as any JSON. Write the definition out instead: a copy that has the title and
the structure of another schema is read as that schema.

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
    {"type": "object", "properties": {"madeOf": {"type": "string"}}}
    ```
""",
)

RULES: Final = (MALFORMED_SCHEMA, UNKNOWN_KEYWORD, DANGLING_REF)
