"""The rules of request lines and of what their calls need, in documents of another dialect."""

from typing import Final

from codegen.diagnostics import Rule, Severity

UNSAYABLE_PATH: Final = Rule(
    "unsayable-path",
    Severity.WARNING,
    """A request line has a path that OpenAPI has no word for, so that the action is left out.

A segment of a path is plain text or a placeholder, and not a part of each. Optional parts (`/things(/:id)`) and choices
(`/things/(new|old)`) are read as several paths.

Bad:

    <!-- codegen.yaml -->

    dialect: fleet

    <!-- things.md -->

    # Things

    ### Get thing

    `GET /api/things/:id`

    ### Get picture

    `GET /api/things/:id.png`

Good:

    <!-- codegen.yaml -->

    dialect: fleet

    <!-- things.md -->

    # Things

    ### Get thing

    `GET /api/things/:id`

    ### Get picture

    `GET /api/things/:id/picture`
""",
)

REPEATED_CALL: Final = Rule(
    "repeated-call",
    Severity.WARNING,
    """Two actions have the same method and path, so that the second one is left out.

Bad:

    <!-- codegen.yaml -->

    dialect: fleet

    <!-- things.md -->

    # Things

    ### Get thing

    `GET /api/things/:id`

    ### Read thing

    `GET /api/things/:thing_id`

Good:

    <!-- codegen.yaml -->

    dialect: fleet

    <!-- things.md -->

    # Things

    ### Get thing

    `GET /api/things/:id`

    ### Read parts

    `GET /api/things/:thing_id/parts`
""",
)

UNTITLED_CALL: Final = Rule(
    "untitled-call",
    Severity.WARNING,
    """A request line stands under a heading within an action, so that it is not an action of its own.

A dialect says under `levels` which headings are titles of actions. What stands below this one is read as a part of the
action above it.

Bad:

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

    #### Get thing by name

    `GET /api/things/named/good`

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

    ### Get thing by name

    `GET /api/things/named/good`
""",
)

UNREAD_CREDENTIALS: Final = Rule(
    "unread-credentials",
    Severity.ERROR,
    """What an action says of its authentication is not understood.

An action that is called with less than it needs, or with more, is worse than none. A dialect says under
`authentication` which words mean what.

Bad:

    <!-- codegen.yaml -->

    dialect: mastodon

    <!-- things.md -->

    # Things

    ## Get thing

    ```http
    GET /api/things/:id HTTP/1.1
    ```

    **OAuth:** Ask the owner

Good:

    <!-- codegen.yaml -->

    dialect: mastodon

    <!-- things.md -->

    # Things

    ## Get thing

    ```http
    GET /api/things/:id HTTP/1.1
    ```

    **OAuth:** User token
""",
)

RULES: Final = (
    UNSAYABLE_PATH,
    REPEATED_CALL,
    UNTITLED_CALL,
    UNREAD_CREDENTIALS,
)
