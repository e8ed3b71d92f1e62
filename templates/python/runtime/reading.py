"""What was read of a part of a value, and where it is not as documented."""

from dataclasses import dataclass, field
from typing import Any, TypeAlias

Keys: TypeAlias = tuple[str | int, ...]
"""Names and indexes that lead from a value to a part of it; none lead to the whole."""


@dataclass(slots=True)
class Reading:
    """What was read: the value, where it is not as documented, and how much is."""

    value: Any
    missed: list[tuple[Keys, str]] = field(default_factory=list[tuple[Keys, str]])
    known: int = 0

    def take(self, key: str | int, part: "Reading") -> Any:
        """Count in what was read at `key`, and return its value."""
        self.missed += [((key, *keys), reason) for keys, reason in part.missed]
        self.known += part.known
        return part.value


def spell(keys: Keys) -> str:
    """Spell keys as `items[0].name`; the whole is `$`."""
    text = "".join(
        f"[{part}]" if isinstance(part, int) else f".{part}" for part in keys
    )
    return text.removeprefix(".") or "$"
