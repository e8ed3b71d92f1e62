"""The rules of stated types, and of values that are to be of one."""

from typing import Final

from codegen.diagnostics import Rule, Severity

UNKNOWN_TYPE: Final = Rule(
    "unknown-type",
    Severity.WARNING,
    """A cell under `Type` is not a type, or has words beside its type that are not understood.

Words that are not understood are left out: beside a type stand `required` and `optional`, bounds (`1-100`, `min 1`,
`max 255 chars`), `default 10`, `example: 5`, `enum: a, b`, `pattern: ^[a-z]+$` and `or null`. An enumeration without
values and an array of what a schema describes are not types, either.

What is not a type is read as text, such an array as any JSON. The types are `string`, `integer`, `number`, `boolean`,
`date`, `date-time`, `timestamp (ms)`, `timestamp (s)`, `milliseconds`, `seconds`, `uuid`, `email`, `uri`,
`enum: a, b`, `object`, a link to a schema, `array of` one of them with its style, `(comma)`, `(repeated)` or
`(brackets)`, and several of these with `or` between them.

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

It is read as text. Files travel in bodies, objects in bodies and queries, and a path, a header or a cookie has one
value, in which the items of an array are joined by commas. Of several types one at most is an array, and none an
object, since nothing would tell which one is meant.

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
    """A default, an example or an accepted value is not a value of the parameter's type, or not within its bounds.

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

UNSHOWN_FORM: Final = Rule(
    "unshown-form",
    Severity.INFO,
    """Nothing shows how an object is sent in the query, so it is sent in brackets.

`filter[name]=wheel` is what OpenAPI calls `deepObject`. An example shows it; a text of JSON has the type `string`.

Bad:

    ### Request Query Parameters

    | Name | Type | Required | Description | Default | Example |
    | ---- | ---- | -------- | ----------- | ------- | ------- |
    | filter | object | N | Which parts to return |  |  |

Good:

    ### Request Query Parameters

    | Name | Type | Required | Description | Default | Example |
    | ---- | ---- | -------- | ----------- | ------- | ------- |
    | filter | object | N | Which parts to return |  | filter[name]=wheel |
""",
)

RULES: Final = (UNKNOWN_TYPE, MISPLACED_TYPE, VALUE_OF_OTHER_TYPE, UNSHOWN_FORM)
