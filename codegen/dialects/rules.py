"""What is reported about the file of a dialect."""

from typing import Final

from codegen.diagnostics import Rule, Severity

INVALID_DIALECT: Final = Rule(
    "invalid-dialect",
    Severity.ERROR,
    """The file of a dialect has something that is not understood.

The message says what is expected there. Patterns are regular expressions as RE2 has them, whose time is linear in the
text: without lookaround and back references. Case does not matter.

Bad:

    <!-- codegen.yaml -->

    dialect: dialect.yaml

    <!-- dialect.yaml -->

    name: ours
    request: [code]
    headings:
      parameter: ['arguments?']

Good:

    <!-- codegen.yaml -->

    dialect: dialect.yaml

    <!-- dialect.yaml -->

    name: ours
    server: https://api.example.com
    request: [code]
    headings:
      parameters: ['arguments?']

    <!-- things.md -->

    # Things

    ### Get things

    `GET /api/things`

    #### Arguments

    | Name | Type | Description |
    | ---- | ---- | ----------- |
    | author | string | Only things of this author |
""",
)
