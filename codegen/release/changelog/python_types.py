"""Types of the package after a break: what is called otherwise, what is a union now, what methods do not take any more.

Classes are imported from `models` or `bodies` where these hand them out, and from their own module where not.
"""

import re
from collections.abc import Callable, Iterable, Iterator
from typing import Final

from msgspec import Struct

from codegen.diff.change import Change
from codegen.diff.rules import Impact
from codegen.release.changelog.entry import Code
from codegen.release.changelog.facts import Fact
from codegen.release.changelog.lines import Line
from codegen.release.changelog.places import Kind, Place, place_of
from codegen.release.changelog.words import listed
from codegen.targets.python.text.layout import Atom, Union
from codegen.targets.python.text.markdown import code_span
from codegen.targets.python.views.usages import Usages

_NAME: Final = re.compile(r"[^\W\d]\w*")
_MOST: Final = 4
"""How many classes are imported in the code of one break."""
_KINDS: Final = {
    "object": "dict",
    "array": "list",
    "string": "str",
    "number": "float",
    "integer": "int",
    "boolean": "bool",
    "null": "None",
}
"""What Python calls the types of JSON."""


class Renamed(Struct, frozen=True):
    """One class in the place of another, among what is sent (`bodies`) or received (`models`)."""

    gone: str
    come: str
    is_sent: bool


def renames_of(changes: Iterable[Change]) -> Iterator[Renamed]:
    """Yield where a type is what it was but for the name of one class."""
    for change in changes:
        folder = change.subject.partition(".")[0]
        if folder not in {"models", "bodies"} or not change.id.startswith(("python-input-", "python-output-")):
            continue
        names = [dict.fromkeys(_NAME.findall(text)) for text in (change.old, change.new)]
        gone, come = ([name for name in side if name not in other] for side, other in (names, names[::-1]))
        if len(gone) == len(come) == 1 and all(name[:1].isupper() for name in (*gone, *come)):
            yield Renamed(gone[0], come[0], folder == "bodies")


def imports_of(line: Line, old: Usages, new: Usages) -> Code | None:
    """Import what is called otherwise by its old and its new name, or the alternatives of what is a union now."""
    renamed = list(dict.fromkeys(renames_of(line.consequences)))[:_MOST]
    if not renamed:
        names = alternatives_of(line.facts[0], new)
        found = [_imported(new, name, is_sent=line.place.is_sent) for name in names]
        return Code("", "\n".join(filter(None, found))) if any(found) else None
    before = [_imported(old, item.gone, is_sent=item.is_sent) for item in renamed]
    after = [_imported(new, item.come, is_sent=item.is_sent) for item in renamed]
    return Code(*("\n".join(sorted({*filter(None, side)})) for side in (before, after))) if all(before) else None


def alternatives_of(fact: Fact, new: Usages) -> tuple[str, ...]:
    """Return the classes that a schema stands for now, where it was one class; empty for other changes."""
    place = place_of(fact.change)
    modules = new.types.bodies if place.is_sent else new.types.models
    home = modules.homes.get(place.owner)
    was_class = any(item.id == "python-kind-changed" and item.old == "class" for item in fact.consequences)
    if fact.change.id != "alternatives-changed" or place.part or home is None or not was_class:
        return ()
    found = modules.aliased(home.atom)
    members = found.members if isinstance(found, Union) else ()
    return tuple(str(item) for item in members if isinstance(item, Atom))


def type_words(fact: Fact, new: Usages) -> str | None:
    """Say what a schema is now, as Python has it; None where the change has other words, or its own."""
    change = fact.change
    if names := alternatives_of(fact, new):
        return f"is {code_span(' | '.join(names))} now, not one class"
    kinds = [[_KINDS.get(word) for word in text.split(" or ")] for text in (change.old, change.new)]
    if place_of(change).kind is not Kind.SCHEMA or "-type-" not in change.id or not all(map(all, kinds)):
        return None
    before, after = (code_span(" | ".join(filter(None, side))) for side in kinds)
    return f"is {after}, not {before}"


def type_remedy(fact: Fact, old: Usages, new: Usages) -> str:
    """Say what users write for a type that is another one; empty where the rule says it as well."""
    change, place = fact.change, place_of(fact.change)
    if change.id == "schema-link-changed" and place.kind is Kind.BODY:
        before, after = old.schema(change.old, is_sent=True), new.schema(change.new, is_sent=True)
        return f"write `{after}` instead of `{before}`" if before != after else ""
    if change.id == "schema-link-changed":
        return _instead(renames_of(fact.consequences))
    if names := alternatives_of(fact, new):
        return f"tell {listed(list(map(code_span, names)))} apart by `isinstance`"
    breaks = [item.id for item in fact.consequences if item.impact is Impact.BREAKING]
    if change.id == "request-type-widened" and breaks == ["python-input-changed"]:
        return "what you give is still taken; write the new type where you wrote the former one"
    return ""


def refusals(line: Line, method: Callable[[str], str]) -> str:
    """Say which methods do not take a class as their body any more; `method` calls one as users do."""
    found: dict[str, list[str]] = {}
    for change in line.consequences:
        name, _, part = change.subject.partition(" ")
        if change.id == "python-input-narrowed" and name.startswith("resources.") and part == "body":
            after = change.new.split(" | ")
            gone = [kind for kind in change.old.split(" | ") if kind not in after]
            found.setdefault(listed(list(map(code_span, gone)), word="or"), []).append(method(name))
    told = (
        f"{listed(names)} {'take' if len(names) > 1 else 'takes'} no {gone} any more" for gone, names in found.items()
    )
    return "; ".join(told)


def argument_names(change: Change, place: Place, old: Usages, new: Usages) -> tuple[str, str]:
    """Return what the argument of a renamed parameter was called, and what it is called now."""
    before = old.argument(place.owner, place.location, change.old) or change.old
    return before, new.argument(place.owner, place.location, change.new) or change.new


def _instead(renamed: Iterable[Renamed]) -> str:
    groups: dict[str, list[str]] = {}
    for item in dict.fromkeys(renamed):
        names = groups.setdefault(code_span(item.come), [])
        names.extend(name for name in [code_span(item.gone)] if name not in names)
    told = (f"{come} instead of {listed(sorted(gone))}" for come, gone in groups.items())
    return f"write {', and '.join(told)}" if groups else ""


def _imported(side: Usages, name: str, *, is_sent: bool) -> str | None:
    """Write how a class is imported; None where a revision has none of that name."""
    modules = side.types.bodies if is_sent else side.types.models
    if any(home.name == name for home in modules.homes.values()):
        return f"from {side.types.package}.{'bodies' if is_sent else 'models'} import {name}"
    module = next((item.module for item in modules.modules if name in item.names), None)
    return f"from {module} import {name}" if module else None
