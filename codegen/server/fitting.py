"""A pattern of a dialect -> a text that an author could have meant by it."""

import re
from collections.abc import Mapping
from typing import Final

from msgspec import Struct, field

from codegen.dialects.patterns import Pattern

_TOKEN: Final = re.compile(
    r"(?P<open>\((?:\?(?:P?<(?P<name>\w+)>|[a-zA-Z-]*:))?)|(?P<close>\))|(?P<bar>\|)"
    r"|\[(?P<no>\^?)(?P<set>\]?(?:\\.|[^\]\\])*)\]|\\(?P<escaped>.)|(?P<plain>.)",
    re.DOTALL,
)
_TIMES: Final = re.compile(r"(?P<sign>[?*+]|\{(?P<least>[0-9]{1,3})(?:,[0-9]*)?\})\??")
_ANY: Final = "\0"
"""What stands for a character that nobody can guess."""
_ESCAPED: Final = {"s": " ", **dict.fromkeys("dwSDW", _ANY), **dict.fromkeys("bBAz", "")}
_SIGNS: Final = {".": _ANY, "^": "", "$": ""}
_MOST: Final = 8
"""How often something is repeated at most."""


class _Group(Struct):
    """A group that is open: its first alternative so far, and whether that has ended."""

    name: str = ""
    parts: list[str] = field(default_factory=list[str])
    is_over: bool = False

    def add(self, atom: str, *, is_optional: bool = False, times: int = 1) -> None:
        """Add what a piece of the pattern takes; of what may be left out, only the ends of words: `param(eter)?s?`."""
        is_end = atom.isalpha() and bool(self.parts) and self.parts[-1][-1:].isalpha()
        if atom and not self.is_over and (is_end or not is_optional):
            self.parts.append(atom * times)


def fitting_text(pattern: Pattern, given: Mapping[str, str] | None = None) -> str:
    """Return a text that fits a pattern as a whole, `given` some of its groups; empty where none can be told."""
    text = " ".join(_written(pattern.text, given or {}).split())
    return text if text and _ANY not in text and pattern.whole(text) is not None else ""


def _written(text: str, given: Mapping[str, str]) -> str:
    """Write the first of all alternatives, without what may be left out."""
    groups, place = [_Group()], 0
    while (token := _TOKEN.match(text, place)) is not None:
        place = token.end()
        if token["open"]:
            groups.append(_Group(token["name"] or ""))
            continue
        if token["bar"]:
            groups[-1].is_over = True
            continue
        if token["close"]:
            if len(groups) == 1:
                return ""
            group = groups.pop()
            atom = given.get(group.name) or "".join(group.parts)
        else:
            atom = _atom(token)
        times = _TIMES.match(text, place)
        place = times.end() if times else place
        least = int(times["least"]) if times and times["least"] else int(not times or times["sign"] == "+")
        groups[-1].add(atom, is_optional=least == 0, times=min(max(least, 1), _MOST))
    return "".join(groups[0].parts)


def _atom(token: re.Match[str]) -> str:
    """Return the character that a piece of a pattern takes; `_ANY` for one that takes letters of all kinds."""
    if token["set"] is not None:
        first = token["set"][:1]
        return _ANY if token["no"] or first.isalnum() or first in "\\[" else first
    if token["escaped"]:
        return _ESCAPED.get(token["escaped"], token["escaped"])
    return _SIGNS.get(token["plain"], token["plain"])
