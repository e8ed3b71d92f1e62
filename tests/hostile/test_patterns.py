"""No pattern of the generator goes over a text again and again: each takes steps in proportion to it."""

import ast
import re
from collections.abc import Iterator
from importlib import import_module
from itertools import islice
from pathlib import Path

import pytest

import codegen
from codegen.reader.marks import held_patterns
from tests.hostile.patterns import Endless, Matcher, baits

_ROOT = Path(codegen.__file__).parent
_SCANS = {"search", "finditer", "findall", "sub", "split"}
_TIMES = (10, 20)
_SLACK = 2.8
_SHORT = 400
"""Steps that are nothing to look at, whatever they grow by."""


def _patterns() -> Iterator[tuple[str, re.Pattern[str], bool]]:
    """Yield the patterns of all modules, each with whether texts are searched for it."""
    for path in sorted(_ROOT.rglob("*.py")):
        name = ".".join(path.relative_to(_ROOT.parent).with_suffix("").parts)
        text = path.read_text()
        if "re.compile(" not in text or path.stem == "__main__":
            continue
        used = {
            node.func.value.id
            for node in ast.walk(ast.parse(text))
            if isinstance(node, ast.Call)
            and isinstance(node.func, ast.Attribute)
            and isinstance(node.func.value, ast.Name)
            and node.func.attr in _SCANS
        }
        for key, value in vars(import_module(name.removesuffix(".__init__"))).items():
            for number, pattern in enumerate(_inside(value)):
                yield f"{name}:{key}:{number}", pattern, key in used or value is not pattern
    for key, pattern in vars(held_patterns()).items():
        yield f"codegen.reader.marks:{key}", pattern, True


def _inside(value: object) -> Iterator[re.Pattern[str]]:
    if isinstance(value, re.Pattern):
        yield value
    elif isinstance(value, tuple | list):
        for item in value:
            yield from _inside(item)
    elif isinstance(value, dict):
        yield from _inside(tuple(value.values()))


def _worst(pattern: re.Pattern[str], *, is_searched: bool) -> str:
    """Return a text for which twice the size takes clearly more than twice the steps; empty where there is none."""
    matcher = Matcher(pattern)
    count = matcher.scan if is_searched else matcher.fit
    # Parts of a sample are often the same text.
    shorter = dict(zip(baits(pattern, _TIMES[1]), baits(pattern, _TIMES[0]), strict=True))
    for long, short in shorter.items():
        try:
            steps = count(long)
            if steps > _SHORT and steps > _SLACK * count(short):
                return long
        except Endless:
            return long
    return ""


_ALL = list(_patterns())


@pytest.mark.parametrize(("pattern", "is_searched"), [item[1:] for item in _ALL], ids=[item[0] for item in _ALL])
def test_steps_grow_as_the_text_does(pattern: re.Pattern[str], *, is_searched: bool) -> None:
    """Twice the bait is twice the steps, whichever part of a match is repeated, and however it ends."""
    assert "" == _worst(pattern, is_searched=is_searched)


@pytest.mark.parametrize(
    ("pattern", "is_searched"),
    [
        (r"(a+)+b", False),
        (r"a*a*b", False),
        (r"\S.*?[ \t]*", False),
        (r"\s*<a", True),
        (r"\S+@\S+", True),
        (r"eyJ[\w-]{8,}\.eyJ[\w-]{8,}", True),
        (r"\]\([^)\n]*\)", True),
        (r'"(?:[^"\\]|\\.)*"', True),
        (r"\(ms since epoch\b[^)]*\bnegative", True),
        (r"[^@\s]+@[^@\s]+\.[^@\s]+", False),
    ],
)
def test_patterns_that_do_not(pattern: str, *, is_searched: bool) -> None:
    """What went over texts again once, and the usual examples of it, are seen."""
    assert _worst(re.compile(pattern), is_searched=is_searched)


@pytest.mark.parametrize("pattern", [item[1] for item in _ALL], ids=[item[0] for item in _ALL])
def test_the_matcher_is_right(pattern: re.Pattern[str]) -> None:
    """It tells of each bait what `re` does."""
    matcher = Matcher(pattern, bound=1000)
    for text in islice(baits(pattern, 2), 100):
        assert (pattern.fullmatch(text) is not None) == matcher.is_match(text), text
