"""The rules of documented sections."""

from typing import Final

from codegen.diagnostics import Rule, Severity

UNREADABLE_SCOPES: Final = Rule(
    "unreadable-scopes",
    Severity.WARNING,
    """A list of scopes is not of the form `a, b, or c.`.

What is not a scope is left out.

Bad:

    ### Authentication

    A valid api access token is required to access this endpoint. The token must
    include at least one of the following scopes:
    all.User, all.User.read, thing.*, or thing.get

Good:

    ### Authentication

    A valid api access token is required to access this endpoint. The token must
    include at least one of the following scopes:
    all.User, all.User.read, thing.*, or thing.get.
""",
)

REPEATED_SCOPE: Final = Rule(
    "repeated-scope",
    Severity.WARNING,
    """A scope stands twice in one list.

Drop one of them.

Bad:

    ### Authentication

    A valid api access token is required to access this endpoint. The token must
    include at least one of the following scopes:
    all.User, all.User.read, thing.*, thing.get, or thing.get.

Good:

    ### Authentication

    A valid api access token is required to access this endpoint. The token must
    include at least one of the following scopes:
    all.User, all.User.read, thing.*, or thing.get.
""",
)

UNREADABLE_CURL: Final = Rule(
    "unreadable-curl",
    Severity.WARNING,
    r"""A curl example is not a call of curl, or has options that are not read.

The options that are read are `-H`, `-X` and `-d`, beside one URL.

Bad:

    ### Curl Example

    ```bash
    curl --silent -H 'Authorization: Bearer YOUR_API_ACCESS_TOKEN' \
        https://api.example.com/things/THING_ID
    ```

Good:

    ### Curl Example

    ```bash
    curl -H 'Authorization: Bearer YOUR_API_ACCESS_TOKEN' \
        https://api.example.com/things/THING_ID
    ```
""",
)

RULES: Final = (
    UNREADABLE_SCOPES,
    REPEATED_SCOPE,
    UNREADABLE_CURL,
)
