"""Two revisions -> all of their changes, on the wire and on the surface of the package."""

from collections.abc import Iterator
from dataclasses import dataclass

from codegen.diff.change import Change
from codegen.diff.held import tell_held
from codegen.diff.python.inferred import inferred_positions
from codegen.diff.python.package import compare_packages
from codegen.diff.resources import compare_resources
from codegen.diff.schemas import compare_schemas
from codegen.files import File
from codegen.model.api import Api


@dataclass(frozen=True, slots=True)
class Revision:
    """What is compared: the documents' Api and the files of the SDK, their paths below generated/."""

    api: Api
    files: tuple[File, ...]


def compare_revisions(old: Revision, new: Revision) -> tuple[Change, ...]:
    """Return what changed: first on the wire, in the order of the documents, then in the package.

    That the package's code is other code is told only where nothing else is.
    """
    inferred = inferred_positions(old.api), inferred_positions(new.api)
    wire, package = compare_apis(old.api, new.api), tuple(compare_packages(old.files, new.files, inferred))
    changes = (*wire, *(change for change in package if not wire or change.id != "python-code-changed"))
    return tuple(tell_held(changes, old.api, new.api))


def compare_apis(old: Api, new: Api) -> tuple[Change, ...]:
    """Return what changed on the wire alone."""
    return tuple(dict.fromkeys(_compare_apis(old, new)))


def _compare_apis(old: Api, new: Api) -> Iterator[Change]:
    yield from compare_resources(old, new)
    yield from compare_schemas(old, new)
