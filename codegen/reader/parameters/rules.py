"""The rules of rows of parameters."""

from typing import Final

from codegen.diagnostics import Rule, Severity

UNUSABLE_NAME: Final = Rule(
    "unusable-name",
    Severity.ERROR,
    """A name has no word, or a character that hides what it is.

This is about parameters, events, actions, schemas, and the files of resources. Use letters, digits, `-` and `_`,
and at most 200 of them.

Bad:

    ### Request Query Parameters

    | Name | Required | Description | Default | Example |
    | ---- | -------- | ----------- | ------- | ------- |
    | page size | N | How many parts to return | 100 | 10 |

Good:

    ### Request Query Parameters

    | Name | Required | Description | Default | Example |
    | ---- | -------- | ----------- | ------- | ------- |
    | pageSize | N | How many parts to return | 100 | 10 |
""",
)

FOREIGN_LETTERS: Final = Rule(
    "foreign-letters",
    Severity.WARNING,
    """The name of a parameter has letters that are not ASCII.

Letters of another alphabet may look like Latin ones, so that two names look the same and are different.

Bad:

    ### Request Query Parameters

    | Name | Required | Description | Default | Example |
    | ---- | -------- | ----------- | ------- | ------- |
    | größe | N | Smallest size of the parts | 1 | 10 |

Good:

    ### Request Query Parameters

    | Name | Required | Description | Default | Example |
    | ---- | -------- | ----------- | ------- | ------- |
    | size | N | Smallest size of the parts | 1 | 10 |
""",
)

REPEATED_PARAMETER: Final = Rule(
    "repeated-parameter",
    Severity.WARNING,
    """A parameter stands twice in one table.

The first row counts. Drop the other.

Bad:

    ### Request Query Parameters

    | Name | Required | Description | Default | Example |
    | ---- | -------- | ----------- | ------- | ------- |
    | limit | N | How many parts to return | 100 | 10 |
    | limit | N | How many parts to skip | 0 | 10 |

Good:

    ### Request Query Parameters

    | Name | Required | Description | Default | Example |
    | ---- | -------- | ----------- | ------- | ------- |
    | limit | N | How many parts to return | 100 | 10 |
    | offset | N | How many parts to skip | 0 | 10 |
""",
)

UNREADABLE_REQUIRED: Final = Rule(
    "unreadable-required",
    Severity.WARNING,
    """A cell under `Required` is neither `Y` nor `N`.

It is read as `N`. `yes`, `true`, `required` and check marks say the same as `Y`; `no`, `false`, `optional`, a dash and
an empty cell the same as `N`. A cross beside check marks may mean either.
What is in the path is always required.

Bad:

    ### Request Query Parameters

    | Name | Required | Description | Default | Example |
    | ---- | -------- | ----------- | ------- | ------- |
    | limit | sometimes | How many parts to return | 100 | 10 |

Good:

    ### Request Query Parameters

    | Name | Required | Description | Default | Example |
    | ---- | -------- | ----------- | ------- | ------- |
    | limit | N | How many parts to return | 100 | 10 |
""",
)

DEFAULT_NOT_ACCEPTED: Final = Rule(
    "default-not-accepted",
    Severity.WARNING,
    """The default of a parameter is not among its accepted values.

Such a default is left out of what is generated. Fix one of the two.

Bad:

    ### Request Query Parameters

    | Name | Required | Description | Default | Example |
    | ---- | -------- | ----------- | ------- | ------- |
    | sort | N | Field to sort by. Accepted values are: name, date | id | name |

Good:

    ### Request Query Parameters

    | Name | Required | Description | Default | Example |
    | ---- | -------- | ----------- | ------- | ------- |
    | sort | N | Field to sort by. Accepted values are: name, date | date | name |
""",
)

UNREADABLE_PLACE: Final = Rule(
    "unreadable-place",
    Severity.ERROR,
    """A row of `Parameters` does not say where its parameter travels.

A column `In` has `path`, `query`, `header` or `cookie`; without one, what the URL has a placeholder for is in the path,
and all else in the query. Whether a query parameter is required stands under `Required`. The fields of a body are told
by its schema.

Bad:

    <!-- without Request Path Components -->

    ### Parameters

    | Name | In | Required | Description |
    | ---- | -- | -------- | ----------- |
    | THING_ID | path | Y | ID associated with the thing |
    | limit | body | N | How many parts to return |

Good:

    <!-- without Request Path Components -->

    ### Parameters

    | Name | In | Required | Description |
    | ---- | -- | -------- | ----------- |
    | THING_ID | path | Y | ID associated with the thing |
    | limit | query | N | How many parts to return |
""",
)

RULES: Final = (
    UNUSABLE_NAME,
    FOREIGN_LETTERS,
    REPEATED_PARAMETER,
    UNREADABLE_REQUIRED,
    DEFAULT_NOT_ACCEPTED,
    UNREADABLE_PLACE,
)
