"""JSON pointers (RFC 6901): what stands at one, what is nearest to it, and a value with another one there."""

import difflib
import re
from collections.abc import Callable, Iterable, Sequence
from heapq import nlargest
from itertools import islice
from typing import Final

from codegen.limits import COMPARED_LETTERS, COMPARED_WORDS
from codegen.model.schema import JsonValue
from codegen.overrides import NOTHING, Nothing, Value

_INDEX: Final = re.compile(r"0|[1-9][0-9]{0,8}", re.ASCII)
_NEAR: Final = 5


def escape(key: str) -> str:
    """Write a key as a step of a JSON pointer (RFC 6901 section 3)."""
    return key.replace("~", "~0").replace("/", "~1")


def split_pointer(pointer: str) -> tuple[str, ...]:
    """Return the keys and indices that lead to a place; none for the whole value."""
    return tuple(step.replace("~1", "/").replace("~0", "~") for step in pointer.split("/")[1:])


def find(root: Value, steps: Sequence[str]) -> Value:
    """Return the value at a place, `NOTHING` when there is none."""
    value = root
    for step in steps:
        value = _member(value, step)
    return value


def is_free(root: Value, steps: Sequence[str]) -> bool:
    """Tell whether there is nothing at a place where something can be put: a new key, or one more item."""
    if find(root, steps) is not NOTHING:
        return False
    if not steps:
        return True
    parent = find(root, steps[:-1])
    return isinstance(parent, dict) or (isinstance(parent, list) and steps[-1] == str(len(parent)))


def nearest(root: Value, steps: Sequence[str]) -> str:
    """Return the pointer of the existing place that is most like one that does not exist."""
    known = list(steps)
    while find(root, known) is NOTHING and known:
        known.pop()
    parent = find(root, known)
    if len(known) < len(steps) and isinstance(parent, dict):
        known.extend(most_like(steps[len(known)], parent))
    return "".join(f"/{escape(step)}" for step in known)


def most_like(word: str, words: Iterable[str]) -> list[str]:
    """Return the word of `words` that is most like `word`, none when there are no words.

    Of many words, and of the letters of a long one, only the first count.
    """
    matcher = difflib.SequenceMatcher(b=word[:COMPARED_LETTERS])

    def likeness(other: str, measure: Callable[[], float]) -> tuple[float, str]:
        matcher.set_seq1(other[:COMPARED_LETTERS])
        return measure(), other

    # The exact measure takes the square of the letters: it is for those alone that share the most of them.
    near = nlargest(_NEAR, islice(words, COMPARED_WORDS), lambda other: likeness(other, matcher.quick_ratio))
    return nlargest(1, near, lambda other: likeness(other, matcher.ratio))


def put(root: Value, steps: Sequence[str], now: Value) -> Value:
    """Return `root` with `now` at a place that exists or is free; `NOTHING` removes what is there."""
    if not steps:
        return now
    if isinstance(root, dict):
        members = {**root, steps[0]: put(_member(root, steps[0]), steps[1:], now)}
        return {key: item for key, item in members.items() if not isinstance(item, Nothing)}
    if isinstance(root, list):
        index = int(steps[0])
        changed = put(_member(root, steps[0]), steps[1:], now)
        return [*root[:index], *_items(changed), *root[index + 1 :]]
    return root


def _items(value: Value) -> list[JsonValue]:
    return [] if isinstance(value, Nothing) else [value]


def _member(value: Value, step: str) -> Value:
    if isinstance(value, dict):
        return value.get(step, NOTHING)
    if isinstance(value, list) and _INDEX.fullmatch(step) and int(step) < len(value):
        return value[int(step)]
    return NOTHING
