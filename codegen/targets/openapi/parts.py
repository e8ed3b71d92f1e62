"""The proof of a document part by part, for whoever renders it again and again: what was proved is not read once more.

A block mapping of YAML is its entries one below the other, each from its key to the next key of the same indentation
(YAML 1.2.2, 8.2.2), so that a mapping holds what a view does where each entry does.
"""

import re
from collections.abc import Callable, Iterator
from functools import partial
from typing import Any, Final

from codegen.memo import Memo
from codegen.targets.openapi.data import entries_of

_DEPTHS: Final = {"paths": 1, "components": 2}
"""How many levels below an entry of the document are proved entry by entry: a path is one, and a schema."""
_KEYS: Final = tuple(re.compile(rf"^ {{{2 * level}}}(?=[^\s#])", re.MULTILINE) for level in range(3))
"""Where an entry begins, by its level."""
_ENTRY: Final = re.compile(
    r"[ ]*+(?:[A-Za-z0-9_/$](?:[^\s:#]|[ ](?=[^\s#])|:(?=\S))*+|'(?:[^'\n]|'')*+'|\"(?:[^\"\\\n]|\\.)*+\"):(?:[ \n]|\Z)"
)
"""What one begins with: what a document of its own may begin with, as `{` or `--- `, is no entry of another."""


def holds_in_parts(view: object, text: str, memo: Memo, holds: Callable[[object, str], bool]) -> bool:
    """Tell whether `text` is the view by what `holds` said of its parts before, or says of them now.

    False, too, where the text is not laid out as the built-in templates do; what it holds is for others to say then.
    """
    return all(
        memo.give(("proof", part, repr(one)), partial(holds, one, part)) for part, one in _parts(view, text, 0, None)
    )


def _parts(view: Any, text: str, level: int, depth: int | None) -> Iterator[tuple[str, object]]:
    """Yield the entries of a mapping that are proved by themselves, each with its text; other text without its view."""
    starts = [match.start() for match in _KEYS[level].finditer(text)]
    entries = list(entries_of(view) or ())
    if not starts or len(starts) != len(entries):
        yield text, view
        return
    if not all(_ENTRY.match(text, start) for start in starts):
        yield text, view
        return
    ends = [*starts[1:], len(text)]
    starts[0] = 0
    for (key, value), start, end in zip(entries, starts, ends, strict=True):
        part, deeper = text[start:end], _DEPTHS.get(key, 0) if depth is None else depth - 1
        head, _, rest = part.partition("\n")
        if deeper > 0 and head == f"{'  ' * level}{key}:" and entries_of(value):
            yield from _parts(value, rest, level + 1, deeper)
        else:
            yield part, {key: value}
