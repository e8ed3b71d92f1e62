"""A break -> the call that it breaks, and what to write instead, by the documented examples."""

from collections.abc import Callable, Mapping
from typing import Final, TypeAlias

from msgspec import Struct

from codegen.diff.change import Change
from codegen.release.changelog.entry import Code
from codegen.release.changelog.lines import Line
from codegen.release.changelog.places import Kind, Place
from codegen.release.changelog.rules import plain_rule
from codegen.targets.python.views.usages import NOTHING, Shown, Usages

_NO_CALL: Final = "# there is no such call any more"
_NO_FIELD: Final = "# there is no such field any more"
_BODY: Final = Shown(frozenset({"body"}))


class _Break(Struct, frozen=True):
    """One place of a break, and the usages of both revisions."""

    change: Change
    place: Place
    old: Usages
    new: Usages

    def shown(self, side: Usages, name: str) -> Shown:
        """Show the argument of that name, where a revision has it."""
        found = side.argument(self.place.owner, self.place.location, name)
        return Shown(frozenset({found})) if found else NOTHING


_Pair: TypeAlias = tuple[str | None, str | None]
_Write: TypeAlias = Callable[[_Break], _Pair]


def code_of(line: Line, old: Usages, new: Usages) -> Code | None:
    """Return the code of the first place of a line that there is any for; None where both sides read alike."""
    write = _RULES.get(plain_rule(line.rules[0]))
    for place in line.places if write else ():
        before, after = write(_Break(line.change, place, old, new)) if write else (None, None)
        if before and before != after:
            return Code(before, after or _NO_CALL)
    return None


def _renamed(found: _Break) -> _Pair:
    return found.old.call(found.change.old), found.new.call(found.change.new)


def _removed(found: _Break) -> _Pair:
    return found.old.call(found.place.owner), None


def _given_now(found: _Break) -> _Pair:
    """Leave out before what has to be given now."""
    owner = found.place.owner
    return found.old.call(owner), found.new.call(owner, found.shown(found.new, found.place.part))


def _left_out_now(found: _Break) -> _Pair:
    owner = found.place.owner
    return found.old.call(owner, found.shown(found.old, found.place.part)), found.new.call(owner)


def _given_otherwise(found: _Break) -> _Pair:
    """Give it before and after, by the names and examples of then and now."""
    owner, name = found.place.owner, found.place.part
    before = found.change.old if found.change.id == "path-parameter-renamed" else name
    shown = found.shown(found.old, before), found.shown(found.new, name)
    return found.old.call(owner, shown[0]), found.new.call(owner, shown[1])


def _other_value(found: _Break) -> _Pair:
    """Give a value that is not taken any more, and one that is."""
    owner, name = found.place.owner, found.place.part
    gone = dict.fromkeys(found.shown(found.old, name).arguments, found.change.old)
    before = Shown(frozenset(gone), values=gone)
    return found.old.call(owner, before), found.new.call(owner, found.shown(found.new, name))


def _other_result(found: _Break) -> _Pair:
    """Assign the result with its type, then and now."""
    place = found.place
    is_result = place.part == "return" or place.kind is Kind.ANSWER
    owner = found.old.action_of(place.owner) if place.kind is Kind.PACKAGE else place.owner
    return (found.old.typed_call(owner), found.new.typed_call(owner)) if owner and is_result else (None, None)


def _other_body(found: _Break) -> _Pair:
    """Import the class of a body by its new name."""
    names = (found.old.schema(found.change.old, is_sent=True), found.new.schema(found.change.new, is_sent=True))
    if found.place.kind is not Kind.BODY or names[0] == names[1]:
        return None, None
    before, after = (f"from {found.new.types.package}.bodies import {name}" for name in names)
    return before, after


def _read_otherwise(found: _Break) -> _Pair:
    """Read a field of an answer before and after; the first action that answers with it will do."""
    place = found.place
    home = found.old.types.models.homes.get(place.owner)
    for action, example in found.old.examples.items():
        if home is not None and example.signature.result == home.atom:
            return found.old.read(action, place.part), found.new.read(action, place.part) or _NO_FIELD
    return None, None


def _key_left_out(found: _Break) -> _Pair:
    return _bodies(found, Shown(_BODY.arguments, frozenset({found.place.part})), _BODY)


def _key_given(found: _Break) -> _Pair:
    return _bodies(found, _BODY, Shown(_BODY.arguments, frozenset({found.place.part})))


def _bodies(found: _Break, before: Shown, after: Shown) -> _Pair:
    """Write the call of the first action whose body is of a schema."""
    home = found.new.types.bodies.homes.get(found.place.owner)
    for action, example in found.new.examples.items():
        if home is not None and example.signature.body == home.atom:
            return found.old.call(action, before), found.new.call(action, after)
    return None, None


_RULES: Final[Mapping[str, _Write]] = {
    "action-renamed": _renamed,
    "action-removed": _removed,
    **dict.fromkeys(["required-parameter-added", "path-parameter-added", "parameter-became-required"], _given_now),
    **dict.fromkeys(["required-body-added", "body-became-required"], _given_now),
    **dict.fromkeys(["parameter-removed", "path-parameter-removed", "body-removed"], _left_out_now),
    **dict.fromkeys(["parameter-type-changed", "parameter-type-narrowed", "body-type-changed"], _given_otherwise),
    "path-parameter-renamed": _given_otherwise,
    "parameter-value-removed": _other_value,
    **dict.fromkeys(["return-became-union", "response-type-changed"], _other_result),
    **dict.fromkeys(["success-code-changed", "success-code-removed"], _other_result),
    **dict.fromkeys(["python-output-changed", "python-output-widened"], _other_result),
    **dict.fromkeys(["response-property-became-optional", "response-property-removed"], _read_otherwise),
    "response-type-widened": _read_otherwise,
    "schema-link-changed": _other_body,
    "request-property-removed": _key_left_out,
    **dict.fromkeys(["request-required-property-added", "request-property-became-required"], _key_given),
}
"""How the code of a break is written, by its rule; what is not in here is told by its sentence."""
