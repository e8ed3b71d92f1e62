"""Texts of documents as they are told elsewhere: without the links that lead only where the documents are."""

import re
from typing import Final

from codegen.markdown.inline import decode_entities

_LINK: Final = re.compile(r"\[([^\[\]]{0,500})\]\(([^()\s]{0,500})(?:\s+\"[^\"]{0,500}\")?\)")
_ABSOLUTE: Final = ("https://", "http://", "mailto:")


def plain_links(text: str) -> str:
    """Return a text with the words of a link in the place of one that is relative."""
    return _LINK.sub(lambda link: link[0] if link[2].startswith(_ABSOLUTE) else link[1], decode_entities(text)).strip()
