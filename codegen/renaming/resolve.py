"""The entries of `renamed` and an Api -> `Aliases`, or what is wrong with the entries, each at its place."""

from collections.abc import Iterable, Iterator

from msgspec import Struct, field

from codegen.config import INVALID_CONFIG
from codegen.diagnostics import Diagnostic
from codegen.dialects.wording import nearest
from codegen.model.api import Api
from codegen.renamed import NameKind, Rename, release_numbers
from codegen.renaming.aliases import Alias, Aliases, full_name
from codegen.renaming.fields import depth_of, schema_of, steps_of
from codegen.renaming.names import Names, argument, part
from codegen.renaming.rules import STALE_RENAME

_OWNERS = {NameKind.ACTION: NameKind.RESOURCE, NameKind.ARGUMENT: NameKind.ACTION, NameKind.FIELD: NameKind.SCHEMA}
_NOUNS = {NameKind.FIELD: "object"}
"""What has parts of a kind where that is called otherwise: a field may stand further inside of a schema."""


def resolve_aliases(api: Api, renamed: Iterable[Rename], version: str | None) -> tuple[Aliases, tuple[Diagnostic, ...]]:
    """Settle what is called what; `version` is the one that is generated, where the configuration names it.

    The owner of an old name may have an old name itself. Where a name has changed more than once, all of its old names
    are of the newest one. Whatever is wrong comes back as errors, without an alias.
    """
    renamed = tuple(renamed)
    work = _Settling(Names.of(api))
    for kind in (NameKind.RESOURCE, NameKind.ACTION, NameKind.ARGUMENT, NameKind.SCHEMA):
        work.settle([item for item in renamed if item.kind is kind], kind)
    fields = [item for item in renamed if item.kind is NameKind.FIELD]
    for depth in sorted({depth_of(item.was) for item in fields}):
        work.settle([item for item in fields if depth_of(item.was) == depth], NameKind.FIELD)
    faults = [*work.faults, *passed_releases(renamed, version or "")]
    return Aliases() if faults else Aliases(tuple(work.found)), tuple(faults)


def passed_releases(renamed: Iterable[Rename], version: str) -> Iterator[Diagnostic]:
    """Yield an error for each entry whose alias has to be gone in that version; a pre-release has none of them."""
    current = release_numbers(version)
    for item in renamed:
        until = release_numbers(item.until)
        if current is not None and until is not None and until <= current:
            message = f"`{item.was}` goes with {item.until}, and this is {version}"
            yield STALE_RENAME.at(item.at("until"), message, "drop the entry, or name a later release")


class _Settling(Struct):
    """The aliases that were settled, and what was found wrong on the way."""

    names: Names
    found: list[Alias] = field(default_factory=list[Alias])
    faults: list[Diagnostic] = field(default_factory=list[Diagnostic])

    def settle(self, renamed: list[Rename], kind: NameKind) -> None:
        """Settle the entries of one kind; those of what owns them are settled already."""
        steps: dict[tuple[str, str], tuple[str, Rename]] = {}
        for rename in renamed:
            ends = self._end(rename, "was", kind), self._end(rename, "now", kind)
            if ends[0] is None or ends[1] is None:
                continue
            old, new = self._located(ends[0], ends[1], kind)
            if old[0] != new[0]:
                message = f"`{rename.was}` belongs to `{old[0]}`, `{rename.now}` to `{new[0]}`"
                self.faults.append(INVALID_CONFIG.at(rename.at("now"), message, f"name something of `{old[0]}`"))
            elif old in steps:
                message = f"`{rename.was}` stands twice"
                self.faults.append(INVALID_CONFIG.at(rename.at("was"), message, "drop one of the entries"))
            elif old[1] in self.names.own(kind, old[0]):
                message = f"`{rename.was}` is documented, so it is no old name"
                self.faults.append(STALE_RENAME.at(rename.at("was"), message, "drop the entry"))
            else:
                steps[old] = new[1], rename
        for (owner, own), (_, rename) in steps.items():
            self.found.extend(self._follow(owner, own, rename, steps))

    def _end(self, rename: Rename, key: str, kind: NameKind) -> tuple[str, str] | None:
        """Return the owner of today and the own name at one end of an entry; None where there is no such owner."""
        name = rename.was if key == "was" else rename.now
        owner, own = part(name, kind)
        if kind not in _OWNERS:
            return owner, own
        found = self._object(owner) if kind is NameKind.FIELD else self._current(owner, _OWNERS[kind])
        if self.names.has_owner(kind, found):
            return found, own
        message = f"there is no {_NOUNS.get(kind, _OWNERS[kind])} `{owner}`"
        self.faults.append(STALE_RENAME.at(rename.at(key), message, nearest(owner, self.names.owners(kind))))
        return None

    def _current(self, name: str, kind: NameKind) -> str:
        """Return what something is called today, by any name that it had; a name that nobody knows as it is."""
        owner, own = part(name, kind)
        owner = self._current(owner, _OWNERS[kind]) if kind in _OWNERS else owner
        alias = next((item for item in self.found if (item.kind, item.owner, item.old) == (kind, owner, own)), None)
        return full_name(kind, owner, alias.new if alias else own)

    def _object(self, owner: str) -> str:
        """Return where the object that has a field stands today, by any names that led to it."""
        position = self._current(schema_of(owner), NameKind.SCHEMA)
        for key in steps_of(owner):
            position = self._current(f"{position}.{key}", NameKind.FIELD) if key else f"{position}[]"
        return position

    def _located(
        self, old: tuple[str, str], new: tuple[str, str], kind: NameKind
    ) -> tuple[tuple[str, str], tuple[str, str]]:
        """Say of arguments where they are given; an old one that does not is given where the new one is."""
        if kind is not NameKind.ARGUMENT:
            return old, new
        known = self.names.own(kind, new[0])
        to = argument(new[1], known)
        location = to.partition(" ")[0] if " " in to else ""
        own = argument(old[1], ())
        return (old[0], own if " " in own or not location else f"{location} {own}"), (new[0], to)

    def _follow(
        self, owner: str, own: str, rename: Rename, steps: dict[tuple[str, str], tuple[str, Rename]]
    ) -> Iterator[Alias]:
        """Yield the alias that a chain of entries gives, if it ends at something documented."""
        kind, seen, name, last = rename.kind, {own}, own, rename
        while (step := _step(owner, name, steps)) is not None:
            name, last = step
            if name in seen:
                message = f"`{rename.was}` becomes `{full_name(kind, owner, name)}` again, by the entries after it"
                self.faults.append(INVALID_CONFIG.at(rename.at("was"), message, "drop the entry of the last name"))
                return
            seen.add(name)
        known = self.names.own(kind, owner)
        if name in known:
            location = name.partition(" ")[0]
            is_located = kind is not NameKind.ARGUMENT or " " in own
            yield Alias(rename, owner, own if is_located else f"{location} {own}", name)
        elif last is rename:
            spelled = tuple(full_name(kind, owner, item) for item in known)
            message = f"`{rename.now}` is not documented"
            self.faults.append(STALE_RENAME.at(rename.at("now"), message, nearest(rename.now, spelled)))


def _step(owner: str, name: str, steps: dict[tuple[str, str], tuple[str, Rename]]) -> tuple[str, Rename] | None:
    """Return what comes after a name; an argument may be named without saying where it is given."""
    if (owner, name) in steps or " " in name:
        return steps.get((owner, name))
    return next((step for (of, own), step in steps.items() if of == owner and own.endswith(f" {name}")), None)
