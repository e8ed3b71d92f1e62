"""Tags of JSX (MDX 3): names, attributes with strings and expressions, as text with offsets."""

import re
from typing import Final, NamedTuple

from msgspec import Struct

from codegen.files import Span

_NAME: Final = r"[A-Za-z_$][\w$.:-]*+"
_START: Final = re.compile(rf"<(/?)({_NAME})?")
_ATTRIBUTE: Final = re.compile(rf"\s++({_NAME})(?:\s*+=\s*+(?:\"([^\"]*+)\"|'([^']*+)'|(?=(\{{))))?")
_SPREAD: Final = re.compile(r"\s*+(?=\{)")
_END: Final = re.compile(r"\s*+(/?)>")
_IN_BRACES: Final = re.compile(r"[{}]|\"[^\"\n]*\"|'[^'\n]*'|`[^`]*`")
_STOP: Final = re.compile(r"\n[ \t]*+(?:<|\n|$)")
"""No tag goes beyond a blank line or one that starts with another tag, so that each line is looked at once."""


class Attribute(Struct, frozen=True):
    """An attribute of a component: `value` is without the quotes or braces, `span` is where it stands.

    `form` is `string`, `expression` (between braces, as text) or `flag`: a name without a value, which then has the
    span. A spread `{...props}` is an expression without a name.
    """

    name: str
    value: str
    form: str
    span: Span


class RawAttribute(NamedTuple):
    """An attribute: `form` as that of an `Attribute`, and the offset of its value, or of its name without one."""

    name: str
    value: str
    form: str
    offset: int


class Tag(NamedTuple):
    """A tag from `start` up to `end`; `kind` is `opening`, `closing` or `empty`."""

    name: str
    attributes: tuple[RawAttribute, ...]
    kind: str
    start: int
    end: int


def tag_bound(text: str, start: int) -> int:
    """Return how far the tags may go that stand next to each other from `start` on."""
    stop = _STOP.search(text, start)
    return stop.start() if stop else len(text)


def parse_tag(text: str, start: int, bound: int) -> Tag | None:
    """Parse the tag whose `<` is at `start`; None where none ends before `bound`."""
    match = _START.match(text, start, bound)
    if match is None:
        return None
    attributes: list[RawAttribute] = []
    place = match.end()
    while not (end := _END.match(text, place, bound)):
        found = _attribute(text, place, bound)
        if found is None:
            return None
        attributes.append(found[0])
        place = found[1]
    if match[1] and (attributes or end[1]):
        return None
    kind = "closing" if match[1] else "empty" if end[1] else "opening"
    return Tag(match[2] or "", tuple(attributes), kind, start, end.end())


def braces_end(text: str, start: int, bound: int) -> int:
    """Return where the expression ends whose `{` is at `start`: behind its `}`, or 0 where there is none."""
    depth = 0
    for match in _IN_BRACES.finditer(text, start, bound):
        depth += {"{": 1, "}": -1}.get(match[0], 0)
        if depth <= 0:
            return match.end()
    return 0


def _attribute(text: str, place: int, bound: int) -> tuple[RawAttribute, int] | None:
    """Return the attribute behind the white space at `place`, and where it ends."""
    match = _ATTRIBUTE.match(text, place, bound)
    if match and match[4] is None:
        group = next((number for number in (2, 3) if match[number] is not None), 0)
        form = "string" if group else "flag"
        return RawAttribute(match[1], match[group] if group else "", form, match.start(group or 1)), match.end()
    start = match or _SPREAD.match(text, place, bound)
    end = braces_end(text, start.end(), bound) if start else 0
    if not start or not end:
        return None
    value = text[start.end() + 1 : end - 1]
    return RawAttribute(match[1] if match else "", value, "expression", start.end() + 1), end
