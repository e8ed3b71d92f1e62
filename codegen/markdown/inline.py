"""Inline Markdown: entities and links."""

import html
import re
from dataclasses import dataclass
from typing import Final

_ENTITY: Final = re.compile(r"&(?:#[xX][0-9a-fA-F]{1,6}|#[0-9]{1,7}|[A-Za-z][A-Za-z0-9]{1,31});")
_LINK: Final = re.compile(r"\[([^\[\]]*)\]\(([^()\s]*)\)")
_SCHEMA_TARGET: Final = re.compile(r"(?:\./)?schemas\.mdx?#(\S+)")


def decode_entities(text: str) -> str:
    """Decode character references once (CommonMark 6.2: the semicolon is needed, so `a=1&section=2` stays)."""
    return _ENTITY.sub(lambda match: html.unescape(match[0]), text) if "&" in text else text


@dataclass(frozen=True, slots=True)
class Link:
    """An inline link `[text](target)`; `offset` and `end` are where it stands in its text."""

    text: str
    target: str
    offset: int
    end: int

    @property
    def schema_anchor(self) -> str | None:
        """The anchor when the link goes to a schema of schemas.md, else None."""
        match = _SCHEMA_TARGET.fullmatch(self.target)
        return match[1] if match else None


def parse_links(text: str) -> tuple[Link, ...]:
    """Find the inline links of a text."""
    if "](" not in text:
        return ()
    return tuple(Link(match[1], match[2], match.start(), match.end()) for match in _LINK.finditer(text))
