"""A word stands once, and one letter away from a word that stands everywhere.

There is no dictionary: what a tree spells one way at least twenty times is taken for right, and a word that differs
from it by one slip within it, and is not another form of it (`devices`, `deleted`), for a misspelling.

Bad:

    ## Get

    Retrieves the thinng

    ### Details

    A thing is a thing is a thing is a thing is a thing is a thing is a thing is a thing is a thing is a thing.
    A thing is a thing is a thing is a thing is a thing is a thing is a thing is a thing is a thing is a thing.
    Thing, thing, thing, thing.

Good:

    ## Get

    Retrieves the thing

    ### Details

    A thing is a thing is a thing is a thing is a thing is a thing is a thing is a thing is a thing is a thing.
    A thing is a thing is a thing is a thing is a thing is a thing is a thing is a thing is a thing is a thing.
    Thing, thing, thing, thing.
"""

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from typing import Final

from codegen.diagnostics import Diagnostic, Rule, Severity
from codegen.files import Span
from codegen.lint.check import Check, Forms
from codegen.lint.prose import ProseLine
from codegen.lint.spec import Spec

_USUAL: Final = 20
_WORD: Final = re.compile(
    r"`[^`\n]*+`|\]\([^()\n]*+\)|<[^<>\n]*+>|https?://\S++|\S{1,64}@\S++"  # no running text
    r"|(?<![\w.=/&#'-])(?P<word>[A-Za-z][a-z]{3,40}+)(?![\w(=/'-]|\.\w)"
)
"""A local part of an address has at most 64 characters (RFC 5321, section 4.5.3.1.1), a word of prose 41."""
_ENDINGS: Final = "sdernty"


def _find(spec: Spec) -> Iterator[Diagnostic]:
    found = _Words(spec)
    usual = _by_shortened(word for word, times in found.counts.items() if times >= _USUAL)
    for word, place in found.lone.items():
        near = {other for text in _shortened(word) for other in usual.get((word[0], text), ())}
        meant = min((other for other in near if _is_slip(word, other)), key=found.order.__getitem__, default=None)
        if meant is not None and len(word) > 4:
            message = f"`{word}` stands here alone, `{meant}` {found.counts[meant]} times"
            yield RULE.at(place, message, f"write `{meant}`, if that is meant")


class _Words:
    """How often each word stands in prose, the order in which they come, and the places of those that stand once."""

    def __init__(self, spec: Spec) -> None:
        self.counts: Counter[str] = Counter()
        first: dict[str, Span] = {}
        for file in spec.files:
            counts, places = spec.kept(RULE.id, file, lambda file: _count(spec.prose_of(file.path)))
            self.counts.update(counts)
            first.update(places)
        self.order = {word: index for index, word in enumerate(self.counts)}
        self.lone = {word: first[word] for word, times in self.counts.items() if times == 1}


def _count(lines: Iterable[ProseLine]) -> tuple[Counter[str], dict[str, Span]]:
    """Count the words of some lines, and say where each of them stands first."""
    counts: Counter[str] = Counter()
    places: dict[str, Span] = {}
    for line in lines:
        for match in _WORD.finditer(line.text):
            if match["word"]:
                word = match["word"].lower()
                counts[word] += 1
                if counts[word] == 1:
                    places[word] = line.at(match.start(), len(word))
    return counts, places


def _by_shortened(words: Iterable[str]) -> dict[tuple[str, str], list[str]]:
    """Index words by their first letter and by what they are without any one letter, or with all of them.

    Two words that are a slip apart have one of these in common, and a word of prose has few.
    """
    index: dict[tuple[str, str], list[str]] = {}
    for word in words:
        for text in _shortened(word):
            index.setdefault((word[0], text), []).append(word)
    return index


def _shortened(word: str) -> set[str]:
    return {word, *(word[:place] + word[place + 1 :] for place in range(len(word)))}


def _is_slip(word: str, usual: str) -> bool:
    """Tell whether one letter was added, left out, exchanged or swapped, other than by an ending."""
    if word == usual or abs(len(word) - len(usual)) > 1:
        return False
    start = next((i for i, (a, b) in enumerate(zip(word, usual, strict=False)) if a != b), min(len(word), len(usual)))
    rest, wanted = word[start:], usual[start:]
    if len(rest) <= 1 and len(wanted) <= 1:
        return not {rest, wanted} <= {"", *_ENDINGS}
    swapped = rest[:2] == wanted[1::-1] and rest[2:] == wanted[2:]
    return swapped or rest[1:] == wanted or rest == wanted[1:] or rest[1:] == wanted[1:]


RULE: Final = Rule("misspelled-word", Severity.WARNING, __doc__)
CHECK: Final = Check(RULE, _find, Forms.BUILT_IN)
