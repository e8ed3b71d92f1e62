"""Arguments as they were called before."""

from collections.abc import Iterable, Mapping

from msgspec import Struct

from codegen.model.name import Name
from codegen.renamed import Rename
from codegen.renaming.aliases import Alias
from codegen.rendering.safe_text import Identifier
from codegen.targets.python.text.naming import Namespace, Wish, snake


class FormerArgument(Struct, frozen=True):
    """What an argument was called before, as the SDK keeps it."""

    name: Identifier
    rename: Rename


def name_former(
    aliases: Iterable[Alias], space: Namespace, released: Mapping[str, str]
) -> tuple[dict[str, tuple[FormerArgument, ...]], tuple[Alias, ...]]:
    """Name arguments as they were called before, by their keys of today; the aliases for which that fails follow."""
    found: dict[str, tuple[FormerArgument, ...]] = {}
    homeless: list[Alias] = []
    for alias in aliases:
        wire = alias.old.partition(" ")[2]
        own = space.keep_old(Wish(alias.old, wire, snake(Name.split(wire))), released)
        if own is None:
            homeless.append(alias)
        else:
            found[alias.new] = (*found.get(alias.new, ()), FormerArgument(own, alias.rename))
    return found, tuple(homeless)
