"""`ChangeRule`: one way in which two revisions differ, and `Impact`: what it does to those who use the older one."""

from enum import StrEnum

from msgspec import Struct


class Impact(StrEnum):
    """What a change means for what is written against the old revision; the first of them weighs most."""

    BREAKING = "breaking"
    """It may fail, or fail its type checker."""
    ADDITIVE = "additive"
    """It goes on as before, and there is something new."""
    EDITORIAL = "editorial"
    """Nothing but words changed, or what is said about failures and tokens."""


class ChangeRule(Struct, frozen=True):
    """One kind of change: `id` names it in kebab case, `impact` is the one it has unless codegen.yaml says otherwise.

    `meaning` is a sentence for users: what changed, and what that does to their programs. `remedy` is one that says
    what they do about it.
    """

    id: str
    impact: Impact
    meaning: str
    remedy: str
