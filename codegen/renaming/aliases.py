"""`Alias`: a name that something had before, and `Aliases`: all of them, by what has them now."""

from collections.abc import Iterator

from msgspec import Struct

from codegen.model.api import Api
from codegen.renamed import NameKind, Rename


class Alias(Struct, frozen=True):
    """The old name of one thing: `old` and `new` are names in its `owner`, as `Names` spells all three.

    `rename` is the entry of the old name; where a name has changed several times, `new` is the newest one.
    """

    rename: Rename
    owner: str
    old: str
    new: str

    @property
    def kind(self) -> NameKind:
        """What it is a name of."""
        return self.rename.kind

    @property
    def old_name(self) -> str:
        """The old name in full: `device.export`, `device.get query.start`."""
        return full_name(self.kind, self.owner, self.old)

    @property
    def new_name(self) -> str:
        """The new name in full."""
        return full_name(self.kind, self.owner, self.new)


def full_name(kind: NameKind, owner: str, own: str) -> str:
    """Spell the name of something as `codegen diff` does: `device.get query.start`; `own` is `query start` there."""
    if kind is NameKind.ARGUMENT:
        return f"{owner} {own.replace(' ', '.', 1)}"
    return f"{owner}.{own}" if owner else own


class Aliases(Struct, frozen=True):
    """The aliases in the order of their kinds, and within one in that of the entries."""

    found: tuple[Alias, ...] = ()

    def __iter__(self) -> Iterator[Alias]:
        return iter(self.found)

    def of(self, kind: NameKind, owner: str = "") -> tuple[Alias, ...]:
        """Return those of one kind of what `owner` has."""
        return tuple(item for item in self.found if item.kind is kind and item.owner == owner)

    def of_one(self, kind: NameKind, owner: str, new: str) -> tuple[Alias, ...]:
        """Return those of one thing, by its name of today."""
        return tuple(item for item in self.of(kind, owner) if item.new == new)

    @property
    def of_fields(self) -> tuple[Alias, ...]:
        """Those of fields, whatever has them."""
        return tuple(item for item in self.found if item.kind is NameKind.FIELD)

    def former_actions(self, api: Api) -> dict[str, str]:
        """Map every name that actions had to the one of today: that of the resource may be old, too, or alone."""
        found: dict[str, str] = {}
        for resource in api.resources:
            owner = resource.name.camel
            owners = [owner, *(item.old for item in self.of_one(NameKind.RESOURCE, "", owner))]
            for own in (action.name.camel for action in resource.actions):
                names = [own, *(item.old for item in self.of_one(NameKind.ACTION, owner, own))]
                found.update((f"{left}.{right}", f"{owner}.{own}") for left in owners for right in names)
        return {old: new for old, new in found.items() if old != new}


NO_ALIASES = Aliases()
"""What there is where nothing was renamed."""
