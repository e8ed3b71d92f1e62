"""Names of types that are kept: one type can stand at several positions, and has a name from any of them."""

from collections.abc import Mapping, Sequence

from codegen.rendering.safe_text import Identifier
from codegen.targets.python.text.naming import Namespace


def keep_names(
    positions: Mapping[str, Sequence[str]], released: Mapping[str, str], namespace: Namespace
) -> dict[str, Identifier]:
    """Return the names of the types that have one already, and take them from `namespace`.

    `positions` are those of each type, `released` the names by position. Of two types with a claim to one name, as
    what was one type is two now, the one has it whose position comes first among those that were released.
    """
    owners = {position: owner for owner, own in positions.items() for position in own}
    kept: dict[str, Identifier] = {}
    for position, name in released.items():
        owner = owners.get(position)
        if owner is not None and owner not in kept and (own := namespace.keep(name)) is not None:
            kept[owner] = own
    return kept
