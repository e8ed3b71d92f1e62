"""Anchors of headings, as GitHub makes them: links inside of a Markdown document lead to them."""

import re
from typing import Final

from msgspec import Struct, field

from codegen.rendering.safe_text import Markdown

_DROPPED: Final = re.compile(r"[^\w\- ]")


class Anchors(Struct):
    """The anchors of one document, whose headings have to be told in their order."""

    _taken: set[str] = field(default_factory=set)

    def take(self, heading: str) -> Markdown:
        """Return the anchor of a heading, whose text is without markup.

        It is the text in lower case without punctuation, with hyphens for spaces; one that was there before gets a
        number.
        """
        base = _DROPPED.sub("", heading.strip().lower()).replace(" ", "-")
        anchor, count = base, 0
        while anchor in self._taken:
            count += 1
            anchor = f"{base}-{count}"
        self._taken.add(anchor)
        return Markdown(anchor)
