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

It is read as `N`.

Bad:

    ### Request Query Parameters

    | Name | Required | Description | Default | Example |
    | ---- | -------- | ----------- | ------- | ------- |
    | limit | no | How many parts to return | 100 | 10 |

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

UNKNOWN_TYPE: Final = Rule(
    "unknown-type",
    Severity.WARNING,
    """A cell under `Type` is not a type, is an enumeration without values, or an array of what a schema describes.

It is read as text, such an array as any JSON. The types are `string`, `integer`, `number`, `boolean`, `date`,
`date-time`, `timestamp (ms)`, `timestamp (s)`, `milliseconds`, `seconds`, `uuid`, `email`, `uri`, `enum: a, b`,
`object`, a link to a schema, and `array of` one of them with its style: `(comma)`, `(repeated)` or `(brackets)`.

Bad:

    ### Request Query Parameters

    | Name | Type | Required | Description | Default | Example |
    | ---- | ---- | -------- | ----------- | ------- | ------- |
    | limit | intger | N | How many parts to return | 100 | 10 |

Good:

    ### Request Query Parameters

    | Name | Type | Required | Description | Default | Example |
    | ---- | ---- | -------- | ----------- | ------- | ------- |
    | limit | integer | N | How many parts to return | 100 | 10 |
""",
)

MISPLACED_TYPE: Final = Rule(
    "misplaced-type",
    Severity.WARNING,
    """A value of the stated type cannot be sent where the parameter is.

It is read as text. Files travel in bodies, objects in bodies and queries, and a path or a header has one value, in
which the items of an array are joined by commas.

Bad:

    ### Request Query Parameters

    | Name | Type | Required | Description | Default | Example |
    | ---- | ---- | -------- | ----------- | ------- | ------- |
    | picture | file | N | What the thing looks like |  |  |

Good:

    ### Request Query Parameters

    | Name | Type | Required | Description | Default | Example |
    | ---- | ---- | -------- | ----------- | ------- | ------- |
    | picture | uri | N | Where the picture of the thing is |  | https://example.com/a.png |
""",
)

VALUE_OF_OTHER_TYPE: Final = Rule(
    "value-of-other-type",
    Severity.WARNING,
    """A default, an example or an accepted value is not a value of the parameter's type.

The `Type` column states the type, or else the words of the description. A default of another type stays in the
description of what is generated, the other values are left out.

Bad:

    ### Request Query Parameters

    | Name | Required | Description | Default | Example |
    | ---- | -------- | ----------- | ------- | ------- |
    | start | N | Start of the range (ms since epoch) | now | 1465790400000 |

Good:

    ### Request Query Parameters

    | Name | Required | Description | Default | Example |
    | ---- | -------- | ----------- | ------- | ------- |
    | start | N | Start of the range (ms since epoch), now when it is left out |  | 1465790400000 |
""",
)

RULES: Final = (
    UNUSABLE_NAME,
    FOREIGN_LETTERS,
    REPEATED_PARAMETER,
    UNREADABLE_REQUIRED,
    DEFAULT_NOT_ACCEPTED,
    UNKNOWN_TYPE,
    MISPLACED_TYPE,
    VALUE_OF_OTHER_TYPE,
)
