"""Views of the resource modules: each action as data, and two classes of methods that carry them out."""

from collections.abc import Iterable
from dataclasses import dataclass

from codegen.model.api import Api, Resource
from codegen.targets.python.actions import ActionView, action_view
from codegen.targets.python.declarations import Alias
from codegen.targets.python.docstrings import docstring, summary
from codegen.targets.python.imports import Import, import_block, imports_of
from codegen.targets.python.layout import ANY, Atom, TypeExpression, atoms
from codegen.targets.python.methods import MethodView, Namespaces, Signature, method_view, result_type, signature
from codegen.targets.python.models import AliasView, alias_view, received_links
from codegen.targets.python.naming import CLASSES, CLIENT, CONSTANTS, LONGEST, METHODS, MODULES, Scope, pascal, snake
from codegen.targets.python.parameters import Context
from codegen.targets.python.schemas import SchemaModules
from codegen.targets.text import Comment, Docstring, Identifier, PyCode


@dataclass(frozen=True, slots=True)
class ResourceNames:
    """What a resource is called: its module, the client's attribute, its class and its asynchronous class."""

    resource: Resource
    module: Identifier
    attribute: Identifier
    sync_class: Identifier
    async_class: Identifier

    def docstring(self, indent: int) -> Docstring:
        """Say in plain words what it is, at that indentation."""
        about = f"Actions of the {' '.join(self.resource.name.words).title()} resource."
        return docstring(summary(about, "actions of one resource", indent), indent)


@dataclass(frozen=True, slots=True)
class ClassView:
    """A class of methods, and the client it works with."""

    name: Identifier
    client: Identifier
    docstring: Docstring
    methods: tuple[MethodView, ...]


@dataclass(frozen=True, slots=True)
class ResourceView:
    """A module of one resource."""

    source: Comment
    docstring: Docstring
    imports: PyCode
    typing_imports: PyCode
    aliases: tuple[AliasView, ...]
    actions: tuple[ActionView, ...]
    classes: tuple[ClassView, ...]


@dataclass(frozen=True, slots=True)
class Types:
    """The types that resources speak of."""

    package: str
    models: SchemaModules
    bodies: SchemaModules

    @property
    def names(self) -> set[str]:
        """The names of all schemas' classes."""
        return {home.name for modules in (self.models, self.bodies) for home in modules.homes.values()}


def name_resources(api: Api, types: Types) -> tuple[ResourceNames, ...]:
    """Name every resource; no class is called as a schema is."""
    attributes, classes, modules = Scope(CLIENT), Scope(CLASSES, types.names), Scope(MODULES)
    return tuple(
        ResourceNames(
            resource,
            modules.take(snake(resource.name)),
            attributes.take(snake(resource.name)),
            classes.take(f"{_stem(resource)}Resource"),
            classes.take(f"Async{_stem(resource)}Resource"),
        )
        for resource in api.resources
    )


def _stem(resource: Resource) -> str:
    """Spell the resource so that a whole class name is not too long."""
    return pascal(resource.name)[: LONGEST - len("AsyncResource")]


def read_signatures(names: ResourceNames, types: Types) -> tuple[tuple[Signature, ...], tuple[Alias, ...]]:
    """Return the actions of a resource as Python sees them, and the types that its module names."""
    links = [link for action in names.resource.actions for link in received_links(action)]
    received = frozenset(str(types.models.type_of(link)) for link in links) - {str(ANY)}
    scope = Scope(CLASSES, types.names | {names.sync_class, names.async_class})
    context = Context(types.package, types.bodies, received, scope)
    namespaces = Namespaces(Scope(CONSTANTS), Scope(METHODS), context)
    signatures = tuple(signature(action, types.models, namespaces) for action in names.resource.actions)
    return signatures, tuple(context.aliases.values())


def resource_view(names: ResourceNames, types: Types) -> ResourceView:
    """Say everything the module of one resource prints."""
    signatures, aliases = read_signatures(names, types)
    camel = names.resource.name.camel
    return ResourceView(
        source=Comment(names.resource.file),
        docstring=names.docstring(0),
        imports=_imports(signatures, aliases, types.package),
        typing_imports=_typing_imports(signatures, types.package),
        aliases=tuple(map(alias_view, aliases)),
        actions=tuple(action_view(item, camel) for item in signatures),
        classes=tuple(_class_view(names, signatures, types.package, is_async=is_async) for is_async in (False, True)),
    )


def _class_view(names: ResourceNames, signatures: Iterable[Signature], package: str, *, is_async: bool) -> ClassView:
    return ClassView(
        name=names.async_class if is_async else names.sync_class,
        client=Identifier("BaseAsyncClient" if is_async else "BaseClient"),
        docstring=names.docstring(4),
        methods=tuple(method_view(item, package, is_async=is_async) for item in signatures),
    )


def _imports(signatures: Iterable[Signature], aliases: Iterable[Alias], package: str) -> PyCode:
    """Write the imports that the module needs when it runs: models, and what its constants and calls are made of."""
    imports = {Import(Identifier("typing"), Identifier("TYPE_CHECKING"))}
    for alias in aliases:
        imports |= imports_of([alias.type, Atom(Identifier("TypeAlias"), "typing")])
    for item in signatures:
        kind = "StreamAction" if item.action.stream else "Action"
        imports |= imports_of([item.result, *(outcome for _, outcome in item.outcomes)])
        imports |= imports_of(expression for expression in _types(item, package) if _is_typing(expression))
        imports.add(Import(Identifier(f"{package}._runtime.action"), Identifier(kind)))
        imports |= {Import(Identifier("typing"), Identifier(used)) for used in ("Final", "Unpack")}
        for argument in item.arguments:
            if argument.function:
                imports.add(Import(Identifier(f"{package}._runtime.values"), Identifier(argument.function)))
            if argument.default == "UNSET":
                imports.add(Import(Identifier(f"{package}._runtime.unset"), Identifier("UNSET")))
    return import_block(imports, package)


def _typing_imports(signatures: Iterable[Signature], package: str) -> PyCode:
    """Write the imports that only annotations need."""
    needed = [
        Atom(Identifier("BaseClient"), f"{package}._runtime.sync_client"),
        Atom(Identifier("BaseAsyncClient"), f"{package}._runtime.async_client"),
    ]
    for item in signatures:
        needed.append(Atom(Identifier("RequestOptions"), f"{package}._runtime.options"))
        needed += [expression for expression in _types(item, package) if not _is_typing(expression)]
    return import_block(imports_of(needed), package, indent=4)


def _types(item: Signature, package: str) -> list[Atom]:
    """Return each word of the types in a signature that is not imported for the constants anyway."""
    used: list[TypeExpression] = [argument.type for argument in item.arguments]
    if item.action.stream:
        used += [result_type(item, package, is_async=False), result_type(item, package, is_async=True)]
    received = set(atoms(item.result))
    return [word for expression in used for word in atoms(expression) if word not in received]


def _is_typing(word: Atom) -> bool:
    return word.module == "typing"
