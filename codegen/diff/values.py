"""Two schemas of one value -> changes, alternative by alternative."""

from collections.abc import Iterable, Iterator

from msgspec.structs import replace

from codegen.diff.alternatives import ANY, COMPOSITION, REFERENCE, Alternative, match_alternatives, read_alternatives
from codegen.diff.change import Change
from codegen.diff.constraints import compare_constraints
from codegen.diff.forms import compare_links, tell_alternatives
from codegen.diff.marks import compare_deprecated
from codegen.diff.nodes import Direction, NodePair, canonical, is_inferred, is_same
from codegen.diff.objects import compare_objects
from codegen.limits import DEEPEST
from codegen.model.schema import JsonValue


def compare_values(old: JsonValue, new: JsonValue, pair: NodePair) -> Iterator[Change]:
    """Yield what changed between two schemas of one pair."""
    if is_same(old, new):
        return
    yield from compare_deprecated(old, new, pair)
    if is_inferred(old) and is_inferred(new):
        yield pair.subject.tell("inferred-type-changed", "is another one by its examples")
        return
    before, after = list(read_alternatives(old, pair.old)), list(read_alternatives(new, pair.new))
    if _is_relinked(before, after, pair):
        yield from _tell_types(before, after, pair)
        return
    targets = [[item.target for item in side if item.target] for side in (before, after)]
    if not pair.trail.follows(*targets):
        yield from _tell_types(before, after, pair)
        return
    links = list(compare_links(before, after, pair))
    yield from links
    before, after = _follow(before, pair), _follow(after, pair)
    matching = match_alternatives(before, after)
    for left, right in matching.pairs:
        followed = pair.followed | left.via | right.via
        yield from _compare_pair(left, right, replace(pair, followed=followed, old=left.side, new=right.side))
    if matching.gone or matching.come:
        types = list(_tell_types(before, after, pair))
        yield from types
        if not types and not links:
            yield tell_alternatives(before, after, pair)


def _is_relinked(old: list[Alternative], new: list[Alternative], pair: NodePair) -> bool:
    """Tell whether what is received was one named type and is another: type checkers tell them apart."""
    both = (*old, *new)
    are_linked = len(both) == 2 and all(item.kind == REFERENCE for item in both)
    return pair.direction is Direction.RESPONSE and are_linked and both[0].target != both[1].target


def _follow(items: Iterable[Alternative], pair: NodePair) -> list[Alternative]:
    """Put the alternatives of the schemas that are referred to in the place of the references, those of each once."""
    result: list[Alternative] = []
    expanded: set[str] = set()
    waiting = [iter(items)]
    while waiting:
        item = next(waiting[-1], None)
        if item is None:
            waiting.pop()
            continue
        is_open = item.kind == REFERENCE and item.target not in pair.followed and len(waiting) <= DEEPEST
        side = item.side.follow(item.node) if is_open else None
        if side is None:
            result.append(item)
        elif item.target not in expanded:
            expanded.add(item.target)
            limits = {key: value for key, value in item.node.items() if key != "$ref"}
            inside = read_alternatives(side.home.definition, side)
            via = item.via or frozenset({item.target})
            waiting.append(replace(each, node={**each.node, **limits}, via=via) for each in inside)
    pair.trail.count(len(expanded))
    return result


def _compare_pair(old: Alternative, new: Alternative, pair: NodePair) -> Iterator[Change]:
    yield from compare_constraints(old.node, new.node, pair)
    if old.kind == "object":
        yield from compare_objects(old.node, new.node, pair, compare_values)
    elif old.kind == "array":
        at = pair.within("items", "[]")
        yield from compare_values(old.node.get("items"), new.node.get("items"), at)


def _tell_types(old: list[Alternative], new: list[Alternative], pair: NodePair) -> Iterator[Change]:
    is_gone, is_come = _leave(old, new), _leave(new, old)
    before, after = (" or ".join(dict.fromkeys(item.words for item in items)) for items in (old, new))
    rule = "changed" if is_gone and is_come else "narrowed" if is_gone else "widened"
    if is_gone or is_come:
        told = f"is {after}, not {before}" if before != after else f"is another {after}"
        values = before.replace("`", ""), after.replace("`", "")
        yield pair.subject.tell(f"{pair.direction}-type-{rule}", told, *values)


def _leave(values: Iterable[Alternative], others: Iterable[Alternative]) -> bool:
    """Tell whether a value of one of the alternatives is of no type of the others."""
    kinds = {item.kind for item in others}
    nodes = {(item.kind, canonical(item.node)) for item in others}
    return any(not _is_covered(item, kinds, nodes) for item in values)


def _is_covered(value: Alternative, kinds: set[str], nodes: set[tuple[str, str]]) -> bool:
    if value.kind in {REFERENCE, COMPOSITION}:
        return (value.kind, canonical(value.node)) in nodes
    return not kinds.isdisjoint({value.kind, ANY, *({"number"} if value.kind == "integer" else ())})
