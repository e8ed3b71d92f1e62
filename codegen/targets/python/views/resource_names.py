"""What resources are called and were called: modules, attributes of the client, classes."""

from msgspec import Struct, field
from msgspec.structs import replace

from codegen import released_names
from codegen.diagnostics import Diagnostic
from codegen.model.api import Api, Resource
from codegen.model.name import Name
from codegen.released_names import NO_NAMES, ReleasedNames
from codegen.renamed import NameKind
from codegen.renaming.aliases import NO_ALIASES, Alias, Aliases
from codegen.rendering.safe_text import Docstring, Identifier
from codegen.targets.python.calls.credentials import ClientCredentials
from codegen.targets.python.calls.event_classes import EventClasses
from codegen.targets.python.text.docstrings import docstring, summary
from codegen.targets.python.text.naming import CLASSES, CLIENT, LONGEST, MODULES, Namespace, Wish, pascal, snake
from codegen.targets.python.types.schema_modules import SchemaModules
from codegen.targets.python.views.action_names import taken_alias


class FormerResource(Struct, frozen=True):
    """What a resource was called before, as the SDK keeps it."""

    alias: Alias
    module: Identifier
    attribute: Identifier
    sync_class: Identifier
    async_class: Identifier


class ResourceNames(Struct, frozen=True):
    """What a resource is called: its module, its attribute, its class and its asynchronous class.

    The attribute is the client's, or that of the namespace of the resource.
    """

    resource: Resource
    module: Identifier
    attribute: Identifier
    sync_class: Identifier
    async_class: Identifier
    former: tuple[FormerResource, ...] = ()
    """What it was called before."""
    faults: tuple[Diagnostic, ...] = ()
    """Old names that something else has."""

    @property
    def path(self) -> Identifier:
        """What leads from a client to the resource."""
        namespace = self.resource.namespace
        return Identifier(f"{namespace}.{self.attribute}") if namespace else self.attribute

    def docstring(self, indent: int) -> Docstring:
        """Say in plain words what it is, at that indentation."""
        about = f"Actions of the {' '.join(self.resource.name.words).title()} resource."
        return docstring(summary(about, "actions of one resource", indent), indent)


class Types(Struct, frozen=True):
    """The types that resources speak of."""

    package: str
    models: SchemaModules
    bodies: SchemaModules
    events: EventClasses
    released: ReleasedNames = NO_NAMES
    """The names that everything had before."""
    credentials: ClientCredentials = field(default_factory=lambda: ClientCredentials({}, ()))
    """What clients are given."""
    aliases: Aliases = NO_ALIASES
    """The old names of what was renamed."""

    @property
    def names(self) -> set[str]:
        """The names of all that models, bodies and events declare."""
        return {*self.models.names, *self.bodies.names, *self.events.names}


def name_resources(api: Api, types: Types) -> tuple[ResourceNames, ...]:
    """Name every resource; no class is called as a schema is."""
    wishes = [Wish(item.name.camel, item.name.snake, snake(item.name)) for item in api.resources]
    client, attributes = _attributes(api, types)
    spaces = client, Namespace(MODULES), Namespace(CLASSES, types.names)
    modules = spaces[1].assign(wishes, types.released.of(released_names.MODULES))
    wishes = [_class_wish(item.name, is_async=is_async) for is_async in (False, True) for item in api.resources]
    classes = spaces[2].assign(wishes, types.released.of(released_names.CLASSES))
    twins = classes[: len(api.resources)], classes[len(api.resources) :]
    named = map(ResourceNames, api.resources, modules, attributes, *twins)
    return tuple(_with_former(item, spaces, types) for item in named)


def _attributes(api: Api, types: Types) -> tuple[Namespace, list[Identifier]]:
    """Name the attributes of the client, whose names come with them, and those of each namespace, which is one."""
    spaces = dict.fromkeys(["", *(item.namespace for item in api.resources)])
    client = Namespace(CLIENT, set(spaces) - {""})
    named: dict[int, Identifier] = {}
    for space in spaces:
        own = {index: item.name for index, item in enumerate(api.resources) if item.namespace == space}
        words = [Name(name.words[1:]) if space else name for name in own.values()]
        wishes = [Wish(name.camel, word.snake, snake(word)) for name, word in zip(own.values(), words, strict=True)]
        within = Namespace(CLIENT) if space else client
        found = within.assign(wishes, types.released.of(released_names.ATTRIBUTES))
        named |= dict(zip(own, found, strict=True))
    return client, [named[index] for index in range(len(api.resources))]


def _with_former(names: ResourceNames, spaces: tuple[Namespace, ...], types: Types) -> ResourceNames:
    """Keep what a resource of the client was called before; what stands in a namespace promises no name."""
    if names.resource.namespace:
        return names
    former: list[FormerResource] = []
    faults: list[Diagnostic] = []
    for alias in types.aliases.of_one(NameKind.RESOURCE, "", names.resource.name.camel):
        words = Name.split(alias.old)
        plain = Wish(alias.old, words.snake, snake(words))
        wishes = (plain, plain, _class_wish(words, is_async=False), _class_wish(words, is_async=True))
        scopes = ("ATTRIBUTES", "MODULES", "CLASSES", "CLASSES")
        kept: list[Identifier] = []
        for wish, scope, space in zip(wishes, scopes, (*spaces, spaces[2]), strict=True):
            found = space.keep_old(wish, types.released.of(getattr(released_names, scope)))
            if found is None:
                faults.append(taken_alias(alias, wish.wanted))
            kept.append(found or Identifier(wish.wanted))
        former.append(FormerResource(alias, kept[1], kept[0], kept[2], kept[3]))
    return replace(names, former=tuple(former), faults=tuple(faults))


def _class_wish(name: Name, *, is_async: bool) -> Wish:
    key = released_names.class_key(name.camel, is_async=is_async)
    return Wish(key, name.snake, f"{'Async' * is_async}{_stem(name)}Resource", is_derived=is_async)


def _stem(name: Name) -> str:
    """Spell the name of a resource so that a whole class name is not too long."""
    return pascal(name)[: LONGEST - len("AsyncResource")]
