"""Sentences about a body: whether there is one, whether it is needed, and which media types it has."""

import re
from collections.abc import Iterator, Sequence
from typing import Final

from codegen.dialects.built_in import built_in
from codegen.model import media
from codegen.reader.elements.answer_types import read_media_type

_SENTENCE: Final = re.compile(r"[^.!?]*(?:[.!?](?!\s|$)[^.!?]*)*[.!?]?\s*")
_SUBJECT: Final = r"(?:this|it|(?:this |the |a |an )?(?:request )?body(?: of (?:this|the) request)?)"
_OPTIONAL: Final = re.compile(
    rf"(?:{_SUBJECT} (?:is (?:always )?optional|is not (?:required|needed|necessary|mandatory)"
    r"|(?:may|can) be (?:left out|omitted|empty|absent))"
    r"|no body is (?:required|needed)|optional)",
    re.IGNORECASE,
)
_REQUIRED: Final = re.compile(
    rf"(?:{_SUBJECT} (?:is (?:always )?(?:required|needed|necessary|mandatory)"
    r"|must (?:always )?be (?:sent|given|present|provided)|(?:may|can)not be (?:left out|omitted|empty))"
    r"|a body is (?:required|needed)|required)",
    re.IGNORECASE,
)
_CODED: Final = re.compile(r"`([^`\s/]++/[^`\s]++)`")
_STATED: Final = re.compile(
    r"(?:request )?(?:content|media|mime)[ -]?types?(?: of the body)?\s{0,3}(?::| is| are| must be)?(?P<kinds>.*)",
    re.IGNORECASE,
)
_KIND: Final = re.compile(r"(?<![^\s/,;])[^\s/,;]++/[^\s/,;]++")
_BETWEEN: Final = re.compile(r"(?:[\s,;/.()]|charset=\S++|\b(?:or|and|either|both|one of)\b)*", re.IGNORECASE)
"""What may stand around media types that are listed."""
_ITEM: Final = re.compile(r"^\s*+(?:[-*+]|[0-9]{1,9}[.)])\s+")
_NOTHING: Final = frozenset(built_in().cells.no_body)
_CALL: Final = r"(?:(?:the|this) (?:request|call|endpoint|action|method|operation)|it)"
_NO_BODY: Final = re.compile(
    r"(?:there is )?no (?:request )?(?:body|content|payload)(?: is (?:needed|required|sent|expected|necessary|taken))?"
    rf"|{_CALL} (?:has|takes|needs|requires|accepts|expects) no (?:request )?(?:body|payload)"
    rf"|{_CALL} does not (?:have|take|need|require|accept|expect) (?:an?|any) (?:request )?(?:body|payload)"
    rf"|{_SUBJECT} (?:is|must be) empty",
    re.IGNORECASE,
)
_FORMS: Final = (
    (re.compile(r"\bmulti-?part\b", re.IGNORECASE), media.MULTIPART),
    (re.compile(r"\b(?:form[ -]|url[ -]?|x-www-form-url)encoded\b", re.IGNORECASE), media.FORM),
)


def sentences(text: str) -> Iterator[str]:
    """Part a paragraph into its sentences, each without the space around it."""
    yield from (found for part in _SENTENCE.findall(text) if (found := part.strip()))


def need_of(sentence: str) -> bool | None:
    """Return whether a body is needed, as a sentence says; None for one about something else."""
    words = sentence.strip("*_ ").rstrip(".!:").strip("*_ ")
    if _OPTIONAL.fullmatch(words):
        return False
    return True if _REQUIRED.fullmatch(words) else None


def media_types_in(sentence: str) -> tuple[str, ...]:
    """Return the media types that a sentence names: as code, behind `Content type:`, or as a kind of form."""
    stated = _stated(sentence)
    words = _CODED.findall(sentence) if stated is None else stated
    named = [found for word in words if (found := read_media_type(word.rstrip(".,"))) is not None]
    forms = [kind for pattern, kind in _FORMS if not named and pattern.search(sentence)]
    return tuple(dict.fromkeys((*named, *forms)))


def _stated(sentence: str) -> list[str] | None:
    """Return what is listed behind `Content types:`; None for a sentence that says more, or something else."""
    match = _STATED.fullmatch(re.sub(r"[`*]", "", sentence))
    if match is None or not _BETWEEN.fullmatch(_KIND.sub("", match["kinds"])):
        return None
    return _KIND.findall(match["kinds"])


def is_heading_of_types(text: str) -> bool:
    """Tell whether a paragraph only says that media types are listed below it."""
    return _stated(text) == []


def listed_media_types(lines: Sequence[str]) -> tuple[str, ...]:
    """Return the media types that the items of a list name; none where an item says more, or something else."""
    items = [re.sub(r"[`*]", "", _ITEM.sub("", line, count=1)).strip(" \t.,;") for line in lines]
    kinds = [read_media_type(item) if _KIND.fullmatch(item) else None for item in items if item]
    return tuple(dict.fromkeys(kind for kind in kinds if kind is not None)) if all(kinds) else ()


def says_no_body(text: str) -> bool:
    """Tell whether a section says that nothing is sent, as `None` or `This request has no body.` do."""
    words = text.strip("*_` ").rstrip(".!").strip("*_` ")
    return words.lower() in _NOTHING or _NO_BODY.fullmatch(words) is not None
