"""`Cause`: what changed at one place of the documents, with all that follows from it in the package."""

from hashlib import sha256

from msgspec import Struct

from codegen.diff.change import Change
from codegen.diff.rules import Impact


class Cause(Struct, frozen=True):
    """The `changes` at one place, and their `consequences` for the Python surface.

    `change` is the weightiest of `changes`, whose sentence tells the cause. What nothing in the documents explains is a
    cause without consequences, whose changes are all of one class. `actions` are those that send or receive what
    changed, the nearest first and never more than `MOST_ACTIONS`.
    """

    change: Change
    changes: tuple[Change, ...]
    consequences: tuple[Change, ...] = ()
    actions: tuple[str, ...] = ()

    @property
    def impact(self) -> Impact:
        """The impact that weighs most among all of its changes."""
        found = {change.impact for change in self.every}
        return next(impact for impact in Impact if impact in found)

    @property
    def every(self) -> tuple[Change, ...]:
        """The changes and their consequences."""
        return (*self.changes, *self.consequences)

    @property
    def weighty(self) -> tuple[Change, ...]:
        """Those of the changes and consequences that have the impact of the whole: the breaks of a breaking cause."""
        impact = self.impact
        return tuple(change for change in self.every if change.impact is impact)

    @property
    def weight_words(self) -> tuple[str, ...]:
        """Say of each of its changes whose impact codegen.yaml sets what it would be, and why; each sentence once."""
        return tuple(dict.fromkeys(change.weight_words for change in self.every if change.weighed))

    @property
    def fingerprints(self) -> tuple[str, ...]:
        """Those of its weighty changes, each once, in alphabetical order."""
        return tuple(sorted({change.fingerprint for change in self.weighty}))

    @property
    def fingerprint(self) -> str:
        """Twelve hexadecimal digits: those of its one weighty change; of several, a digest of theirs.

        They stay when lines move, and are others as soon as another weighty change comes to the cause.
        """
        prints = self.fingerprints
        return prints[0] if len(prints) == 1 else sha256(" ".join(prints).encode()).hexdigest()[:12]
