"""What was read of a part of a value, and where it is not as documented."""

from dataclasses import dataclass, field
from typing import Any, TypeAlias

Place: TypeAlias = tuple[str | int, ...]


@dataclass(slots=True)
class Reading:
    """What was read: the value, where it is not as documented, and how much is."""

    value: Any
    missed: list[tuple[Place, str]] = field(default_factory=list[tuple[Place, str]])
    known: int = 0

    def take(self, key: str | int, part: "Reading") -> Any:
        """Count in what was read at `key`, and return its value."""
        self.missed += [((key, *place), reason) for place, reason in part.missed]
        self.known += part.known
        return part.value


def spell(place: Place) -> str:
    """Spell a place as `items[0].name`; the whole is `$`."""
    text = "".join(
        f"[{part}]" if isinstance(part, int) else f".{part}" for part in place
    )
    return text.removeprefix(".") or "$"
