"""The rules of schemas.md."""

from typing import Final

from codegen.diagnostics import Rule, Severity

REPEATED_TITLE: Final = Rule(
    "repeated-title",
    Severity.WARNING,
    """Two schemas have one title.

The second one gets a number. Where one of them is a collection, the words "collection of" beside a link say which one
is meant; otherwise a link means the first one.

Bad:

    ### Details

    A thing is made of [parts](schemas.md#part).

    <!-- schemas.md -->

    ## Part

    Schema for a part

    ### Schema

    ```json
    {"type": "object", "properties": {"name": {"type": "string"}}}
    ```

    ## Part

    Schema for a change of a part

    ### Schema

    ```json
    {"type": "object", "properties": {"name": {"type": "string"}}}
    ```

Good:

    ### Details

    A thing is made of [parts](schemas.md#part), which can be [changed](schemas.md#part-patch).

    <!-- schemas.md -->

    ## Part

    Schema for a part

    ### Schema

    ```json
    {"type": "object", "properties": {"name": {"type": "string"}}}
    ```

    ## Part Patch

    Schema for a change of a part

    ### Schema

    ```json
    {"type": "object", "properties": {"name": {"type": "string"}}}
    ```
""",
)

RULES: Final = (REPEATED_TITLE,)
