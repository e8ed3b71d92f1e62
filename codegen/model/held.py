"""`HeldNames`: what is not in an Api that was read, or stands apart in it, as the subjects of changes name it.

It is in nothing that is generated, and two revisions are not compared by it.
"""

from collections.abc import Mapping
from typing import Final

from msgspec import Struct, field

from codegen.equality import equal_without
from codegen.model.action import Action
from codegen.model.parameter import Parameter


@equal_without("left_out", "apart", "contents")
class HeldNames(Struct, frozen=True):
    """What is left out, `device.export` and `device.get query.trace`; and how the names of what stands apart start.

    `contents` are the actions and parameters that are left out; those of an action that is are not named again.
    """

    left_out: frozenset[str] = field(default_factory=frozenset[str])
    apart: frozenset[str] = field(default_factory=frozenset[str])
    contents: Mapping[str, Action | Parameter] = field(default_factory=dict[str, Action | Parameter])

    def is_apart(self, subject: str) -> bool:
        """Tell whether a subject is something that stands apart, or of it."""
        ends = (index for index, char in enumerate(subject) if not (char.isalnum() or char == "_"))
        return any(subject[:end] in self.apart for end in (*ends, len(subject)))


NOTHING_HELD: Final = HeldNames()
