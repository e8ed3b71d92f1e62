"""The rules of tables, and of rows of responses."""

from typing import Final

from codegen.diagnostics import Rule, Severity

BROKEN_TABLE: Final = Rule(
    "broken-table",
    Severity.ERROR,
    r"""A table is missing, or lacks a column, a cell, or the line under its header.

The message says which. A `|` inside of a cell is written `\|`.

Bad:

    ### Request Query Parameters

    | Name | Required | Description | Default | Example |
    | ---- | -------- | ----------- | ------- | ------- |
    | name | N | Name, or name|name | | wheel |

Good:

    ### Request Query Parameters

    | Name | Required | Description | Default | Example |
    | ---- | -------- | ----------- | ------- | ------- |
    | name | N | Name, or name\|name | | wheel |
""",
)

UNKNOWN_COLUMN: Final = Rule(
    "unknown-column",
    Severity.WARNING,
    """A table has a column that is not read.

Fix its title, or drop it.

Bad:

    ### Request Query Parameters

    | Name | Required | Description | Preset | Example |
    | ---- | -------- | ----------- | ------ | ------- |
    | limit | N | How many parts to return | 100 | 10 |

Good:

    ### Request Query Parameters

    | Name | Required | Description | Default | Example |
    | ---- | -------- | ----------- | ------- | ------- |
    | limit | N | How many parts to return | 100 | 10 |
""",
)

UNREADABLE_CODE: Final = Rule(
    "unreadable-code",
    Severity.ERROR,
    """The code of a response is not a status code.

Status codes are numbers from 100 to 599 (RFC 9110, section 15). A row is about one of them.

Bad:

    ### Error Responses

    | Code | Type | Description |
    | ---- | ---- | ----------- |
    | Missing | [Error](schemas.md#error) | Error if thing was not found |

Good:

    ### Error Responses

    | Code | Type | Description |
    | ---- | ---- | ----------- |
    | 404 | [Error](schemas.md#error) | Error if thing was not found |
""",
)

REPEATED_CODE: Final = Rule(
    "repeated-code",
    Severity.WARNING,
    """A status code stands twice in one table.

The first row counts. Drop the other, or say in one description when the code is sent.

Bad:

    ### Error Responses

    | Code | Type | Description |
    | ---- | ---- | ----------- |
    | 404 | [Error](schemas.md#error) | Error if thing was not found |
    | 404 | [Error](schemas.md#error) | Error if thing was deleted |

Good:

    ### Error Responses

    | Code | Type | Description |
    | ---- | ---- | ----------- |
    | 404 | [Error](schemas.md#error) | Error if thing was not found, or was deleted |
""",
)

TYPE_OF_NO_CONTENT: Final = Rule(
    "type-of-no-content",
    Severity.WARNING,
    """The row of a status that comes without content has a type.

An answer with 204, 205 or 304 has no content (RFC 9110, 15.3.5, 15.3.6 and 15.4.5), so the type is not read.

Bad:

    ## Patch

    ### Successful Responses

    | Code | Type | Description |
    | ---- | ---- | ----------- |
    | 204 | [Thing](schemas.md#thing) | Thing was removed |

Good:

    ## Patch

    ### Successful Responses

    | Code | Type | Description |
    | ---- | ---- | ----------- |
    | 204 | | Thing was removed |
""",
)

RULES: Final = (
    TYPE_OF_NO_CONTENT,
    BROKEN_TABLE,
    UNKNOWN_COLUMN,
    UNREADABLE_CODE,
    REPEATED_CODE,
)
