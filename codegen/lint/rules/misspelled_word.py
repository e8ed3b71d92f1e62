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
from codegen.lint.check import Check
from codegen.lint.prose import ProseLine
from codegen.lint.spec import Spec

_USUAL: Final = 20
_WORD: Final = re.compile(
    r"`[^`\n]*`|\]\([^)\n]*\)|<[^>\n]*>|https?://\S+|\S+@\S+"  # no running text
    r"|(?<![\w.=/&#'-])(?P<word>[A-Za-z][a-z]{3,})(?![\w(=/'-]|\.\w)"
)
_ENDINGS: Final = "sdernty"


def _find(spec: Spec) -> Iterator[Diagnostic]:
    text = "\n".join(line.text for line in spec.prose)
    counts = Counter(word.lower() for word in _WORD.findall(text) if word)
    usual: dict[str, list[str]] = {}
    for word, times in counts.items():
        if times >= _USUAL:
            usual.setdefault(word[0], []).append(word)
    for word, times in counts.items():
        meant = next((other for other in usual.get(word[0], ()) if times == 1 and _is_slip(word, other)), None)
        if meant is not None and len(word) > 4:
            message = f"`{word}` stands here alone, `{meant}` {counts[meant]} times"
            yield RULE.at(_place(word, spec.prose), message, f"write `{meant}`, if that is meant")


def _place(word: str, lines: Iterable[ProseLine]) -> Span:
    """Return where a word stands that is known to stand once."""
    found = ((line, match) for line in lines if word in line.text.lower() for match in _WORD.finditer(line.text))
    line, match = next((line, match) for line, match in found if (match["word"] or "").lower() == word)
    return line.at(match.start(), len(word))


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
CHECK: Final = Check(RULE, _find)
