"""Marks: what a document says of the age of an action, a parameter or a field, as data."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Deprecation:
    """That something should not be used any more: since which version, what to use instead, and the document's words.

    Each is empty where the document does not say it. `text` is without the word "deprecated" where that stands alone.
    """

    since: str = ""
    replacement: str = ""
    text: str = ""


@dataclass(frozen=True, slots=True)
class Marks:
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
        return Marks(
            self.deprecation or other.deprecation,
            self.since or other.since,
            is_beta=self.is_beta or other.is_beta,
            is_internal=self.is_internal or other.is_internal,
        )


NO_MARKS = Marks()
