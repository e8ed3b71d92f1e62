"""What is reported about documents in another dialect."""

from typing import Final

from codegen.diagnostics import Rule, Severity

UNREAD_PART: Final = Rule(
    "unread-part",
    Severity.WARNING,
    """A table, a list or a fence stands under a heading or a label to which the dialect gives no role.

It is kept as prose. The list of these is what is left to do for the author of a dialect: `headings` says what stands
under which words.
""",
)

UNSAYABLE_PATH: Final = Rule(
    "unsayable-path",
    Severity.WARNING,
    """A request line has a path that OpenAPI has no word for, so that the action is left out.

A segment of a path is plain text or a placeholder; an optional part, a choice and a part of a segment are not.
""",
)

REPEATED_CALL: Final = Rule(
    "repeated-call",
    Severity.WARNING,
    """Two actions have the same method and path: the second one is left out.""",
)

CLAIMED_HEADING: Final = Rule(
    "claimed-heading",
    Severity.ERROR,
    """Patterns of two roles fit one heading, so that the dialect does not say what stands there.""",
)

UNREAD_PARAMETER: Final = Rule(
    "unread-parameter",
    Severity.WARNING,
    """A row of parameters has something that cannot be sent: a name that is none, or a place that is not known.""",
)

UNREAD_CREDENTIALS: Final = Rule(
    "unread-credentials",
    Severity.ERROR,
    """What stands for the authentication of an action is not understood.

An action that is called with less than it needs, or with more, is worse than none.
""",
)

LENIENT_JSON: Final = Rule(
    "lenient-json",
    Severity.WARNING,
    """An example is almost JSON: a comma too many, a comment, `...` for what is left out.

It is read all the same, without what the message names.
""",
)
