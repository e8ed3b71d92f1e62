"""The rules of what stands under the headings of actions, in documents of another dialect."""

from typing import Final

from codegen.diagnostics import Rule, Severity

UNREAD_PART: Final = Rule(
    "unread-part",
    Severity.WARNING,
    """A table, a list or a fence of an action stands where the dialect expects none, and is kept as prose.

These are what is left to do for the author of a dialect: `headings` says what stands under which words. What is only
for readers has the role `prose`.

Bad:

    <!-- codegen.yaml -->

    dialect: fleet

    <!-- things.md -->

    # Things

    ### Get thing

    `GET /api/things/:id`

    #### Permissions of callers

    | Name | Meaning |
    | ---- | ------- |
    | admin | May do all |

Good:

    <!-- codegen.yaml -->

    dialect: fleet

    <!-- things.md -->

    # Things

    ### Get thing

    `GET /api/things/:id`

    #### Parameters

    | Name | Type | In | Description |
    | ---- | ---- | -- | ----------- |
    | id | integer | path | Number of the thing |
""",
)

CLAIMED_HEADING: Final = Rule(
    "claimed-heading",
    Severity.ERROR,
    """Patterns of two roles fit one heading or label, so that the dialect does not say what stands there.

Make one of them narrower.

Bad:

    <!-- codegen.yaml -->

    dialect: dialect.yaml

    <!-- dialect.yaml -->

    name: ours
    server: https://api.example.com
    request: [code]
    headings:
      query: ['query.*']
      path: ['.*parameters']

    <!-- things.md -->

    # Things

    ### Get things

    `GET /api/things`

    #### Query parameters

    | Name | Type | Description |
    | ---- | ---- | ----------- |
    | author | string | Only things of this author |

Good:

    <!-- codegen.yaml -->

    dialect: dialect.yaml

    <!-- dialect.yaml -->

    name: ours
    server: https://api.example.com
    request: [code]
    headings:
      query: ['query.*']
      path: ['path parameters']

    <!-- things.md -->

    # Things

    ### Get things

    `GET /api/things`

    #### Query parameters

    | Name | Type | Description |
    | ---- | ---- | ----------- |
    | author | string | Only things of this author |
""",
)

UNREAD_PARAMETER: Final = Rule(
    "unread-parameter",
    Severity.WARNING,
    """A row of parameters has something that cannot be sent: the name of a header that is none, a place not known.

It is left out.

Bad:

    <!-- codegen.yaml -->

    dialect: fleet

    <!-- things.md -->

    # Things

    ### Get things

    `GET /api/things`

    #### Parameters

    | Name | Type | In | Description |
    | ---- | ---- | -- | ----------- |
    | author | string | address | Only things of this author |

Good:

    <!-- codegen.yaml -->

    dialect: fleet

    <!-- things.md -->

    # Things

    ### Get things

    `GET /api/things`

    #### Parameters

    | Name | Type | In | Description |
    | ---- | ---- | -- | ----------- |
    | author | string | query | Only things of this author |
""",
)

RULES: Final = (
    UNREAD_PART,
    CLAIMED_HEADING,
    UNREAD_PARAMETER,
)
