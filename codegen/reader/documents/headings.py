"""The headings of the sections of an action: which ones there are, what else they are called, what each expects."""

import difflib
from collections.abc import Iterable
from functools import lru_cache
from typing import Final

from msgspec import Struct, field

from codegen.dialects.built_in import built_in
from codegen.reader.documents.titles import plain_title

_SECTIONS: Final = built_in().sections
_KINDS: Final = built_in().kinds_of_sections


def key_of(section: str) -> str:
    """Return the heading, in lower case, of a section by its key in losant.yaml; raises KeyError without such a one."""
    return _SECTIONS[section].key


def keys_of(sections: Iterable[str]) -> frozenset[str]:
    """Return the headings of several sections."""
    return frozenset(map(key_of, sections))


METHOD_AND_URL: Final = key_of("url")
AUTHENTICATION: Final = key_of("authentication")
BODY: Final = key_of("body")
CURL: Final = key_of("curl")
SUCCESSES: Final = key_of("successes")
RESPONSES: Final = key_of("responses")
ERRORS: Final = key_of("errors")

HEADINGS: Final[dict[str, str]] = {other: section.key for section in _SECTIONS.values() for other in section.also}
"""Other heading (in lower case) -> the heading of the section that it means."""

FORMS: Final[dict[str, str]] = {section.key: section.holds for section in _SECTIONS.values()}
"""What stands in each section, as a message shows it."""

ANSWER_HEADERS: Final = frozenset(_KINDS.answer_headers)
"""Headings of sections about what no document of the format says."""

BUILT_IN_HEADINGS: Final = keys_of(_KINDS.only_here)
"""Headings, in lower case, that no other form of references has."""

USUAL: Final = keys_of(_KINDS.elsewhere_too)
"""Headings of sections that other documents have as well."""

TELLING: Final = keys_of(_KINDS.telling)
"""Headings that hardly stand in any document but one of actions."""

COMMON: Final = keys_of(_KINDS.once_for_all)
"""Headings of sections that stand once for all actions in documents of other hands."""

CREDENTIALS: Final = keys_of(_KINDS.credentials)
"""Headings of sections that say who may call."""

ASIDE: Final = frozenset(built_in().documents.asides)
"""Titles of what is no action, in lower case."""


@lru_cache(maxsize=4096)
def section_of(title: str) -> str | None:
    """Return the heading, in lower case, of the section that a title means; None for a title of something else.

    A number, a link and the signs around its words do not count.
    """
    words = _without_signs(" ".join(plain_title(title).lower().split()))
    return HEADINGS.get(words, words if words in FORMS else None)


def _without_signs(words: str) -> str:
    """Take off what is neither letter nor digit around some words, but for a parenthesis that closes one of theirs."""
    places = [index for index, char in enumerate(words) if char.isalnum()]
    if not places:
        return words
    return words[places[0] : places[-1] + 1] + (")" if words[places[-1] + 1 :].startswith(")") else "")


def meant_by(title: str) -> str:
    """Return the heading that a title is a slip of the pen for, empty when there is none."""
    words = " ".join(title.lower().split())
    return next(iter(difflib.get_close_matches(words, [*FORMS, *HEADINGS], n=1, cutoff=0.8)), "")


class Headings(Struct):
    """The sections of an action so far, by their headings: those that were read, and those that a slip means."""

    read: set[str] = field(default_factory=set)
    meant: set[str] = field(default_factory=set)

    def is_told(self, headings: frozenset[str], *, has_errors: bool) -> bool:
        """Tell whether what some sections lack follows from what was reported: a slip, or an error in what was read."""
        return not headings.isdisjoint(self.meant) or (has_errors and not headings.isdisjoint(self.read))

    def has(self, headings: frozenset[str]) -> bool:
        """Tell whether any of some sections is there, or was to be."""
        return not headings.isdisjoint(self.read | self.meant)
