"""Two revisions of an action -> changes of its parameters, matched by location and name."""

from collections.abc import Iterator
from typing import Final

from codegen.diff.change import Change, Subject, reword
from codegen.diff.constraints import describe_limit, is_loosened
from codegen.diff.links import compare_link
from codegen.diff.marks import compare_marks, tell_removed
from codegen.diff.matching import match
from codegen.diff.parameter_unions import compare_alternatives
from codegen.model.action import Action
from codegen.model.parameter import Kind, Location, Parameter
from codegen.model.url import PathTemplate, Placeholder

_WIDER: Final[dict[Kind, frozenset[Kind]]] = {
    Kind.INTEGER: frozenset({Kind.NUMBER, Kind.STRING}),
    Kind.NUMBER: frozenset({Kind.STRING}),
    Kind.BOOLEAN: frozenset({Kind.STRING}),
    Kind.DATE: frozenset({Kind.STRING}),
    Kind.DATE_TIME: frozenset({Kind.STRING}),
    Kind.UUID: frozenset({Kind.STRING}),
    Kind.TIMESTAMP: frozenset({Kind.RELATIVE_TIMESTAMP}),
}
"""For each kind of value those that take all of its values, too."""


def compare_parameters(old: Action, new: Action, action: Subject) -> Iterator[Change]:
    """Yield what changed in the parameters of an action; their order means nothing."""
    yield from _compare_path(old, new, action)
    yield from _compare_rows(old.other_parameters, new, action)


def _compare_rows(old: tuple[Parameter, ...], new: Action, action: Subject) -> Iterator[Change]:
    after_all = new.other_parameters
    for before, after in match(old, after_all, _key):
        if before is not None and after is not None:
            yield from _compare(before, after, _subject(action, before, after))
        elif before is not None:
            gone = _subject(action, before, None)
            yield tell_removed("parameter-removed", before.marks.deprecation, gone, _told(before))
        elif after is not None and after.required:
            yield _subject(action, None, after).tell(
                "required-parameter-added", "is new and required", "", _told(after)
            )
        elif after is not None:
            yield _subject(action, None, after).tell("optional-parameter-added", "is new", "", _told(after))


def _compare_path(old: Action, new: Action, action: Subject) -> Iterator[Change]:
    renamed = renamed_placeholders(old.url.path, new.url.path)
    rows = {row.name: row for row in old.path_parameters}, {row.name: row for row in new.path_parameters}
    for before, after in match(
        old.url.path.placeholders, new.url.path.placeholders, lambda name: renamed.get(name, name)
    ):
        name = after or before or ""
        spans = old.url_span if before else None, new.url_span if after else None
        subject = action.part(f"path.{name}", f"path parameter `{name}`", *spans)
        if before is None:
            yield subject.tell("path-parameter-added", "is new and required", "", name)
        elif after is None:
            yield subject.tell("path-parameter-removed", "was removed", name)
        elif before != after:
            yield subject.tell("path-parameter-renamed", f"was called `{before}`", before, after)
        elif before in rows[0] and after in rows[1]:
            yield from _compare_values(
                rows[0][before], rows[1][after], _subject(action, rows[0][before], rows[1][after])
            )


def renamed_placeholders(old: PathTemplate, new: PathTemplate) -> dict[str, str]:
    """Map old names of placeholders to new ones where the two paths differ in nothing but names."""
    if old.format(lambda _: "{}") != new.format(lambda _: "{}"):
        return {}
    pairs = [
        (before.name, after.name)
        for before, after in zip(old.segments, new.segments, strict=True)
        if isinstance(before, Placeholder) and isinstance(after, Placeholder)
    ]
    return {old_name: name for old_name, name in pairs if old_name not in new.placeholders}


def _compare(old: Parameter, new: Parameter, subject: Subject) -> Iterator[Change]:
    if new.required and not old.required:
        yield subject.tell("parameter-became-required", "became required", "optional", "required")
    elif old.required and not new.required:
        yield subject.tell("parameter-became-optional", "became optional", "required", "optional")
    yield from _compare_default(old, new, subject)
    yield from _compare_values(old, new, subject)


def _compare_default(old: Parameter, new: Parameter, subject: Subject) -> Iterator[Change]:
    if old.default == new.default:
        return
    if old.default is None:
        yield subject.tell("parameter-default-added", f"has the default `{new.default}` now", "", new.default)
    elif new.default is None:
        yield subject.tell("parameter-default-removed", f"has no default any more, it was `{old.default}`", old.default)
    else:
        predicate = f"has the default `{new.default}`, no longer `{old.default}`"
        yield subject.tell("parameter-default-changed", predicate, old.default, new.default)


def _compare_values(old: Parameter, new: Parameter, subject: Subject) -> Iterator[Change]:
    if old.alternatives or new.alternatives:
        yield from compare_alternatives(old, new, subject)
    elif old.kind is not new.kind:
        yield _compare_kinds(old.kind, new.kind, subject)
    elif old.kind is Kind.LIST:
        yield from _compare_lists(old, new, subject)
    elif old.kind is Kind.OBJECT:
        yield from compare_link(old.schema, new.schema, subject, "parameter-type-changed")
    yield from _compare_accepted(old, new, subject)
    yield from _compare_constraints(old, new, subject)
    if old.format != new.format:
        told = f"is a value of the format `{new.format or 'any'}`"
        yield subject.tell("parameter-format-changed", told, old.format, new.format)
    yield from compare_marks("parameter-deprecated", old.marks, new.marks, subject)
    yield from reword(subject, "description-changed", old.description, new.description)
    if old.example != new.example:
        yield subject.tell("example-changed", "has another example", old.example or "", new.example or "")


def _compare_kinds(old: Kind, new: Kind, subject: Subject) -> Change:
    if new in _WIDER.get(old, frozenset()):
        return subject.tell("parameter-type-widened", f"takes a {new}, of which {old} is a part", old, new)
    rule = "narrowed" if old in _WIDER.get(new, frozenset()) else "changed"
    return subject.tell(f"parameter-type-{rule}", f"takes a {new}, not a {old}", old, new)


def _compare_lists(old: Parameter, new: Parameter, subject: Subject) -> Iterator[Change]:
    if old.items is not new.items:
        yield _compare_kinds(old.items, new.items, subject.part("items", "an item", subject.old, subject.new))
    if old.style is not new.style:
        told = f"is sent in the style `{new.style}`, not `{old.style}`"
        yield subject.tell("parameter-type-changed", told, old.style, new.style)


def _compare_accepted(old: Parameter, new: Parameter, subject: Subject) -> Iterator[Change]:
    before, after = old.accepted_values, new.accepted_values
    if not before and after:
        yield subject.tell(
            "parameter-type-narrowed", "takes no more than the values it lists now", "", ", ".join(after)
        )
    elif before and not after:
        yield subject.tell("parameter-type-widened", "takes any value now", ", ".join(before))
    else:
        known = {*before}, {*after}
        for value in before:
            if value not in known[1]:
                yield subject.tell("parameter-value-removed", f"does not take `{value}` any more", value)
        for value in after:
            if value not in known[0]:
                yield subject.tell("parameter-value-added", f"takes `{value}`, too", "", value)


def _compare_constraints(old: Parameter, new: Parameter, subject: Subject) -> Iterator[Change]:
    for keyword in sorted({*old.constraints, *new.constraints}):
        before, after = old.constraints.get(keyword), new.constraints.get(keyword)
        if before != after:
            rule = "widened" if is_loosened(keyword, before, after) else "narrowed"
            told = describe_limit(keyword, before, after)
            values = ["" if value is None else f"{keyword} {value}" for value in (before, after)]
            yield subject.tell(f"parameter-type-{rule}", told, *values)


def _key(parameter: Parameter) -> tuple[Location, str]:
    is_header = parameter.location is Location.HEADER
    return parameter.location, parameter.name.lower() if is_header else parameter.name


def _subject(action: Subject, old: Parameter | None, new: Parameter | None) -> Subject:
    row = next(row for row in (new, old) if row)
    spans = old.span if old else None, new.span if new else None
    return action.part(f"{row.location}.{row.name}", f"{row.location} parameter `{row.name}`", *spans)


def _told(parameter: Parameter) -> str:
    return f"{parameter.kind}, {'required' if parameter.required else 'optional'}"
