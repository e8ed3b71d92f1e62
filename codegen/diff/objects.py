"""Two objects of a schema -> changes of their properties."""

from collections.abc import Callable, Iterator
from typing import TypeAlias

from codegen.diff.change import Change, Subject
from codegen.diff.marks import deprecation_of, tell_removed
from codegen.diff.nodes import Direction, Node, NodePair, as_node, is_inferred
from codegen.model.schema import JsonValue

Compare: TypeAlias = Callable[[JsonValue, JsonValue, NodePair], Iterator[Change]]


def compare_objects(old: Node, new: Node, pair: NodePair, compare: Compare) -> Iterator[Change]:
    """Yield what changed in the properties; `compare` is asked about the values of those that both sides have."""
    for keyword in ("properties", "patternProperties"):
        yield from _compare_members(old, new, keyword, pair, compare)
    yield from _compare_rest(
        old.get("additionalProperties", True), new.get("additionalProperties", True), pair, compare
    )


def _compare_members(old: Node, new: Node, keyword: str, pair: NodePair, compare: Compare) -> Iterator[Change]:
    before, after = _members(old, keyword, pair.direction), _members(new, keyword, pair.direction)
    needed = _required(old), _required(new)
    for key in dict.fromkeys((*before, *after)):
        at = pair.member(keyword, key)
        if is_inferred((before if key in before else after)[key]) and not (key in before and key in after):
            words = "is shown by examples now" if key in after else "is shown by no example any more"
            yield at.subject.tell("inferred-type-changed", words)
        elif key not in after:
            gone = Subject(at.subject.name, at.subject.words, at.old.span)
            state = "required" if key in needed[0] else "optional"
            yield tell_removed(f"{at.direction}-property-removed", deprecation_of(before[key]), gone, state)
        elif key not in before:
            yield Subject(at.subject.name, at.subject.words, None, at.new.span).tell(
                *_added(at, is_required=key in needed[1])
            )
        else:
            yield from _compare_required(key, needed, at)
            yield from compare(before[key], after[key], at)


def _added(at: NodePair, *, is_required: bool) -> tuple[str, str, str, str]:
    state = "required" if is_required else "optional"
    if at.direction is Direction.RESPONSE:
        return "response-property-added", "is new", "", state
    return f"request-{state}-property-added", "is new and required" if is_required else "is new", "", state


def _compare_required(key: str, needed: tuple[set[str], set[str]], at: NodePair) -> Iterator[Change]:
    states = ["required" if key in names else "optional" for names in needed]
    if states[0] != states[1]:
        yield at.subject.tell(f"{at.direction}-property-became-{states[1]}", f"became {states[1]}", *states)


def _compare_rest(old: JsonValue, new: JsonValue, pair: NodePair, compare: Compare) -> Iterator[Change]:
    before, after = _openness(old), _openness(new)
    if before == after:
        if isinstance(old, dict) and isinstance(new, dict):
            yield from compare(old, new, pair.within("additionalProperties", ".*"))
        return
    told = "may have other properties" if after > before else "may not have just any other properties any more"
    rule = "response-constraint-changed"
    if pair.direction is Direction.REQUEST:
        rule = f"request-constraint-{'loosened' if after > before else 'tightened'}"
    yield pair.subject.tell(
        rule, told, *(("no properties", "properties", "any properties")[i] for i in (before, after))
    )


def _openness(rest: JsonValue) -> int:
    """Say whether other properties are forbidden, of one kind, or any."""
    if rest is False:
        return 0
    return 1 if as_node(rest) else 2


def _members(node: Node, keyword: str, direction: Direction) -> dict[str, JsonValue]:
    """Return the members of an object that travel in a direction."""
    described = as_node(node.get(keyword))
    flag = direction.other_flag
    members = {
        key: value for key, value in described.items() if value is not False and as_node(value).get(flag) is not True
    }
    if keyword == "properties":
        # What is required without being described may be any JSON.
        lacking = {key for key in _required(node) if described.get(key, False) is False}
        members.update({key: {} for key in sorted(lacking)})
    return members


def _required(node: Node) -> set[str]:
    names = node.get("required")
    return {name for name in names if isinstance(name, str)} if isinstance(names, list) else set()
