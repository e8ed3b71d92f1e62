"""The rules of suppressions, which are reported for what they allow."""

from typing import Final

from codegen.diagnostics import Rule, Severity

UNKNOWN_RULE: Final = Rule(
    "unknown-rule",
    Severity.WARNING,
    """A suppression names a rule that does not exist.

Fix its spelling, or drop it. `codegen explain` lists the rules.

Bad:

    ### Successful Responses

    <!-- codegen: allow undefined-type, undefined-value -->
    | Code | Type | Description |
    | ---- | ---- | ----------- |
    | 200 | undefined | Thing information |

Good:

    ### Successful Responses

    <!-- codegen: allow undefined-type -->
    | Code | Type | Description |
    | ---- | ---- | ----------- |
    | 200 | undefined | Thing information |
""",
)

UNUSED_SUPPRESSION: Final = Rule(
    "unused-suppression",
    Severity.WARNING,
    """A suppression allows something that is not found there.

Its reason is gone. Drop it.

Bad:

    ### Successful Responses

    <!-- codegen: allow undefined-type -->
    | Code | Type | Description |
    | ---- | ---- | ----------- |
    | 200 | [Thing](schemas.md#thing) | Thing information |

Good:

    ### Successful Responses

    | Code | Type | Description |
    | ---- | ---- | ----------- |
    | 200 | [Thing](schemas.md#thing) | Thing information |
""",
)

UNREADABLE_SUPPRESSION: Final = Rule(
    "unreadable-suppression",
    Severity.WARNING,
    """A comment starts with `codegen:` and is not a suppression.

Write `<!-- codegen: allow rule, rule -->` above a block or at the end of a line, or `allow rule in this file`.

Bad:

    ### Successful Responses

    <!-- codegen: ignore undefined-type -->
    | Code | Type | Description |
    | ---- | ---- | ----------- |
    | 200 | [Thing](schemas.md#thing) | Thing information |

Good:

    ### Successful Responses

    <!-- codegen: allow undefined-type -->
    | Code | Type | Description |
    | ---- | ---- | ----------- |
    | 200 | undefined | Thing information |
""",
)

RULES: Final = (
    UNKNOWN_RULE,
    UNUSED_SUPPRESSION,
    UNREADABLE_SUPPRESSION,
)
