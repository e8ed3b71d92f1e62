"""`Documented`: what documents in a dialect show of an action beside what the model has of it.

Only checks ask for it: it is in nothing that is generated, and two revisions are not compared by it.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Final

from codegen.files import Span


@dataclass(frozen=True, slots=True)
class DocumentedCall:
    """A call as an example shows it: a command of curl, or a request line with a method and a path.

    `path` is without server and query; `sent` are the names of what travels in the query or the body, each with its
    place, and `is_whole` tells whether that is all: a body may be shown elsewhere. `spans` has `method` and `path`.
    """

    method: str = field(compare=False)
    path: str = field(compare=False)
    sent: Mapping[str, Span] = field(compare=False)
    spans: Mapping[str, Span] = field(compare=False)
    is_whole: bool = field(default=False, compare=False)


@dataclass(frozen=True, slots=True)
class Documented:
    """The calls of the examples of an action, and all `names` that its tables and lists have, wherever they travel.

    `names` is empty where they do not tell all that is sent.
    """

    calls: tuple[DocumentedCall, ...] = field(default=(), compare=False)
    names: frozenset[str] = field(default_factory=frozenset[str], compare=False)


NOTHING_DOCUMENTED: Final = Documented()
"""What the built-in form has, whose curl example is in the action itself."""
