"""Two revisions of a parameter of which one takes several types -> what changed in these."""

from collections.abc import Iterator

from codegen.diff.change import Change, Subject
from codegen.model.parameter import Alternative, Kind, Parameter


def compare_alternatives(old: Parameter, new: Parameter, subject: Subject) -> Iterator[Change]:
    """Yield a change where one takes more types than the other, or others; their order means nothing."""
    before, after = _types(old), _types(new)
    told = f"takes {_named(after)}, not {_named(before)}"
    if before != after:
        rule = "widened" if before < after else "narrowed" if after < before else "changed"
        yield subject.tell(f"parameter-type-{rule}", told, _named(before), _named(after))
    elif old.takes_list and old.style is not new.style:
        words = f"is sent in the style `{new.style}`, not `{old.style}`"
        yield subject.tell("parameter-type-changed", words, old.style, new.style)


def _types(parameter: Parameter) -> frozenset[Alternative]:
    single = Alternative(parameter.kind, parameter.items, parameter.format)
    return frozenset(parameter.alternatives or (single,))


def _named(types: frozenset[Alternative]) -> str:
    return " or ".join(sorted(map(_name, types)))


def _name(item: Alternative) -> str:
    kind = f"array of {item.items}" if item.kind is Kind.LIST else str(item.kind)
    return f"{kind} ({item.format})" if item.format else kind
