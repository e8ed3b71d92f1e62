"""Query examples: `name=value`, and the bracket form `name[0][key]=value&...` of nested values."""

import re
from typing import Final
from urllib.parse import unquote

from codegen.limits import JSON_DEPTH
from codegen.model.schema import JsonValue

_PAIR: Final = re.compile(r"([A-Za-z0-9_$.-]+)((?:\[[^\[\]&=]*\])*)=(.*)", re.DOTALL)
_STEP: Final = re.compile(r"\[([^\[\]]*)\]")
_MAX_PAIRS: Final = 1000


def strip_name(name: str, example: str) -> str:
    """Take a leading `name=` off an example; a value with an `=` of its own stays, and so do several `name=value`."""
    return example if f"&{name}=" in example else example.removeprefix(f"{name}=")


def parse_brackets(name: str, example: str) -> JsonValue:
    """Return the value that `name[0][key]=Floor&name[1][key]=Serial` spells, None when it is not of that form.

    The leaves are strings: a query has no other type.
    """
    pairs = [_PAIR.fullmatch(pair) for pair in example.split("&")]
    if len(pairs) > _MAX_PAIRS or not any(match and match[2] for match in pairs):
        return None
    root: dict[str, JsonValue] = {}
    for match in pairs:
        if match is None or match[1] != name or match[2].count("[") > JSON_DEPTH:
            return None
        if not _put(root, _STEP.findall(match[2]), unquote(match[3])):
            return None
    return _lists(root)


def _put(root: dict[str, JsonValue], steps: list[str], value: str) -> bool:
    node = root
    for step in steps[:-1]:
        inner = node.setdefault(step, {})
        if not isinstance(inner, dict):
            return False
        node = inner
    if not steps or steps[-1] in node:
        return False
    node[steps[-1]] = value
    return True


def _lists(value: JsonValue) -> JsonValue:
    """Turn each mapping whose keys are 0, 1, 2, ... into a list."""
    if not isinstance(value, dict):
        return value
    if list(value) == [str(index) for index in range(len(value))]:
        return [_lists(item) for item in value.values()]
    return {key: _lists(item) for key, item in value.items()}
