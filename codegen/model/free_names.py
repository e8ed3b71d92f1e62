"""`FreeNames`: names of one scope that are given out, each once."""

from collections.abc import Callable, Container, Sequence
from itertools import count

from codegen.model.name import Name


class FreeNames:
    """Which names are taken, as `spell` writes them: those that spell alike are one."""

    def __init__(self, spell: Callable[[Name], str], given: Container[str] = frozenset()) -> None:
        """Start with the names, spelled, that are `given` to others for good."""
        self._spell = spell
        self._given = given
        self._taken: set[str] = set()
        # From which number on a name is looked for: all below it are taken, and none of them is given back.
        self._next: dict[Sequence[str], int] = {}

    def is_free(self, name: Name) -> bool:
        """Tell whether nothing has a name yet."""
        spelled = self._spell(name)
        return spelled not in self._taken and spelled not in self._given

    def add(self, name: Name) -> None:
        """Take a name, whether it is free or not."""
        self._taken.add(self._spell(name))

    def find(self, name: Name) -> Name:
        """Return a name if it is free, else the first free one with a number behind it, from 2 on; it is not taken."""
        if self.is_free(name):
            return name
        for number in count(self._next.get(name.words, 2)):
            self._next[name.words] = number
            numbered = Name((*name.words, str(number)))
            if self.is_free(numbered):
                return numbered
        raise AssertionError
