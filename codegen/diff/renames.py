"""Names that have changed, and whose old ones the SDK keeps, keeps from now on or keeps no longer -> changes."""

from collections.abc import Collection, Iterator

from msgspec.structs import replace

from codegen.diff.change import Change, Subject
from codegen.renamed import NameKind
from codegen.renaming.aliases import Alias, Aliases, full_name
from codegen.renaming.fields import moved_position, path_in, schema_of


def compare_aliases(old: Aliases, new: Aliases, applied: Collection[Alias]) -> Iterator[Change]:
    """Yield what changed in aliases; `applied` are those of `new` whose old names the old documents have."""
    current = {item.old_name: item.new_name for item in applied}
    before = {_translated(item, current) for item in old}
    for item in new:
        if item in applied:
            told = f"was renamed to `{item.new_name}`; the old name stays as a deprecated alias{_ending(item)}"
            yield _subject(item).tell("renamed-with-alias", told, item.old_name, item.new_name)
        elif (item.kind, item.old_name) not in before:
            told = f"is a deprecated alias of `{item.new_name}`{_ending(item)}"
            yield _subject(item).tell("alias-added", told, "", item.new_name)
    after = {(item.kind, item.old_name) for item in new}
    for item in old:
        if _translated(item, current) not in after:
            until = f"; that was announced for {item.rename.until}" if item.rename.until else ""
            words = f"{item.kind} `{item.old_name}`, a deprecated alias of `{item.new_name}`,"
            told = f"was removed{until}"
            change = Subject(_name(item), words).tell("alias-removed", told, item.new_name, item.rename.until)
            yield replace(change, due=item.rename.until)


def _subject(alias: Alias) -> Subject:
    return Subject(_name(alias), f"{alias.kind} `{alias.old_name}`")


def _name(alias: Alias) -> str:
    """Return what a change is about, as other changes of the same thing are: `Device field tags[].name`."""
    if alias.kind is not NameKind.FIELD:
        return alias.old_name
    schema = schema_of(alias.owner)
    return f"{schema} {alias.kind} {path_in(schema, alias.old_name)}"


def _ending(alias: Alias) -> str:
    return f", which goes in {alias.rename.until}" if alias.rename.until else ""


def _translated(alias: Alias, current: dict[str, str]) -> tuple[NameKind, str]:
    """Name an alias of the old revision by what its owner is called in the new one."""
    owner = alias.owner
    if alias.kind is NameKind.FIELD:
        for names in current.items():
            owner = moved_position(owner, names)
        return alias.kind, full_name(alias.kind, owner, alias.old)
    first, dot, second = owner.partition(".")
    owner = current.get(first, first) + dot + second
    return alias.kind, full_name(alias.kind, current.get(owner, owner), alias.old)
