"""`Check`: a rule, and what looks for places where it is broken."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from codegen.diagnostics import Diagnostic, Rule
from codegen.lint.spec import Spec


@dataclass(frozen=True, slots=True)
class Check:
    """`find` yields diagnostics of `rule`, and of no other.

    `needs_all` is for what looks for something missing in the whole tree: it says nothing true of a part of it.
    """

    rule: Rule
    find: Callable[[Spec], Iterator[Diagnostic]]
    needs_all: bool = False
