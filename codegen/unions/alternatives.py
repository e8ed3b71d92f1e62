"""What tells the alternatives of a union apart: JSON Schemas -> labels to make names of, one for each.

A label is a text that is not a name yet. A list of labels is usable where its names are distinct (`are_distinct`).
"""

from collections import Counter
from collections.abc import Mapping, Sequence
from typing import Final

from codegen.model.name import Name
from codegen.model.schema import JsonValue

_LABEL: Final = 4
"""How many words of a description a label may have."""


def are_distinct(labels: Sequence[str]) -> bool:
    """Tell whether each label gives a name of its own."""
    spelled = {Name.split(label).pascal for label in labels}
    return len(spelled) == len(labels) and "" not in spelled


def titles(branches: Sequence[JsonValue]) -> list[str]:
    """Return the title of each alternative; an empty text where it has none."""
    return [_text(branch, "title") for branch in branches]


def own_words(branches: Sequence[JsonValue]) -> list[str]:
    """Return the words that each description alone has; an empty text where they are none or many."""
    described = [Name.split(_text(branch, "description")).words for branch in branches]
    shared = set(described[0]).intersection(*described[1:])
    own = [[word for word in words if word not in shared] for words in described]
    return [" ".join(words) if len(words) <= _LABEL else "" for words in own]


def own_properties(branches: Sequence[JsonValue]) -> list[str]:
    """Return a property that each alternative alone has, a required one if there is; an empty text where none is."""
    counts = Counter(key for branch in branches for key in _properties(branch))
    return [_own_property(branch, counts) for branch in branches]


def _own_property(branch: JsonValue, counts: Mapping[str, int]) -> str:
    own = [key for key in _properties(branch) if counts[key] == 1]
    required = branch.get("required") if isinstance(branch, dict) else None
    names = {name for name in required if isinstance(name, str)} if isinstance(required, list) else set()
    needed = [key for key in own if key in names]
    return next(iter([*needed, *own]), "")


def _text(schema: JsonValue, keyword: str) -> str:
    text = schema.get(keyword) if isinstance(schema, dict) else None
    return text if isinstance(text, str) else ""


def _properties(schema: JsonValue) -> dict[str, JsonValue]:
    properties = schema.get("properties") if isinstance(schema, dict) else None
    if not isinstance(properties, dict):
        return {}
    return {key: value for key, value in properties.items() if value is not False}
