"""Positions of types inside of schemas -> paths as changes of the wire have them, from the inside to the outside."""

import json
import re
from collections.abc import Iterator
from typing import Final

from codegen.type_positions import schema_at, without_marks

_STEP: Final = re.compile(r'\.(?P<key>[^.\[{<]++)|\[(?P<quoted>"(?:[^"\\]|\\.)*+")\]|(?P<item>\[\])|(?P<value>\{\})')


def split_position(position: str) -> tuple[str, str]:
    """Return the schema of a position, and the path in it: `values of Device.tags[].key` is at `tags[].key`."""
    plain = position.rpartition(" of ")[2]
    title = schema_at(plain)
    path = ""
    for step in _STEP.finditer(without_marks(plain[len(title) :])):
        key = step["key"] or (json.loads(step["quoted"]) if step["quoted"] else "")
        path = f"{path}[]" if step["item"] else f"{path}.{key or '*'}".lstrip(".")
    return title, path


def plain_path(path: str) -> str:
    """Return the path of a change as positions have it: what a pattern matches is a value under any key."""
    start = 0 if path.startswith("<") else path.find(".<") + 1
    end = path.rfind(">") + 1
    return f"{path[:start]}*{path[end:]}" if path[start : start + 1] == "<" and end > start else path


def outwards(path: str) -> Iterator[str]:
    """Yield a path and those around it, the nearest first: `tags[].key`, `tags[]`, `tags`."""
    while path:
        yield path
        path = path[:-2] if path.endswith("[]") else path.rpartition(".")[0] if "." in path else ""
