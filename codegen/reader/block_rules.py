"""The rules of any block of a document."""

from typing import Final

from codegen.diagnostics import Rule, Severity

UNFAMILIAR_TEXT: Final = Rule(
    "unfamiliar-text",
    Severity.WARNING,
    """Text stands where it is not understood.

It is kept as prose of the action. Write it in the form of its section, or under a heading of its own after the error
responses.

Bad:

    ### Successful Responses

    Things come with their parts.

    | Code | Type | Description |
    | ---- | ---- | ----------- |
    | 200 | [Thing](schemas.md#thing) | Thing information |

Good:

    ### Successful Responses

    | Code | Type | Description |
    | ---- | ---- | ----------- |
    | 200 | [Thing](schemas.md#thing) | Thing information |

    ### Details

    Things come with their parts.
""",
)

UNEXPECTED_LANGUAGE: Final = Rule(
    "unexpected-language",
    Severity.WARNING,
    r"""A code block is marked with another language than its section has.

Examples and schemas are marked `json`, calls of curl `bash`.

Bad:

    ### Curl Example

    ```yaml
    curl -H 'Authorization: Bearer YOUR_API_ACCESS_TOKEN' \
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

OPEN_FENCE: Final = Rule(
    "open-fence",
    Severity.WARNING,
    """A code block is never closed.

Everything up to the end of the document is taken for code. Close the block with a line of as many backticks as it
starts with.

Bad:

    ### Details

    A thing is made of [parts](schemas.md#part).

    <!-- schemas.md -->

    ## Part

    Schema for a part

    ### Schema

    ```json
    {"type": "object", "properties": {"name": {"type": "string"}}}

Good:

    ### Details

    A thing is made of [parts](schemas.md#part).

    <!-- schemas.md -->

    ## Part

    Schema for a part

    ### Schema

    ```json
    {"type": "object", "properties": {"name": {"type": "string"}}}
    ```
""",
)

RULES: Final = (UNFAMILIAR_TEXT, UNEXPECTED_LANGUAGE, OPEN_FENCE)
