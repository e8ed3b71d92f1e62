"""JSON pointers (RFC 6901): what stands at one, what is nearest to it, and a value with another one there."""

import difflib
from collections.abc import Iterable, Sequence

from codegen.model.schema import JsonValue
from codegen.overrides import NOTHING, Nothing, Value


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
    """Return the word of `words` that is most like `word`, none when there are no words."""
    return difflib.get_close_matches(word, list(words), n=1, cutoff=0)


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
    if isinstance(value, list):
        return next((item for index, item in enumerate(value) if str(index) == step), NOTHING)
    return NOTHING
