"""Two revisions -> all of their changes, on the wire and on the surface of the package."""

from collections.abc import Iterator

from msgspec import Struct

from codegen.diff.change import Change
from codegen.diff.held import tell_held
from codegen.diff.python.inferred import inferred_positions
from codegen.diff.python.package import compare_packages
from codegen.diff.renames import compare_aliases
from codegen.diff.resources import compare_resources
from codegen.diff.schemas import compare_schemas
from codegen.files import File
from codegen.model.api import Api
from codegen.renaming.aliases import NO_ALIASES, Aliases
from codegen.renaming.applied import with_new_names


class Revision(Struct, frozen=True):
    """What is compared: the documents' Api and the files of the SDK, their paths below generated/.

    `aliases` are the old names that the SDK keeps.
    """

    api: Api
    files: tuple[File, ...]
    aliases: Aliases = NO_ALIASES


def compare_revisions(old: Revision, new: Revision) -> tuple[Change, ...]:
    """Return what changed: first on the wire, in the order of the documents, then in the package.

    That the package's code is other code is told only where nothing else is.
    """
    inferred = inferred_positions(old.api), inferred_positions(new.api)
    wire = compare_apis(old.api, new.api, (old.aliases, new.aliases))
    package = tuple(compare_packages(old.files, new.files, inferred, new.aliases.found))
    changes = (*wire, *(change for change in package if not wire or change.id != "python-code-changed"))
    return tuple(tell_held(changes, old.api, new.api))


def compare_apis(old: Api, new: Api, aliases: tuple[Aliases, Aliases] = (NO_ALIASES, NO_ALIASES)) -> tuple[Change, ...]:
    """Return what changed on the wire alone; what has an alias for its old name is compared under the new one."""
    renamed, applied = with_new_names(old, aliases[1])
    changes = (*compare_aliases(*aliases, applied), *_compare_apis(renamed, new))
    return tuple(dict.fromkeys(changes))


def _compare_apis(old: Api, new: Api) -> Iterator[Change]:
    yield from compare_resources(old, new)
    yield from compare_schemas(old, new)
