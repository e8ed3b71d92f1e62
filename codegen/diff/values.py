"""Two schemas of one value -> changes, alternative by alternative."""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from codegen.diff.alternatives import ANY, COMPOSITION, REFERENCE, Alternative, match_alternatives, read_alternatives
from codegen.diff.change import Change
from codegen.diff.constraints import compare_constraints
from codegen.diff.nodes import Direction, NodePair, is_same
from codegen.diff.objects import compare_objects
from codegen.model.schema import JsonValue


def compare_values(old: JsonValue, new: JsonValue, pair: NodePair) -> Iterator[Change]:
    """Yield what changed between two schemas of one pair."""
    if is_same(old, new):
        return
    before, after = list(read_alternatives(old, pair.old)), list(read_alternatives(new, pair.new))
    if _is_relinked(before, after, pair):
        yield from _tell_types(before, after, pair)
        return
    followed = {item.target for item in (*before, *after) if item.target}
    inside = replace(pair, followed=pair.followed | followed)
    before, after = _follow(before, pair.followed), _follow(after, pair.followed)
    matching = match_alternatives(before, after)
    for left, right in matching.pairs:
        yield from _compare_pair(left, right, replace(inside, old=left.side, new=right.side))
    if matching.gone or matching.come:
        yield from _tell_types(before, after, pair)


def _is_relinked(old: list[Alternative], new: list[Alternative], pair: NodePair) -> bool:
    """Tell whether what is received was one named type and is another: type checkers tell them apart."""
    both = (*old, *new)
    return pair.direction is Direction.RESPONSE and len(both) == 2 and all(item.kind == REFERENCE for item in both)


def _follow(items: Iterable[Alternative], followed: frozenset[str]) -> list[Alternative]:
    """Put the alternatives of the schemas that are referred to in the place of the references."""
    result: list[Alternative] = []
    for item in items:
        side = item.side.follow(item.node) if item.kind == REFERENCE and item.target not in followed else None
        if side is None:
            result.append(item)
        else:
            result.extend(_follow(read_alternatives(side.home.definition, side), followed | {item.target}))
    return result


def _compare_pair(old: Alternative, new: Alternative, pair: NodePair) -> Iterator[Change]:
    yield from compare_constraints(old.node, new.node, pair)
    if old.kind == "object":
        yield from compare_objects(old.node, new.node, pair, compare_values)
    elif old.kind == "array":
        at = pair.within("items", "[]")
        yield from compare_values(old.node.get("items"), new.node.get("items"), at)


def _tell_types(old: list[Alternative], new: list[Alternative], pair: NodePair) -> Iterator[Change]:
    is_gone = any(not _covers(new, item) for item in old)
    is_come = any(not _covers(old, item) for item in new)
    before, after = (" or ".join(dict.fromkeys(item.words for item in items)) for items in (old, new))
    rule = "changed" if is_gone and is_come else "narrowed" if is_gone else "widened"
    if is_gone or is_come:
        told = f"is {after}, not {before}" if before != after else f"is another {after}"
        values = before.replace("`", ""), after.replace("`", "")
        yield pair.subject.tell(f"{pair.direction}-type-{rule}", told, *values)


def _covers(items: Iterable[Alternative], value: Alternative) -> bool:
    """Tell whether a value of that alternative is of the type of one of the others."""
    if value.kind in {REFERENCE, COMPOSITION}:
        return any(item.kind == value.kind and item.node == value.node for item in items)
    wider = {value.kind, ANY, *({"number"} if value.kind == "integer" else ())}
    return any(item.kind in wider for item in items)
