"""Work, counted instead of timed: the same on every machine, however busy it is.

A step is a call of a function, of Python or built in. The methods of texts go through them in C, so each of those
counts for its text, too. What a pattern takes cannot be seen from here: `test_patterns` looks at the patterns.
"""

import gc
import sys
from collections.abc import Callable
from functools import cache, lru_cache
from types import FrameType
from typing import Any, Final

_SLACK: Final = 1.25
_NOISE: Final = 400
_TEXT: Final = 64
"""How many characters that a method goes through are a step."""
_SHORT: Final = frozenset({"startswith", "endswith", "join", "format", "encode", "find", "index", "removeprefix"})
"""Methods that look at a part of their text, or at other texts."""
_CACHE: Final = type(lru_cache(abs))
_MANY: Final = 64
"""As many results as a cache of words holds at least."""


def count_steps(*runs: Callable[[], object]) -> list[int]:
    """Return the steps of calls that do the same with more and more, each counted alone.

    The first is made once before it is counted: modules and templates are loaded by then. What is kept of the words of
    documents is forgotten before each: it is kept for so many of them only.
    """
    runs[0]()
    return [_count(run) for run in runs]


def _count(run: Callable[[], object]) -> int:
    steps = 0

    def note(_frame: FrameType, event: str, function: Any) -> None:
        nonlocal steps
        if event == "call":
            steps += 1
        elif event == "c_call":
            steps += 1
            own = getattr(function, "__self__", None)
            if type(own) is str and function.__name__ not in _SHORT:
                steps += len(own) // _TEXT

    _forget_words()
    before = sys.getprofile()
    sys.setprofile(note)
    try:
        run()
    finally:
        sys.setprofile(before)
    return steps


def _forget_words() -> None:
    """Empty the caches that hold a number of results, but not those of a few objects, such as environments."""
    for clear in _clearing(len(sys.modules)):
        clear()


@cache
def _clearing(_modules: int) -> tuple[Callable[[], None], ...]:
    """Return what empties the caches of words, as long as no more modules are loaded."""
    caches = [each for each in gc.get_objects() if isinstance(each, _CACHE)]
    return tuple(each.cache_clear for each in caches if (each.cache_parameters()["maxsize"] or 0) >= _MANY)


def is_linear(once: int, twice: int, four_times: int) -> bool:
    """Tell whether steps grow as the size does, which was doubled each time; a constant part counts for nothing.

    A twentieth may come at once, where a line becomes too long and is written in another form.
    """
    return four_times - twice <= 2 * _SLACK * max(twice - once, 0) + _NOISE + four_times // 20
