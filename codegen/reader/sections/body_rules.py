"""The rules of what is concluded about a body from other sections."""

from typing import Final

from codegen.diagnostics import Rule, Severity

ASSUMED_OPTIONAL_BODY: Final = Rule(
    "assumed-optional-body",
    Severity.WARNING,
    r"""The section of a body does not say whether it is needed, and the curl example sends none.

The body is read as optional then, since the documented call does without it. Say in the section which it is.

Bad:

    ## Patch

    ### Request Body

    The body of the request should be serialized JSON that validates against
    the [Thing Patch](schemas.md#thing-patch) schema.

    ### Curl Example

    ```bash
    curl -H 'Authorization: Bearer YOUR_API_ACCESS_TOKEN' \
        -X PATCH \
        https://api.example.com/things/THING_ID
    ```

Good:

    ## Patch

    ### Request Body

    The body of the request should be serialized JSON that validates against
    the [Thing Patch](schemas.md#thing-patch) schema. The body is optional.

    ### Curl Example

    ```bash
    curl -H 'Authorization: Bearer YOUR_API_ACCESS_TOKEN' \
        -X PATCH \
        https://api.example.com/things/THING_ID
    ```
""",
)

RULES: Final = (ASSUMED_OPTIONAL_BODY,)
