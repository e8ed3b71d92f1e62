"""Links in documents -> `externalDocs`."""

import re
from typing import Final

from codegen.targets.openapi import views

_LINK: Final = re.compile(
    r"""\[(?P<text>[^\[\]\n]{1,200})\]\((?P<url>https?://[^\s()<>"'\\`]{1,2000})\)"""
    r"""|<a\s[^<>]{0,200}?href="(?P<href>https?://[^\s<>"'\\`]{1,2000})"[^<>]{0,200}>(?P<inner>[^<>\n]{1,200})</a>"""
)
"""A link to another site, in Markdown or HTML; its parts are bounded, so that no text takes long to search."""


def external_docs(text: str | None) -> views.ExternalDocsObject | None:
    """Return the first link of a text that leads to another site; None where there is none."""
    link = _LINK.search(text or "")
    if link is None:
        return None
    return views.ExternalDocsObject(description=link["text"] or link["inner"], url=link["url"] or link["href"])
