"""Views of the resource modules: each action as data, and a class of methods that carry them out, with its twin."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from codegen import released_names
from codegen.model.api import Api, Resource
from codegen.model.name import Name
from codegen.paging import Pagings, SchemaFields
from codegen.released_names import NO_NAMES, ReleasedNames
from codegen.rendering.safe_text import Comment, Docstring, Identifier, PyCode
from codegen.targets.python.calls.accepted_values import kept_aliases
from codegen.targets.python.calls.context import Context
from codegen.targets.python.calls.credentials import ClientCredentials
from codegen.targets.python.calls.event_classes import EventClasses
from codegen.targets.python.calls.pagination import Iterators, Pagination, read_pagination
from codegen.targets.python.text.definitions import define_class
from codegen.targets.python.text.docstrings import docstring, summary
from codegen.targets.python.text.imports import import_block
from codegen.targets.python.text.layout import ANY, Atom, atoms, map_atoms
from codegen.targets.python.text.naming import (
    CLASSES,
    CLIENT,
    LONGEST,
    MODULES,
    Namespace,
    Wish,
    pascal,
    snake,
)
from codegen.targets.python.types.declarations import Alias
from codegen.targets.python.types.schema_modules import SchemaModules
from codegen.targets.python.views.action_names import ActionNames, name_actions
from codegen.targets.python.views.actions import ActionView, action_view
from codegen.targets.python.views.iterators import IteratorView, iterator_views
from codegen.targets.python.views.methods import MethodView, Signature, method_view, signature
from codegen.targets.python.views.models import AliasView, alias_view, received_links
from codegen.targets.python.views.resource_imports import base_classes, resource_imports
from codegen.targets.python.views.twins import twins_of


@dataclass(frozen=True, slots=True)
class ResourceNames:
    """What a resource is called: its module, its attribute, its class and its asynchronous class.

    The attribute is the client's, or that of the namespace of the resource.
    """

    resource: Resource
    module: Identifier
    attribute: Identifier
    sync_class: Identifier
    async_class: Identifier

    @property
    def path(self) -> Identifier:
        """What leads from a client to the resource."""
        namespace = self.resource.namespace
        return Identifier(f"{namespace}.{self.attribute}") if namespace else self.attribute

    def docstring(self, indent: int) -> Docstring:
        """Say in plain words what it is, at that indentation."""
        about = f"Actions of the {' '.join(self.resource.name.words).title()} resource."
        return docstring(summary(about, "actions of one resource", indent), indent)


@dataclass(frozen=True, slots=True)
class ActionMethodsView:
    """The methods of one action: the one that calls it, and iterators where it is paginated."""

    method: MethodView
    iterators: tuple[IteratorView, ...]


@dataclass(frozen=True, slots=True)
class ResourceView:
    """A module of one resource: its methods, and the assignments that make their asynchronous twins of them."""

    source: Comment
    docstring: Docstring
    imports: PyCode
    aliases: tuple[AliasView, ...]
    actions: tuple[ActionView, ...]
    sync_class: PyCode
    async_class: PyCode | None
    """The class of the asynchronous methods, where the package has an asynchronous client."""
    class_docstring: Docstring
    methods: tuple[ActionMethodsView, ...]
    twins: tuple[PyCode, ...]
    has_deprecated: bool
    """Whether a method is deprecated, of which a twin is made nonetheless."""


@dataclass(frozen=True, slots=True)
class Types:
    """The types that resources speak of."""

    package: str
    models: SchemaModules
    bodies: SchemaModules
    events: EventClasses
    released: ReleasedNames = NO_NAMES
    """The names that everything had before."""
    credentials: ClientCredentials = field(default_factory=lambda: ClientCredentials({}, ()))
    """What clients are given."""

    @property
    def names(self) -> set[str]:
        """The names of all that models, bodies and events declare."""
        return {*self.models.names, *self.bodies.names, *self.events.names}


@dataclass(frozen=True, slots=True)
class ResourceSignatures:
    """A resource with its actions as Python sees them, and the types that its module names."""

    names: ResourceNames
    signatures: tuple[Signature, ...]
    aliases: tuple[Alias, ...]


def name_resources(api: Api, types: Types) -> tuple[ResourceNames, ...]:
    """Name every resource; no class is called as a schema is."""
    wishes = [Wish(item.name.camel, item.name.snake, snake(item.name)) for item in api.resources]
    attributes = _attributes(api, types)
    modules = Namespace(MODULES).assign(wishes, types.released.of(released_names.MODULES))
    wishes = [_class_wish(item, is_async=is_async) for is_async in (False, True) for item in api.resources]
    classes = Namespace(CLASSES, types.names).assign(wishes, types.released.of(released_names.CLASSES))
    twins = classes[: len(api.resources)], classes[len(api.resources) :]
    return tuple(map(ResourceNames, api.resources, modules, attributes, *twins))


def _attributes(api: Api, types: Types) -> list[Identifier]:
    """Name the attributes of the client, and those of each namespace, which is one of the client itself."""
    spaces = dict.fromkeys(item.namespace for item in api.resources)
    taken = set(spaces) - {""}
    named: dict[str, Identifier] = {}
    for space in spaces:
        own = [item for item in api.resources if item.namespace == space]
        words = [Name(item.name.words[1:]) if space else item.name for item in own]
        wishes = [Wish(item.name.camel, name.snake, snake(name)) for item, name in zip(own, words, strict=True)]
        found = Namespace(CLIENT, set() if space else taken).assign(
            wishes, types.released.of(released_names.ATTRIBUTES)
        )
        named |= {item.name.camel: name for item, name in zip(own, found, strict=True)}
    return [named[item.name.camel] for item in api.resources]


def _class_wish(resource: Resource, *, is_async: bool) -> Wish:
    key = released_names.class_key(resource.name.camel, is_async=is_async)
    return Wish(key, resource.name.snake, f"{'Async' * is_async}{_stem(resource)}Resource", is_derived=is_async)


def _stem(resource: Resource) -> str:
    """Spell the resource so that a whole class name is not too long."""
    return pascal(resource.name)[: LONGEST - len("AsyncResource")]


def read_signatures(names: ResourceNames, types: Types, fields: SchemaFields) -> ResourceSignatures:
    """Read the actions of a resource as Python sees them; `fields` are those of the documented schemas."""
    actions = names.resource.actions
    namespace = Namespace(CLASSES, types.names | {names.sync_class, names.async_class})
    kept = kept_aliases(names.resource.name.camel, actions, namespace, types.released)
    pagings = Pagings(names.resource, fields)
    paginations = _imported([read_pagination(action, pagings, types.models) for action in actions], namespace)
    links = [link for action in actions for link in received_links(action)]
    received = {str(word) for link in links for word in atoms(types.models.type_of(link))} - {str(ANY)}
    received |= {str(word) for pagination in paginations if pagination for word in atoms(pagination.item)}
    context = Context(
        types.package,
        types.bodies,
        types.models,
        frozenset(received),
        actions,
        namespace,
        names.resource.name.camel,
        types.released,
        kept,
    )
    named = name_actions(names.resource, [item is not None for item in paginations], namespace.taken, types.released)
    namespace.taken.update(item.constant for item in named)
    signatures = tuple(
        _with_iterators(
            replace(
                signature(action, own, types.models, types.events, context),
                is_token_api=types.credentials.is_token_alone,
            ),
            pagination,
            own,
        )
        for action, own, pagination in zip(actions, named, paginations, strict=True)
    )
    return ResourceSignatures(names, signatures, tuple(context.aliases.values()))


def _imported(paginations: Sequence[Pagination | None], namespace: Namespace) -> list[Pagination | None]:
    """Rename the types of items that bear the name of an item from another module."""
    known: dict[str, Atom] = {}
    renamed: dict[Atom, Atom] = {}

    def distinct(atom: Atom) -> Atom:
        if known.setdefault(atom.text, atom) == atom:
            return atom
        if atom not in renamed:
            renamed[atom] = replace(atom, alias=namespace.take(atom.text))
        return renamed[atom]

    return [pagination and replace(pagination, item=map_atoms(pagination.item, distinct)) for pagination in paginations]


def _with_iterators(item: Signature, pagination: Pagination | None, names: ActionNames) -> Signature:
    if pagination is None or names.items is None or names.pages is None:
        return item
    return replace(item, iterators=Iterators(pagination, names.items, names.pages))


def resource_view(declared: ResourceSignatures, package: str, *, has_async: bool = True) -> ResourceView:
    """Say everything the module of one resource prints, with or without the asynchronous class."""
    names, signatures, aliases = declared.names, declared.signatures, declared.aliases
    camel = names.resource.name.camel
    (_, base), (_, async_base) = base_classes(signatures)
    return ResourceView(
        source=Comment(names.resource.file),
        docstring=names.docstring(0),
        imports=import_block(resource_imports(signatures, aliases, package, has_async=has_async), package),
        aliases=tuple(map(alias_view, aliases)),
        actions=tuple(action_view(item, camel) for item in signatures),
        sync_class=define_class(names.sync_class, base),
        async_class=define_class(names.async_class, async_base) if has_async else None,
        class_docstring=names.docstring(4),
        methods=tuple(
            ActionMethodsView(method_view(item, names.path, package), tuple(iterator_views(item)))
            for item in signatures
        ),
        twins=tuple(twin for item in signatures if has_async for twin in twins_of(item, names.sync_class)),
        has_deprecated=any(item.action.marks.deprecation for item in signatures),
    )
