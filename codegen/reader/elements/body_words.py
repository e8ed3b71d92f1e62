"""Sentences about a body: whether it is needed, and which media type it has."""

import re
from collections.abc import Iterator
from typing import Final

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
    r"(?:request )?(?:content|media|mime)[ -]?type(?: of the body)?\s{0,3}(?::| is| must be)?\s{0,3}"
    r"[`*]{0,4}([^`*\s/]++/[^`*\s]++)[`*]{0,4}\.?",
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
    stated = _STATED.fullmatch(sentence)
    words = [stated[1]] if stated else _CODED.findall(sentence)
    named = [found for word in words if (found := read_media_type(word.rstrip(".,"))) is not None]
    forms = [kind for pattern, kind in _FORMS if not named and pattern.search(sentence)]
    return tuple(dict.fromkeys((*named, *forms)))
