"""A matcher of regular expressions that backtracks as `re` does, counts its steps, and the texts that bait it.

Bounded repetitions are scaled down, so that on short texts already they cost a bound, not a square.
"""

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from importlib import import_module
from itertools import islice
from typing import Any, Final, TypeAlias

_Node: TypeAlias = tuple[Any, Any]

_PARSER: Final[Any] = import_module("re._parser")
_CLASSES: Final[dict[str, Callable[[str], bool]]] = {
    "DIGIT": str.isdigit,
    "SPACE": str.isspace,
    "WORD": lambda char: char.isalnum() or char == "_",
}
_CHARACTERS: Final = frozenset({"LITERAL", "NOT_LITERAL", "ANY", "IN"})
_ASSERTIONS: Final = frozenset({"ASSERT", "ASSERT_NOT", "AT"})
_BOUND: Final = 3
_MOST: Final = 5
"""How many samples of a pattern are tried."""
_LONG: Final = 30
_ENDLESS: Final = 100_000
"""Steps after which a match is taken to have no end."""


class Endless(Exception):
    """A match takes more steps than are counted."""


def _plain(nodes: Iterable[_Node], bound: int) -> tuple[_Node, ...]:
    """Return nodes as the parser has them, as plain tuples with what the matcher asks of each."""
    return tuple((str(kind), _plain_value(str(kind), value, bound)) for kind, value in nodes)


def _plain_value(kind: str, value: Any, bound: int) -> Any:
    """Return branches, the nodes within, what an assertion looks back by, the bounds of a repetition.

    What takes characters has beside it which it is known to take.
    """
    if kind in _CHARACTERS:
        return value, {}
    if kind == "BRANCH":
        return [_plain(branch, bound) for branch in value[1]]
    if kind in {"SUBPATTERN", "ATOMIC_GROUP"}:
        return _plain(value[-1] if kind == "SUBPATTERN" else value, bound)
    if kind in {"ASSERT", "ASSERT_NOT"}:
        direction, nodes = value
        return 0 if direction > 0 else nodes.getwidth()[0], _plain(nodes, bound)
    if kind.endswith("_REPEAT"):
        least, most, nodes = value
        if most != _PARSER.MAXREPEAT:
            least, most = min(least, bound), min(most, bound)
        return (least, most), _plain(nodes, bound)
    return str(value) if kind == "AT" else value


class Matcher:
    """Matches one pattern and counts in `steps` how often it looks at a character."""

    def __init__(self, pattern: re.Pattern[str], bound: int = _BOUND) -> None:
        self._nodes = _plain(_PARSER.parse(pattern.pattern, pattern.flags), bound)
        self.flags = pattern.flags
        self.steps = 0

    def scan(self, text: str) -> int:
        """Return the steps to find all matches in a text."""
        self.steps = place = 0
        while place <= len(text):
            end = next(self._ways(self._nodes, text, place), place)
            place = max(end, place + 1)
        return self.steps

    def fit(self, text: str) -> int:
        """Return the steps to tell whether the whole text is a match."""
        self.is_match(text)
        return self.steps

    def is_match(self, text: str) -> bool:
        """Tell whether the whole text is a match."""
        self.steps = 0
        return any(end == len(text) for end in self._ways(self._nodes, text, 0))

    def _ways(self, nodes: Sequence[_Node], text: str, place: int, first: int = 0) -> Iterator[int]:
        """Yield where the nodes may end that start at a place, in the order in which `re` tries them."""
        for index in range(first, len(nodes)):
            kind, value = nodes[index]
            if kind in _CHARACTERS:
                if not self._is_next(kind, value, text, place):
                    return
                place += 1
            elif kind in _ASSERTIONS:
                if not self._holds(kind, value, text, place):
                    return
            else:
                ends = self._node(kind, value, text, place)
                if index + 1 == len(nodes):
                    yield from ends
                else:
                    for end in ends:
                        yield from self._ways(nodes, text, end, index + 1)
                return
        yield place

    def _node(self, kind: str, value: Any, text: str, place: int) -> Iterator[int]:
        if kind == "BRANCH":
            for branch in value:
                yield from self._ways(branch, text, place)
        elif kind == "SUBPATTERN":
            yield from self._ways(value, text, place)
        elif kind == "ATOMIC_GROUP":
            yield from islice(self._ways(value, text, place), 1)
        elif len(value[1]) == 1 and value[1][0][0] in _CHARACTERS:
            yield from self._run(kind, value[0], value[1][0], text, place)
        elif kind == "POSSESSIVE_REPEAT":
            yield from self._possessive(value[0], value[1], text, place)
        else:
            yield from self._backtracking(value[0], value[1], text, place, is_lazy=kind == "MIN_REPEAT")

    def _holds(self, kind: str, value: Any, text: str, place: int) -> bool:
        if kind == "AT":
            return _is_at(value, text, place, is_multiline=bool(self.flags & re.MULTILINE))
        width, nodes = value
        start = place - width
        return (start >= 0 and next(self._ways(nodes, text, start), None) is not None) == (kind == "ASSERT")

    def _run(self, kind: str, bounds: tuple[int, int], node: _Node, text: str, place: int) -> Iterator[int]:
        """Yield where a run of characters may end, without a call for each of them."""
        least, most = bounds
        ends = [place]
        if kind == "MIN_REPEAT" and least == 0:
            yield place
        while len(ends) <= most and self._is_next(*node, text, ends[-1]):
            ends.append(ends[-1] + 1)
            if kind == "MIN_REPEAT" and len(ends) > least:
                yield ends[-1]
        if kind == "POSSESSIVE_REPEAT":
            ends = ends[-1:] if len(ends) > least else []
            yield from ends
        elif kind == "MAX_REPEAT":
            yield from reversed(ends[least:])

    def _possessive(self, bounds: tuple[int, int], nodes: Sequence[_Node], text: str, place: int) -> Iterator[int]:
        count = 0
        while count < bounds[1] and (end := next(self._ways(nodes, text, place), None)) is not None:
            count += 1
            if end == place:
                break
            place = end
        yield from [place] if count >= bounds[0] else []

    def _backtracking(
        self, bounds: tuple[int, int], nodes: Sequence[_Node], text: str, place: int, *, is_lazy: bool
    ) -> Iterator[int]:
        least, most = bounds
        if is_lazy and least <= 0:
            yield place
        if most > 0:
            for end in self._ways(nodes, text, place):
                if end > place:
                    yield from self._backtracking((least - 1, most - 1), nodes, text, end, is_lazy=is_lazy)
        if not is_lazy and least <= 0:
            yield place

    def _is_next(self, kind: str, value: Any, text: str, place: int) -> bool:
        self.steps += 1
        if self.steps > _ENDLESS:
            raise Endless
        if place >= len(text):
            return False
        characters, known = value
        char = text[place]
        taken: bool | None = known.get(char)
        if taken is None:
            forms = {char, char.swapcase()} if self.flags & re.IGNORECASE else {char}
            is_dot_all = bool(self.flags & re.DOTALL)
            taken = known[char] = any(_takes(kind, characters, form, is_dot_all=is_dot_all) for form in forms)
        return taken


def _takes(kind: str, value: Any, char: str, *, is_dot_all: bool) -> bool:
    match kind:
        case "LITERAL" | "NOT_LITERAL":
            return bool(ord(char) == value) == (kind == "LITERAL")
        case "ANY":
            return is_dot_all or char != "\n"
        case "IN":
            found = any(
                _takes(str(item), inner, char, is_dot_all=is_dot_all) for item, inner in value if inner is not None
            )
            return found != (str(value[0][0]) == "NEGATE")
        case "RANGE":
            return bool(value[0] <= ord(char) <= value[1])
        case "CATEGORY":
            word = str(value).removeprefix("CATEGORY_")
            return _CLASSES[word.removeprefix("NOT_")](char) != word.startswith("NOT_")
    raise NotImplementedError(kind)


def _is_at(kind: str, text: str, place: int, *, is_multiline: bool) -> bool:
    before, after = text[:place], text[place:]
    match kind:
        case "AT_BOUNDARY":
            is_word = _CLASSES["WORD"]
            return bool(before and is_word(before[-1])) != bool(after and is_word(after[0]))
        case "AT_BEGINNING":
            return not before or (is_multiline and before.endswith("\n"))
        case "AT_END":
            return after in {"", "\n"} or (is_multiline and after.startswith("\n"))
    return not (before if kind == "AT_BEGINNING_STRING" else after)


def baits(pattern: re.Pattern[str], times: int) -> Iterator[str]:
    """Yield texts that nearly match: a part of what matches so many times, with several things before and behind."""
    for sample in _samples(_PARSER.parse(pattern.pattern, pattern.flags))[:_MOST]:
        signs = {char for char in sample if not char.isalnum()} if len(sample) < _LONG else set[str]()
        ends = ("\0", "\n", *sorted(signs))
        for start, stop in _parts(len(sample)):
            pumped = sample[start:stop] * times
            for before in dict.fromkeys(("", sample[:start])):
                yield from (f"{before}{pumped}{end}" for end in (*ends, sample[stop:] + "\0"))


def _parts(length: int) -> Iterator[tuple[int, int]]:
    """Yield the parts of a sample: all that are short, and all from its first character on."""
    is_long = length > _LONG
    for start in range(0, length, 1 + is_long * length // 8):
        yield from ((start, min(start + size, length)) for size in ((1,) if is_long else (1, 2, 3)))
        yield 0, start + 1
    yield 0, length


def _samples(nodes: Sequence[_Node]) -> list[str]:
    """Return a few texts that match, each branch in one of them."""
    result = [""]
    for node in nodes:
        own = _own_samples(str(node[0]), node[1])
        count = max(len(result), len(own))
        result = [result[index % len(result)] + own[index % len(own)] for index in range(count)]
    return result


def _own_samples(kind: str, value: Any) -> list[str]:
    if kind == "BRANCH":
        return [sample for branch in value[1] for sample in _samples(branch)]
    if kind in {"SUBPATTERN", "ATOMIC_GROUP"}:
        return _samples(value[-1] if kind == "SUBPATTERN" else value)
    if kind.endswith("_REPEAT"):
        least, most, nodes = value
        times = min(max(least, 2), most, _BOUND)
        return [sample * times for sample in _samples(nodes)]
    if kind in {"ASSERT", "ASSERT_NOT", "AT"}:
        return [""]
    usual = "a1 -._/:\"'`<>()[]{}&,;\\@A\n!"
    chars = [char for char in usual if _takes(kind, value, char, is_dot_all=False)]
    return chars[:2] if chars else [chr(value) if kind == "LITERAL" else chr(0x4E00)]
