"""The rules of answers that are told in other forms than a whole table."""

from typing import Final

from codegen.diagnostics import Rule, Severity

ASSUMED_CODE: Final = Rule(
    "assumed-code",
    Severity.WARNING,
    """An answer is told without its status code, or with a range of them.

It is read as 200 where it is a success, and as 204 where it has no content. A range of errors is kept as prose: the SDK
raises an error for each status from 400 on, whether a document tells it or not. Name the code.

Bad:

    ### Successful Responses

    Returns a [Thing](schemas.md#thing).

Good:

    ### Successful Responses

    | Code | Type | Description |
    | ---- | ---- | ----------- |
    | 200 | [Thing](schemas.md#thing) | The thing |
""",
)

MISSING_TYPES: Final = Rule(
    "missing-types",
    Severity.WARNING,
    """A table has no column `Type`.

What its rows are about is read as any JSON. Add the column.

Bad:

    ### Successful Responses

    | Code | Description |
    | ---- | ----------- |
    | 200 | The thing |

Good:

    ### Successful Responses

    | Code | Type | Description |
    | ---- | ---- | ----------- |
    | 200 | [Thing](schemas.md#thing) | The thing |
""",
)

RULES: Final = (ASSUMED_CODE, MISSING_TYPES)
