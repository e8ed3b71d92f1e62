"""The rules of documents in another dialect than the one they are read by."""

from typing import Final

from codegen.diagnostics import Rule, Severity

OTHER_DIALECT: Final = Rule(
    "other-dialect",
    Severity.ERROR,
    """The documents are written as references of another team, and not as codegen.yaml says.

One of the dialects that come with codegen reads them. Write its name under `dialect`; `codegen dialect` shows what
would be read, and helps to write a dialect of your own.

Bad:

    <!-- codegen.yaml -->

    dialect: mastodon

    <!-- things.md -->

    # Things

    ### Get thing

    `GET /api/things/:id`

    #### Parameters

    | Name | Type | In | Description |
    | ---- | ---- | -- | ----------- |
    | id | integer | path | Number of the thing |

    ### Get things

    `GET /api/things`

    ### Delete thing

    `DELETE /api/things/:id`

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

    ### Get things

    `GET /api/things`

    ### Delete thing

    `DELETE /api/things/:id`
""",
)

RULES: Final = (OTHER_DIALECT,)
