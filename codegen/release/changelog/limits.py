"""What limits the values of fields and parameters, in words that need no JSON Schema."""

import json
from typing import Final

from codegen.diff.change import Change

_LIMITS: Final = {
    "maxLength": "at most {} characters",
    "minLength": "at least {} characters",
    "maxItems": "at most {} items",
    "minItems": "at least {} items",
    "maxProperties": "at most {} keys",
    "minProperties": "at least {} keys",
    "maximum": "values up to {}",
    "minimum": "values from {}",
}
_LISTED: Final = frozenset({"is one of the values it lists now", "takes no more than the values it lists now"})


def limit_words(change: Change, *, is_sent: bool) -> str | None:
    """Say how the limit of a value changed; None for other changes, and for limits there are no other words for."""
    if listed := listed_values(change, is_sent=is_sent):
        return listed
    keyword, before = read_limit(change.old)
    other, after = read_limit(change.new)
    keyword = keyword or other
    if "constraint" not in change.id and not change.id.startswith("parameter-type"):
        return None
    if keyword == "pattern" and after:
        was = f", not `{_text(before)}`" if before else ""
        return f"{'has to match' if is_sent else 'matches'} `{_text(after)}`{was}"
    if keyword == "uniqueItems" and after == "true":
        return f"{'takes' if is_sent else 'has'} no item twice"
    if keyword not in _LIMITS:
        return None
    verb = "takes" if is_sent else "has"
    if not after:
        return f"is not limited to {_LIMITS[keyword].format(before)} any more"
    return f"{verb} {_LIMITS[keyword].format(after)}{f', not {before}' if before else ''}"


def listed_values(change: Change, *, is_sent: bool) -> str | None:
    """Name the values that a place lists now; None for other changes."""
    if not any(change.sentence.endswith(told) for told in _LISTED):
        return None
    return f"{'takes nothing but' if is_sent else 'is one of'} {_values(change.new)}"


def read_limit(text: str) -> tuple[str, str]:
    """Read `maxLength 255`, as a change has it: the keyword, and its value in JSON; both empty where there is none."""
    keyword, _, value = text.partition(" ")
    return (keyword, value) if value else ("", "")


def _text(value: str) -> str:
    """Return a text that is written as JSON, or as it is."""
    return str(json.loads(value)) if value.startswith('"') else value


def _values(text: str) -> str:
    values = text.split(", ")
    shown = ", ".join(f"`{value}`" for value in values[:12])
    return f"{shown} and {len(values) - 12} more" if len(values) > 12 else shown
