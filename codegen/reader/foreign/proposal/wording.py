"""What parameters and answers say -> the usual patterns that fit them, each with how many texts it fits."""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import reduce
from typing import Final

from msgspec import Struct

from codegen.dialects.patterns import Pattern
from codegen.reader.elements.type_words import type_word
from codegen.reader.foreign.proposal.counts import Texts
from codegen.reader.foreign.proposal.usual import pattern_of
from codegen.reader.foreign.proposal.usual_texts import (
    CREDENTIALS,
    DEFAULT,
    DEPRECATED,
    DROPPED,
    ITEMS,
    OPTIONAL,
    REQUIRED,
    STATUS,
    TEXTS,
    TYPES,
    Candidate,
)

_FEW: Final = 2
_SHARE: Final = 0.1
"""How many items there are for each row of a table, or definition, where lists hold parameters."""


class Wording(Struct, frozen=True):
    """Patterns as a dialect has them; `types` and `credentials` are pairs of what is written and what it means."""

    items: tuple[str, ...]
    texts: tuple[str, ...]
    required: tuple[str, ...]
    optional: tuple[str, ...]
    default: tuple[str, ...]
    deprecated: tuple[str, ...]
    dropped: tuple[str, ...]
    status: tuple[str, ...]
    types: tuple[tuple[str, str], ...]
    credentials: tuple[tuple[str, str], ...]


def wording_of(texts: Texts) -> Wording:
    """Choose the patterns that fit what stands in the documents."""
    is_of_lists = len(texts.items) >= _SHARE * len(texts.descriptions)
    items = _leading(ITEMS, texts.items) if is_of_lists else ()
    leading = _leading(TEXTS, texts.untyped)
    parts = tuple(_groups(items, texts.items))
    described = (*texts.descriptions, *(value for name, value in parts if name == "description"))
    told = (*described, *texts.cells, *(value for name, value in parts if name in {"type", "default"}))
    required = _fitting(REQUIRED, told)
    optional = _fitting(OPTIONAL, told)
    types = [*texts.types, *(value for name, value in parts if name == "type")]
    return Wording(
        items=items,
        texts=leading,
        required=required,
        optional=optional,
        default=_fitting(DEFAULT, described),
        deprecated=_fitting(DEPRECATED, told),
        dropped=_fitting(DROPPED, (*told, *texts.items)),
        status=_statuses(texts.lines),
        types=tuple(_types(_bare(types, (*required, *optional)))),
        credentials=tuple(_sentences(texts.credentials)),
    )


def _leading(candidates: Iterable[Candidate], texts: Sequence[str]) -> tuple[str, ...]:
    """Return the patterns of which each is the first one to fit enough texts."""
    left = [text for text in texts if text]
    count = len(left)
    kept: list[str] = []
    for candidate in candidates:
        pattern = pattern_of(candidate.pattern)
        others = [text for text in left if pattern.whole(text) is None]
        if len(left) - len(others) >= max(_FEW, candidate.share * count):
            kept.append(candidate.pattern)
            left = others
    return tuple(kept)


def _groups(patterns: Sequence[str], texts: Iterable[str]) -> Iterator[tuple[str, str]]:
    for text in texts:
        found = next((match for item in patterns if (match := pattern_of(item).whole(text)) is not None), None)
        if found is not None:
            yield from ((name, value.strip()) for name, (value, _) in found.groups.items())


def _fitting(patterns: Iterable[str], texts: Sequence[str]) -> tuple[str, ...]:
    """Return the patterns that fit somewhere in enough texts which no pattern before them fits."""
    return _greedy(patterns, texts, lambda pattern, text: pattern.search(text) is not None)


def _statuses(lines: Sequence[str]) -> tuple[str, ...]:
    """Return the patterns that fit the start of enough lines which no pattern before them fits."""
    return _greedy(STATUS, lines, lambda pattern, text: pattern.start(text) is not None)


def _greedy(patterns: Iterable[str], texts: Sequence[str], fits: Callable[[Pattern, str], bool]) -> tuple[str, ...]:
    left = list(texts)
    kept: list[str] = []
    for text in patterns:
        pattern = pattern_of(text)
        others = [each for each in left if not fits(pattern, each)]
        if len(left) - len(others) >= _FEW:
            kept.append(text)
            left = others
    return tuple(kept)


def _bare(types: Iterable[str], words: Sequence[str]) -> Counter[str]:
    """Return the words for types without what says whether a parameter is required."""
    found: Counter[str] = Counter()
    for text in types:
        found[reduce(lambda left, word: pattern_of(word).drop(left), words, text).strip(" ,;`")] += 1
    return found


def _types(types: Counter[str]) -> Iterator[tuple[str, str]]:
    """Yield the rows of the table of types that a word fits which the reader does not know."""
    unknown = [text for text in types if text and type_word(text) is None]
    for kind, pattern in TYPES:
        fitting = {text for text in unknown if pattern_of(pattern).whole(text) is not None}
        if fitting:
            yield kind, pattern
            unknown = [text for text in unknown if text not in fitting]


def _sentences(texts: Sequence[str]) -> Iterator[tuple[str, str]]:
    left = list(texts)
    for pattern, sentence in CREDENTIALS:
        others = [text for text in left if pattern_of(pattern).whole(text) is None]
        if len(others) < len(left):
            yield pattern, sentence
            left = others
