"""Marks: what a document says of the age of an action, a parameter or a field, as data."""

import re
from typing import Final

from msgspec import Struct
from msgspec.structs import replace

_DAY: Final = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")


class Deprecation(Struct, frozen=True):
    """That something should not be used any more: since which version, what to use instead, and the document's words.

    Each is empty where the document does not say it. `text` is without the word "deprecated" where that stands alone.
    `removal` is the version with which it is to be removed, or the day, as `2026-01-31`.
    """

    since: str = ""
    replacement: str = ""
    text: str = ""
    removal: str = ""

    @property
    def sunset(self) -> str:
        """The day of the removal, empty where none is announced or it is that of a version."""
        return self.removal if _DAY.fullmatch(self.removal) else ""

    def beside(self, other: "Deprecation") -> "Deprecation":
        """Return this one, with what only the other one tells of the removal."""
        if self.removal or not other.removal:
            return self
        text = self.text if other.text in self.text else f"{self.text} {other.text}".strip()
        return replace(self, text=text, removal=other.removal)


class Marks(Struct, frozen=True):
    """Whether something is deprecated, since which version it is there (empty if untold), and whether it is held back.

    What is beta may change, what is internal is not for the public.
    """

    deprecation: Deprecation | None = None
    since: str = ""
    is_beta: bool = False
    is_internal: bool = False

    def __bool__(self) -> bool:
        """Tell whether anything is marked."""
        return self != Marks()

    def beside(self, other: "Marks") -> "Marks":
        """Return these marks, and those of `other` that are not among them."""
        deprecation = self.deprecation or other.deprecation
        if deprecation is not None and other.deprecation is not None:
            deprecation = deprecation.beside(other.deprecation)
        return Marks(
            deprecation,
            self.since or other.since,
            is_beta=self.is_beta or other.is_beta,
            is_internal=self.is_internal or other.is_internal,
        )


NO_MARKS = Marks()
