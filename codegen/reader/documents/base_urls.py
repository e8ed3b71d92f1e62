"""The URL that all request lines of a document start with, where a sentence, a label or a heading says which.

Base URL: `https://api.example.com/v2`
All requests go to https://api.example.com/v2.
## Base URL                             with the URL below it
"""

import re
from collections.abc import Hashable, Iterable, Iterator
from functools import partial
from typing import Final

from codegen.dialects.built_in import built_in
from codegen.markdown.document import CodeBlock, Document, Section
from codegen.memo import Memo, Same, give
from codegen.model.url import Url
from codegen.reader.documents.titles import plain_title
from codegen.reader.elements.urls import read_url
from codegen.reader.reading import Reading
from codegen.reader.schemas.anchors import SchemaIndex

_URL: Final = r"(https?://[^\s`<>()|*\"'\]]+)"
_SAID: Final = re.compile(
    r"\b(?:(?:(?:base|root) (?:url|uri|address|endpoint)|following base)\b[^.!?]{0,60}?"
    r"|(?:all|every) (?:api )?(?:requests?|urls?|endpoints?|calls?|paths?) (?:are |is )?"
    r"(?:go(?:es)? to|sent to|made to|relative to|starts? with|begins? with)[:\s`<*]{1,5})" + _URL,
    re.IGNORECASE,
)
_CALL: Final = re.compile(r"^[ \t`*#|-]*+(?:GET|HEAD|POST|PUT|PATCH|DELETE)\b", re.MULTILINE)
_BARE: Final = re.compile(_URL)
_TITLES: Final = frozenset(built_in().documents.base_urls)
_VERSION: Final = re.compile(r"v[0-9]{1,3}(?:[._-][0-9A-Za-z]{1,9})?|api|rest", re.IGNORECASE)


def stated_base(document: Document, sections: Iterable[Section], memo: Memo | None = None) -> Url | None:
    """Return the base URL that some sections of a document state; None where they state none, or several.

    With a memo, sections that are as they were are not looked at again.
    """
    urls = (give(memo, partial(_key, document, section), partial(_base_of, document, section)) for section in sections)
    found = {str(url): url for url in urls if url is not None}
    return next(iter(found.values())) if len(found) == 1 else None


def may_state_base(text: str, *, is_guide: bool) -> bool:
    """Tell whether a document looks like a guide that states a base URL; a quick look, which can be wrong both ways.

    One that `is_guide` by its name may show a request line as well.
    """
    words = " ".join(text.lower().split()) if "http" in text and (is_guide or _CALL.search(text) is None) else ""
    return any(title in words for title in _TITLES) or _SAID.search(words) is not None


def is_root(url: Url) -> bool:
    """Tell whether a URL is one of a whole API, `https://host/api/v2`, and not that of a resource."""
    segments = [segment for segment in url.path.segments if segment]
    return bool(segments) and all(isinstance(item, str) and _VERSION.fullmatch(item) is not None for item in segments)


def _key(document: Document, section: Section) -> Hashable:
    return "base of a section", document.path, Same(section)


def _base_of(document: Document, section: Section) -> Url | None:
    is_titled = plain_title(section.title).lower() in _TITLES
    for text in _texts(section):
        match = _SAID.search(text) or (_BARE.search(text) if is_titled else None)
        if match is not None:
            scratch = Reading(document, SchemaIndex())
            return read_url(match[1].rstrip("/.,;:"), section.span, scratch)
    return None


def _texts(section: Section) -> Iterator[str]:
    for block in section.blocks:
        yield " ".join((block.text if isinstance(block, CodeBlock) else block.source.text).split())
