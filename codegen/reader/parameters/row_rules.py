"""The rules of what the places of one row, or of one table, say together."""

from typing import Final

from codegen.diagnostics import Rule, Severity

CONTRADICTING_ROW: Final = Rule(
    "contradicting-row",
    Severity.WARNING,
    """Two places of one row say different things.

The column counts for more than a mark at the name, that for more than the type, and that for more than the
description.

Bad:

    ### Request Query Parameters

    | Name | Type | Required | Description | Default |
    | ---- | ---- | -------- | ----------- | ------- |
    | limit | integer (required) | N | How many parts to return | |

Good:

    ### Request Query Parameters

    | Name | Type | Required | Description | Default |
    | ---- | ---- | -------- | ----------- | ------- |
    | limit | integer | N | How many parts to return | |
""",
)

UNSTATED_REQUIRED: Final = Rule(
    "unstated-required",
    Severity.INFO,
    """A table does not say which of its rows are required, so all are read as optional.

Add a column `Required`, or a mark to each row that is: `name*`, `integer, required`, `**Required.** What it is for`.

Bad:

    ### Request Query Parameters

    | Name | Type | Description |
    | ---- | ---- | ----------- |
    | limit | integer | How many parts to return |

Good:

    ### Request Query Parameters

    | Name | Type | Required | Description |
    | ---- | ---- | -------- | ----------- |
    | limit | integer | N | How many parts to return |
""",
)

UNPLACED_FIELD: Final = Rule(
    "unplaced-field",
    Severity.WARNING,
    """A field of a body of JSON has brackets in its name that do not say what it is inside of.

It is read as a field of that name. `size.width` is a field of `size`, and `parts[].width` one of each of the `parts`.

Bad:

    ### Request Body

    | Name | Type | Required | Description |
    | ---- | ---- | -------- | ----------- |
    | size[width] | number | Y | Width of the thing |

Good:

    ### Request Body

    | Name | Type | Required | Description |
    | ---- | ---- | -------- | ----------- |
    | size.width | number | Y | Width of the thing |
""",
)

RULES: Final = (CONTRADICTING_ROW, UNSTATED_REQUIRED, UNPLACED_FIELD)
