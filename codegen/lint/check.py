"""`Check`: a rule, and what looks for places where it is broken."""

from collections.abc import Callable, Iterator
from enum import Enum

from msgspec import Struct

from codegen.diagnostics import Diagnostic, Rule
from codegen.lint.spec import Spec


class Forms(Enum):
    """The forms of documents that a check has something to say about."""

    ANY = "any"
    """What is wrong in whatever form a reference is written: `codegen lint` tells it in every dialect."""
    BUILT_IN = "built-in"
    """What only the built-in form has, such as its sections, or what is an opinion of those who write in it."""
    DIALECT = "dialect"
    """What the built-in form has other rules for."""

    def has(self, dialect: str) -> bool:
        """Tell whether these are forms of documents in a dialect, by its name; empty for the built-in form."""
        return self is Forms.ANY or self is (Forms.DIALECT if dialect else Forms.BUILT_IN)


class Check(Struct, frozen=True):
    """`find` yields diagnostics of `rule`, and of no other; every check says in which `forms` it makes sense.

    `needs_all` is for what looks for something missing in the whole tree: it says nothing true of a part of it.
    """

    rule: Rule
    find: Callable[[Spec], Iterator[Diagnostic]]
    forms: Forms
    needs_all: bool = False
