"""Views of the resource modules: each action as data, and a class of methods that carry them out, with its twin."""

from collections.abc import Iterator, Sequence

from msgspec import Struct
from msgspec.structs import replace

from codegen.diagnostics import Diagnostic
from codegen.model.action import Action
from codegen.paging import Pagings, SchemaFields
from codegen.renamed import NameKind
from codegen.rendering.safe_text import Comment, Docstring, Identifier, PyCode
from codegen.targets.python.calls.accepted_values import kept_aliases
from codegen.targets.python.calls.context import Context
from codegen.targets.python.calls.pagination import Iterators, Pagination, read_pagination
from codegen.targets.python.text.definitions import define_class
from codegen.targets.python.text.imports import import_block
from codegen.targets.python.text.layout import ANY, Atom, atoms, map_atoms
from codegen.targets.python.text.naming import CLASSES, Namespace
from codegen.targets.python.types.declarations import Alias
from codegen.targets.python.views.action_names import ActionNames, name_actions
from codegen.targets.python.views.actions import ActionView, action_view
from codegen.targets.python.views.former_methods import former_method_views
from codegen.targets.python.views.former_names import Former, FormerConstantsView, former_constants_view
from codegen.targets.python.views.iterators import IteratorView, iterator_views
from codegen.targets.python.views.methods import MethodView, Signature, method_view, signature
from codegen.targets.python.views.models import AliasView, alias_view, received_links
from codegen.targets.python.views.resource_imports import base_classes, resource_imports
from codegen.targets.python.views.resource_names import ResourceNames, Types
from codegen.targets.python.views.twins import TwinView, twins_of


class ActionMethodsView(Struct, frozen=True):
    """The methods of one action: the one that calls it, iterators where it is paginated, and those by old names."""

    methods: tuple[MethodView, ...]
    iterators: tuple[IteratorView, ...]
    former: tuple[MethodView, ...]


class ResourceView(Struct, frozen=True):
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
    twins: tuple[TwinView, ...]
    has_deprecated: bool
    """Whether a method is deprecated, of which a twin is made nonetheless."""
    former_constants: FormerConstantsView | None
    """The constants of actions by old names, where there are any."""


class ResourceSignatures(Struct, frozen=True):
    """A resource with its actions as Python sees them, and the types that its module names."""

    names: ResourceNames
    signatures: tuple[Signature, ...]
    aliases: tuple[Alias, ...]
    faults: tuple[Diagnostic, ...] = ()
    """Old names that something else has."""


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
        types.aliases,
    )
    camel = names.resource.name.camel
    named, faults = name_actions(
        names.resource,
        [item is not None for item in paginations],
        namespace.taken,
        types.released,
        types.aliases.of(NameKind.ACTION, camel),
    )
    namespace.taken.update(item.constant for item in named)
    namespace.taken.update(former.constant for item in named for former in item.former)
    signatures = tuple(
        _read_signature(action, own, pagination, (types, context))
        for action, own, pagination in zip(actions, named, paginations, strict=True)
    )
    faults += tuple(fault for item in signatures for fault in item.faults)
    return ResourceSignatures(names, signatures, tuple(context.aliases.values()), faults)


def _read_signature(
    action: Action, names: ActionNames, pagination: Pagination | None, given: tuple[Types, Context]
) -> Signature:
    types, context = given
    made = signature(action, names, types.models, types.events, context)
    made = replace(made, is_token_api=types.credentials.is_token_alone)
    return _with_iterators(made, pagination, names)


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
            ActionMethodsView(
                (method_view(item, names.path, package),),
                tuple(iterator_views(item)),
                tuple(former_method_views(item, package)),
            )
            for item in signatures
        ),
        twins=tuple(twin for item in signatures if has_async for twin in twins_of(item, names.sync_class, package)),
        has_deprecated=any(map(_has_deprecated, signatures)),
        former_constants=former_constants_view(list(former_constants(declared, package))),
    )


def former_constants(declared: ResourceSignatures, package: str) -> Iterator[Former]:
    """Yield the old names of a resource's constants."""
    home = Identifier(f"{package}.resources.{declared.names.module}")
    for item in declared.signatures:
        for former in item.former:
            yield Former(former.constant, item.constant, home, former.alias.rename)


def _has_deprecated(signature: Signature) -> bool:
    is_renamed = bool(signature.former) or any(item.former for item in signature.arguments)
    return signature.action.marks.deprecation is not None or is_renamed
