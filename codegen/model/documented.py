"""`Documented`: what documents in a dialect show of an action beside what the model has of it.

Only checks ask for it: it is in nothing that is generated, and two revisions are not compared by it.
"""

from collections.abc import Mapping
from typing import Final

from msgspec import Struct, field

from codegen.equality import equal_without
from codegen.files import Span


@equal_without("method", "path", "sent", "spans", "is_whole")
class DocumentedCall(Struct, frozen=True):
    """A call as an example shows it: a command of curl, or a request line with a method and a path.

    `path` is without server and query; `sent` are the names of what travels in the query or the body, each with its
    place, and `is_whole` tells whether that is all: a body may be shown elsewhere. `spans` has `method` and `path`.
    """

    method: str
    path: str
    sent: Mapping[str, Span]
    spans: Mapping[str, Span]
    is_whole: bool = False


@equal_without("calls", "names")
class Documented(Struct, frozen=True):
    """The calls of the examples of an action, and all `names` that its tables and lists have, wherever they travel.

    `names` is empty where they do not tell all that is sent.
    """

    calls: tuple[DocumentedCall, ...] = ()
    names: frozenset[str] = field(default_factory=frozenset[str])


NOTHING_DOCUMENTED: Final = Documented()
"""What the built-in form has, whose curl example is in the action itself."""
