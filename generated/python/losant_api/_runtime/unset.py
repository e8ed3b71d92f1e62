"""`UNSET`: the value of an argument that is absent where None means something."""

from enum import Enum
from typing import Final


class Unset(Enum):
    """The type of `UNSET`; `value is UNSET` narrows it away for type checkers."""

    UNSET = "unset"

    def __repr__(self) -> str:
        return "UNSET"

    def __bool__(self) -> bool:
        return False


UNSET: Final = Unset.UNSET
