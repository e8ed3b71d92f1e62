"""Words of a document -> `Marks`. Only whole forms at the start of a sentence count, never the mere word.

Deprecated. Use `x` instead.    **Deprecated:** ...    Deprecated since 1.2, use [Get](#get).
This call is deprecated.
Since 1.4.   Added in 1.4.      **Beta.** ...     **Internal.** ...     This call is for internal use only.
This call will be removed in 2.0.                Sunset: 2026-01-31.
(deprecated)   (since 1.4)   (beta)   (internal)     at the start or the end of a text that lists nothing
"""

import re
from collections.abc import Iterator
from functools import cache, lru_cache
from typing import Final

from codegen.dialects.built_in import built_in
from codegen.dialects.later import LaterSet
from codegen.model.marks import NO_MARKS, Deprecation, Marks
from codegen.reader.removals import NOUNS, VERSION, read_removal, starts_with_removal

_DEPRECATED: Final = re.compile(
    rf"(?:this (?:{NOUNS}) (?:is|has been) )?deprecated"
    rf"(?: (?:since|as of|in|from) {VERSION})?"
    r"(?P<end>$|[.:,;!)]|(?= [-\u2013\u2014(])|(?= (?:in favou?r of|and (?:will|has|is)|use|but)\b))",
    re.IGNORECASE,
)
_ADDED: Final = re.compile(
    rf"(?:since|(?:added|new|introduced) in|available (?:since|from)) {VERSION}(?=[.!]? ?$|[.!)] )", re.IGNORECASE
)
_HELD_NOUNS: Final = rf"(?:{NOUNS}|api|document|error|event|object|page|resource|response|schema|type)s?"
_SUBJECT: Final = rf"(?:(?:this|these|all) (?:{_HELD_NOUNS} of this )?{_HELD_NOUNS} (?:is|are) )?"
_REPLACEMENT: Final = re.compile(
    r"\b(?:use|favou?r of|replaced by|prefer) (?:the )?(?:`([^`]{1,200})`|\[([^\[\]]{1,200})\])", re.IGNORECASE
)
_ADVICE: Final = re.compile(
    r"(?:please |in favou?r |instead|use |see |prefer |call |replaced |it |this |will |to be removed |"
    r"removed |removal |sunset(?: date)?(?::| on ))",
    re.IGNORECASE,
)
_QUOTE: Final = re.compile(r"(?:> ?|\[![A-Z]{1,20}\] ?)+")
_EMPHASIZED: Final = re.compile(r"(?:\*\*|__|\*|_)(\([^()]{1,200}\))(?:\*\*|__|\*|_)$")
_STRONG: Final = re.compile(r"\*\*|__")
_BREAK: Final = re.compile(r"[.!?] ")
_LISTING: Final = re.compile(r"[,:]")
_NOTHING: Final = LaterSet(lambda: ("", *built_in().cells.not_marked))
_YES: Final = LaterSet(lambda: built_in().cells.marked)
_INTERNAL: Final = LaterSet(lambda: built_in().marks.internal)
_BETA: Final = LaterSet(lambda: built_in().marks.beta)
_OPEN: Final = LaterSet(lambda: built_in().marks.open)
SWITCHES: Final = ("internal", "beta")
"""The columns and keys that hold something back, or do not."""
_LONGEST: Final = 500
"""How many characters of a sentence are looked at, and how many stand in the parentheses of a mark."""


@lru_cache(maxsize=4096)
def read_marks(text: str) -> Marks:
    """Return what a description or a cell marks; nothing where it has none of the forms."""
    found = NO_MARKS
    for paragraph in text.split("\n\n"):
        plain = _plain(paragraph)
        for part in (*_parenthesized(plain), *_sentences(plain)):
            found = found.beside(_read(part, is_alone=False))
    return found


def read_marking(text: str) -> Marks | None:
    """Return what a paragraph marks that begins with a mark and says no more than comes of it; None for any other."""
    plain = _plain(text)
    found = _read(plain, is_alone=True)
    if found.deprecation:
        return found
    sentences = [_read(part, is_alone=True) for part in _sentences(plain)]
    if not all(sentences):
        return None
    for other in sentences:
        found = found.beside(other)
    return found or None


def read_leading_mark(text: str) -> Marks:
    """Return the mark that a paragraph begins with, whatever else it says."""
    return _read(_plain(text), is_alone=False)


def split_marks(text: str) -> tuple[str, Marks]:
    """Return a title or a name without the marks in parentheses at its end, and these marks."""
    found, rest = NO_MARKS, _EMPHASIZED.sub(r"\1", text.rstrip())
    while (inner := _last(rest)) and (marks := _read(inner, is_alone=True)):
        found, rest = found.beside(marks), rest.rstrip()[: -len(inner) - 2].rstrip()
    return (rest, found) if rest and found else (text, NO_MARKS)


def read_column(column: str, cell: str) -> Marks:
    """Return what a cell of a column `deprecated`, `since`, `beta` or `internal` marks: `Y`, a version, or words.

    What `is_clear` says is not clear is marked all the same: so that nothing gets out by mistake.
    """
    told = cell.strip()
    if told[:1] == "`" == told[-1:]:
        told = told.strip("`")
    if told.lower() in _NOTHING:
        return NO_MARKS
    if column == "since":
        return Marks(since=_read(_plain(told), is_alone=True).since or told)
    if column in SWITCHES:
        return NO_MARKS if told.lower() in _OPEN else _switched(column)
    if told.lower() in _YES:
        return Marks(Deprecation())
    if re.fullmatch(VERSION, told):
        return Marks(Deprecation(told))
    found = _read(_plain(told), is_alone=True).deprecation
    return Marks(found or Deprecation("", _replacement(told), told, read_removal(told)))


def is_clear(column: str, cell: str) -> bool:
    """Tell whether a cell of one of the `SWITCHES` says yes or no, or the word for it; any other column is clear."""
    told = cell.strip().strip("`").lower()
    own = _INTERNAL if column == "internal" else _BETA
    return column not in SWITCHES or any(told in words for words in (_YES, _NOTHING, _OPEN, own))


def read_state(value: str) -> Marks | None:
    """Return what a value of a key such as `visibility` marks, as `internal` does; None where it is not understood."""
    told = value.strip().lower()
    if told in _INTERNAL:
        return _switched("internal")
    if told in _BETA:
        return _switched("beta")
    return NO_MARKS if told in _OPEN else None


def find_doubtful(text: str) -> str:
    """Return the words of a text that may mean that something is internal, and mark nothing; empty without any."""
    match = held_patterns().doubtful.search(text)
    return match[0] if match and not read_marks(text).is_internal else ""


def only_held(marks: Marks) -> Marks:
    """Return those of the marks that hold something back."""
    return Marks(is_beta=marks.is_beta, is_internal=marks.is_internal)


def split_held(text: str) -> tuple[str, Marks]:
    """Return a title without its marks where one of them holds something back, and those; else the title as it is."""
    words, found = split_marks(text)
    held = only_held(found)
    return (words, held) if held else (text, NO_MARKS)


def _switched(column: str) -> Marks:
    return Marks(is_internal=column == "internal", is_beta=column == "beta")


def _plain(text: str) -> str:
    """Return a text in one line without quotes and emphasis; a mark that is emphasized is a sentence of its own."""
    line = " ".join(text.split())
    if line[:1] in {">", "["}:
        line = _QUOTE.sub("", line, count=1)
    bold = held_patterns().bold
    return _STRONG.sub("", bold.sub(lambda match: f"{match[1]}{match[2] or match[3] or '.'}", line)).strip()


def _sentences(text: str) -> Iterator[str]:
    """Yield a text from the start of each sentence on that may be a mark."""
    starts = (0, *(match.end() for match in _BREAK.finditer(text)))
    yield from (text[start : start + _LONGEST] for start in starts if text[start : start + 1].isalpha())


def _parenthesized(text: str) -> Iterator[str]:
    """Yield what stands in parentheses at the start of a text, and at the end of a sentence without a list."""
    if text.startswith("(") and ")" in text[:_LONGEST]:
        yield text[1 : text.index(")")]
    before, _, _ = text[:-1].rpartition("(")
    if (inner := _last(text.rstrip("."))) and not _LISTING.search(before[-_LONGEST:]):
        yield inner


def _last(text: str) -> str:
    """Return what stands in parentheses at the end of a text, empty where nothing does."""
    text = text.rstrip()
    start = text.rfind("(", -_LONGEST) if text.endswith(")") else -1
    return text[start + 1 : -1] if start >= 0 else ""


def _read(text: str, *, is_alone: bool) -> Marks:
    """Return the mark that a text begins with; one that stands alone has all that follows as its words."""
    if match := _DEPRECATED.match(text):
        return Marks(_deprecation(match, text, is_alone=is_alone))
    if starts_with_removal(text):
        told = text if is_alone else _BREAK.split(text, maxsplit=1)[0]
        return Marks(Deprecation("", _replacement(told), told, read_removal(told)))
    if match := _ADDED.match(text):
        return Marks(since=match[1] or match[2])
    found = held_patterns()
    is_internal = found.internal.match(text) is not None
    return Marks(is_beta=found.beta.match(text) is not None, is_internal=is_internal)


class _Patterns:
    """The patterns that have words of the form in them."""

    def __init__(self) -> None:
        words = built_in().marks
        internal, beta = _any_of(words.internal), _any_of(words.beta)
        self.internal = re.compile(rf"{_SUBJECT}(?:{internal})(?:$|[.:!]|(?= [-\u2013\u2014] ))", re.IGNORECASE)
        self.beta = re.compile(rf"{_SUBJECT}(?:{beta})(?:$|[.:!])", re.IGNORECASE)
        self.bold = re.compile(
            rf"(?<![\w*])(?:\*\*|__|\*|_)(deprecated|{beta}|{internal})([.:!]?)(?:\*\*|__|\*|_)(?![\w*])([.:!]?)",
            re.IGNORECASE,
        )
        self.doubtful = re.compile(rf"\b(?:{_any_of(words.doubtful)})\b", re.IGNORECASE)


@cache
def held_patterns() -> _Patterns:
    """Return the patterns of the words that hold something back, and mark it in bold."""
    return _Patterns()


def _any_of(words: tuple[str, ...]) -> str:
    """Return a pattern of one of the words, the longest that stands there."""
    return "|".join(re.escape(word).replace(r"\ ", " ") for word in sorted(words, key=len, reverse=True))


def _deprecation(match: re.Match[str], text: str, *, is_alone: bool) -> Deprecation:
    told = text[match.end() :].lstrip(" -\u2013\u2014")
    if match["end"] in {".", ")", "!"} and not is_alone and not _ADVICE.match(told):
        told = ""
    return Deprecation(match[1] or match[2] or "", _replacement(told), told, read_removal(told))


def _replacement(text: str) -> str:
    match = _REPLACEMENT.search(text)
    return (match[1] or match[2]) if match else ""
