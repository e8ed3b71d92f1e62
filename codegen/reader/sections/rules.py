"""The rules of documented sections."""

from typing import Final

from codegen.diagnostics import Rule, Severity

UNREADABLE_AUTHENTICATION: Final = Rule(
    "unreadable-authentication",
    Severity.ERROR,
    """What an action says of its authentication is not understood, or contradicts itself.

Usual wordings of these forms are read: no authentication; a token, with or without scopes, of which one is enough or
all are needed; a key or a token in a header, a query parameter or a cookie that is named in backticks; Basic
authentication; any of them optional. Two of them are joined with `and` where both are needed, and with `or` where one
is enough. Anything else is an error, since an SDK that guesses sends too little, or too much.

Bad:

    ### Authentication

    Ask the team for access.

Good:

    ### Authentication

    A valid token is required.
""",
)

ASSUMED_TOKEN: Final = Rule(
    "assumed-token",
    Severity.WARNING,
    """An action says that credentials may be sent, and not which.

It is read as if a token was meant. Say so, or say which credentials are usual above the actions.

Bad:

    ### Authentication

    Authentication is optional.

Good:

    ### Authentication

    A token is optional.
""",
)

AMBIGUOUS_SCOPES: Final = Rule(
    "ambiguous-scopes",
    Severity.WARNING,
    """A list of scopes does not say whether one of them is enough.

It is read as if one was. Say so.

Bad:

    ### Authentication

    A token is required. Scopes: `thing.*`, `thing.get`.

Good:

    ### Authentication

    A token with one of the scopes `thing.*`, `thing.get` is required.
""",
)

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

The options that are read are `-H`, `-X`, `-u`, `-b`, `-d`, `--data-binary`, `--data-urlencode`, `--json`, `-F`, `-G`,
`-I` and `-o`, beside one URL, and those that say only how curl shows an answer, such as `-s` and `-L`.

Bad:

    ### Curl Example

    ```bash
    curl --netrc -H 'Authorization: Bearer YOUR_API_ACCESS_TOKEN' \
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

SECOND_REQUEST_LINE: Final = Rule(
    "second-request-line",
    Severity.ERROR,
    """An action has request lines of two calls.

An action is one call, so the other one would be lost. Give each a title of its own.

Bad:

    ## Get

    GET https://api.example.com/things/**`THING_ID`**

    DELETE https://api.example.com/things/**`THING_ID`**

    <!-- without Method And Url -->

Good:

    ## Get

    ## Delete
""",
)

RULES: Final = (
    SECOND_REQUEST_LINE,
    UNREADABLE_AUTHENTICATION,
    ASSUMED_TOKEN,
    AMBIGUOUS_SCOPES,
    UNREADABLE_SCOPES,
    REPEATED_SCOPE,
    UNREADABLE_CURL,
)
