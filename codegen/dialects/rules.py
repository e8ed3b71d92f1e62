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

    <!-- dialect.yaml -->

    name: ours
    request: [code]
    headings:
      parameter: ['arguments?']

Good:

    <!-- dialect.yaml -->

    name: ours
    request: [code]
    headings:
      parameters: ['arguments?']
""",
)
