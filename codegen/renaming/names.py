"""`Names`: what the documents have names for, by kind and owner, and how a name of codegen.yaml is parted."""

from collections.abc import Iterator, Mapping

from msgspec import Struct, field

from codegen.model.action import Action
from codegen.model.api import Api
from codegen.model.parameter import Location
from codegen.released_names import argument_key
from codegen.renamed import NameKind
from codegen.renaming.fields import is_key, objects_of


class Names(Struct, frozen=True):
    """The documented names: by kind, by owner (`device` of an action, `device.get` of an argument), in order.

    Fields are owned by the object that has them: `Dashboard`, `Dashboard.blocks[]`.
    """

    found: Mapping[NameKind, Mapping[str, tuple[str, ...]]] = field(
        default_factory=dict[NameKind, Mapping[str, tuple[str, ...]]]
    )

    @classmethod
    def of(cls, api: Api) -> "Names":
        """Collect the names of an API."""
        actions = {resource.name_of(action): action for resource in api.resources for action in resource.actions}
        return cls({
            NameKind.RESOURCE: {"": tuple(item.name.camel for item in api.resources)},
            NameKind.ACTION: {
                item.name.camel: tuple(action.name.camel for action in item.actions) for item in api.resources
            },
            NameKind.ARGUMENT: {name: tuple(dict.fromkeys(_arguments(action))) for name, action in actions.items()},
            NameKind.SCHEMA: {"": tuple(item.name.pascal for item in api.schemas)},
            NameKind.FIELD: {
                position: tuple(filter(is_key, properties))
                for schema in api.schemas
                for position, properties in objects_of(schema)
            },
        })  # fmt: skip

    def has_owner(self, kind: NameKind, owner: str) -> bool:
        """Tell whether there is something that has parts of that kind."""
        return owner in self.found[kind]

    def own(self, kind: NameKind, owner: str) -> tuple[str, ...]:
        """Return the names of the parts of that kind."""
        return self.found[kind].get(owner, ())

    def owners(self, kind: NameKind) -> tuple[str, ...]:
        """Return whatever has parts of that kind."""
        return tuple(self.found[kind])


def part(name: str, kind: NameKind) -> tuple[str, str]:
    """Part a name into what it belongs to and its own: `device.get`, `start`; the owner of some is empty."""
    if kind is NameKind.ARGUMENT:
        owner, _, own = name.partition(" ")
        return owner, own
    if kind is NameKind.ACTION:
        owner, _, own = name.partition(".")
        return owner, own
    if kind is NameKind.FIELD:
        owner, _, own = name.rpartition(".")
        return owner, own
    return "", name


def argument(own: str, known: tuple[str, ...]) -> str:
    """Return the key of an argument among the `known`: `start` and `query.start` are `query start`.

    A name without its place is that of the first argument that is called so; one that is not known keeps its place.
    """
    location, dot, wire = own.partition(".")
    if dot and location in set(Location):
        return argument_key(location, wire)
    return next((key for key in known if key.partition(" ")[2] == own), own)


def _arguments(action: Action) -> Iterator[str]:
    """Yield the keys of an action's arguments, those of the path first."""
    yield from (argument_key(Location.PATH, name) for name in action.url.path.placeholders)
    for parameter in action.other_parameters:
        yield argument_key(parameter.location, parameter.name)
