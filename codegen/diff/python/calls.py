"""Two methods of one name -> changes of how they are called and of what they return."""

from collections.abc import Iterator
from typing import Final

from msgspec.structs import replace

from codegen.diff.change import Change, Subject
from codegen.diff.matching import match
from codegen.diff.python.annotations import Aliases, Annotation, Relation, relate
from codegen.diff.python.surface import Argument, Method

_ANY: Final = "typing.Any"
"""What takes every value; what is received as that has lost its attributes, so there it is another type."""


def compare_calls(old: Method, new: Method, subject: Subject, aliases: tuple[Aliases, Aliases]) -> Iterator[Change]:
    """Yield what changed in the parameters and the result of a method; `aliases` are those of both revisions."""
    if old.is_async != new.is_async:
        states = ["is awaited" if method.is_async else "is not awaited" for method in (old, new)]
        yield subject.tell("python-kind-changed", f"{states[1]} now", *states)
    there = {item.name for item in new.parameters}
    current = {before: after for before, after in new.renamed.items() if before not in there}
    kept = [replace(item, name=current.get(item.name, item.name)) for item in old.parameters]
    for before, after in match(kept, new.parameters, lambda parameter: parameter.name):
        name = next(item.name for item in (after, before) if item)
        part = subject.part(name, f"parameter `{name}`", subject.old, subject.new)
        if before is None:
            yield _added(after, part)
        elif after is None:
            yield part.tell("python-parameter-removed", "was removed", before.name)
        else:
            yield from _compare_parameters(before, after, part)
            left = Annotation(before.annotation, old.module, aliases[0])
            yield from compare_types(left, Annotation(after.annotation, new.module, aliases[1]), part, is_input=True)
    for name in sorted(old.renamed.keys() - new.renamed.keys() - there):
        part = subject.part(name, f"parameter `{name}`", subject.old, subject.new)
        yield part.tell("python-parameter-removed", "was removed", name)
    yield from _compare_order(replace(old, parameters=tuple(kept)), new, subject)
    left, right = Annotation(old.returns, old.module, aliases[0]), Annotation(new.returns, new.module, aliases[1])
    result = subject.part("return", "the result", subject.old, subject.new)
    yield from compare_types(left, right, result, is_input=False)


def compare_types(old: Annotation, new: Annotation, subject: Subject, *, is_input: bool) -> Iterator[Change]:
    """Yield a change where one type is not the other; who gives a value may be allowed more, who gets one less.

    What changed in a public alias is told of the alias, not of all its uses.
    """
    relation = relate(old.with_public_names(), new.with_public_names())
    if relation is Relation.SAME:
        return
    relation = relate(old, new)
    if relation is Relation.SAME:
        return
    if is_input and _ANY in new.members():
        relation = Relation.WIDENED
    told = f"is `{new}`, not `{old}`" if str(old) != str(new) else f"is another `{new}`"
    yield subject.tell(f"python-{'input' if is_input else 'output'}-{relation}", told, old, new)


def _added(new: Argument | None, part: Subject) -> Change:
    if new is not None and new.default is None:
        return part.tell("python-required-parameter-added", "is new and required", "", new.name)
    return part.tell("python-parameter-added", "is new", "", new.name if new else "")


def _compare_parameters(old: Argument, new: Argument, part: Subject) -> Iterator[Change]:
    if old.kind != new.kind:
        yield part.tell("python-parameter-kind-changed", f"is {new.kind}, not {old.kind}", old.kind, new.kind)
    if old.default is not None and new.default is None:
        yield part.tell("python-parameter-became-required", "became required", old.default)
    elif old.default is None and new.default is not None:
        yield part.tell("python-parameter-became-optional", "became optional", "", new.default)
    elif old.default is not None and new.default is not None and old.default != new.default:
        told = f"is `{new.default}` by default, not `{old.default}`"
        yield part.tell("python-default-changed", told, old.default, new.default)


def _compare_order(old: Method, new: Method, subject: Subject) -> Iterator[Change]:
    """Order matters only where arguments are given by position."""
    orders = [[item.name for item in method.parameters if item.kind.startswith("positional")] for method in (old, new)]
    common = {*orders[0]} & {*orders[1]}
    kept = [[name for name in order if name in common] for order in orders]
    if kept[0] != kept[1] or orders[1][: len(kept[0])] != kept[1]:
        told = "takes its positional arguments in another order"
        yield subject.tell("python-parameter-moved", told, *(", ".join(order) for order in orders))
