"""What a definition inside of a schema is called as a schema of its own."""

from collections.abc import Iterator
from itertools import count
from typing import Final

from msgspec import Struct, field

from codegen.limits import TITLE_CHARACTERS
from codegen.model.name import Name
from codegen.reader.json.pointers import split_pointer
from codegen.reader.schemas.keywords import SCHEMA_LISTS, SCHEMA_MAPS

_STEPS: Final = {"items": "item", "additionalProperties": "value"}


class DefinitionNames(Struct, frozen=True):
    """Gives names that no schema has; `taken` are those in PascalCase."""

    taken: set[str]
    _numbers: dict[tuple[str, ...], Iterator[int]] = field(default_factory=dict)

    def take(self, owner: Name, pointer: str) -> Name:
        """Return the name of a place in the schema `owner`: `Book` and `/definitions/author` is `Book Author`.

        A definition that starts as its owner does has its own words alone. A name that is taken gets a number.
        """
        own = tuple(word for step in _steps(pointer) for word in Name.split(step).words)
        words = own if own[: len(owner.words)] == owner.words else (*owner.words, *own)
        if len(Name(words).snake) > TITLE_CHARACTERS:
            words = (*owner.words, "definition")
        name = Name(words)
        numbers = self._numbers.setdefault(words, count(2))
        while name.pascal in self.taken:
            name = Name((*words, str(next(numbers))))
        self.taken.add(name.pascal)
        return name


def _steps(pointer: str) -> Iterator[str]:
    """Yield the steps of a pointer that are names, or numbers of alternatives."""
    is_name = False
    for step in split_pointer(pointer):
        if is_name or step.isdigit():
            yield step
        elif step in _STEPS:
            yield _STEPS[step]
        is_name = not is_name and step in SCHEMA_MAPS and step not in SCHEMA_LISTS
