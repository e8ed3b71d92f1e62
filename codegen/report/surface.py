"""Changes of the SDK -> what an author is told of them while editing, in a line each: `device.export` takes `email`."""

import re
from collections.abc import Iterator, Sequence
from typing import Final

from codegen.diff.change import Change
from codegen.report.escapes import escape

MOST: Final = 12
"""How many are told; of more, it is said how many there are."""

_METHOD: Final = re.compile(r"\bresources\.(\w+)\.\w+Resource\.(\w+)")
_WORDS: Final = {
    "python-parameter-added": "takes `{}`",
    "python-required-parameter-added": "needs `{}`",
    "python-parameter-removed": "takes no `{}` any more",
    "python-parameter-became-required": "needs `{}` now",
    "python-parameter-became-optional": "does not need `{}` any more",
}
"""What is said of a parameter, where its method is called first."""


def render_surface(changes: Sequence[Change]) -> Iterator[str]:
    """Yield a line for each change, methods by the names that they are called by."""
    told = tuple(dict.fromkeys(map(_tell, changes)))
    yield from (f"  {escape(text)}" for text in told[:MOST])
    if len(told) > MOST:
        yield f"  and {len(told) - MOST} more: `codegen diff` tells them"


def _tell(change: Change) -> str:
    method, _, parameter = change.subject.rpartition(" ")
    if change.id in _WORDS and method:
        return f"`{_short(method)}` {_WORDS[change.id].format(parameter)}"
    return _short(change.sentence)


def _short(text: str) -> str:
    return _METHOD.sub(r"\1.\2", text)
