"""Views of what leads from a client to resources: properties, and the classes of namespaces."""

from collections.abc import Iterator
from typing import Final

from msgspec import Struct

from codegen.config import Identity
from codegen.rendering.safe_text import Docstring, Identifier, PyCode
from codegen.targets.python.text.docstrings import docstring, summary
from codegen.targets.python.text.imports import Import, import_block
from codegen.targets.python.text.layout import WIDTH
from codegen.targets.python.text.renames import alias_words, renamed_message
from codegen.targets.python.views.deprecation import deprecated_decorator
from codegen.targets.python.views.resource_names import FormerResource, ResourceNames

RESOURCES: Final = "_resources"
"""What the package of the resources is called in the module of the clients, where no resource is called so."""


class PropertyView(Struct, frozen=True):
    """The property of a client that leads to a resource."""

    definition: PyCode
    type: Identifier
    docstring: Docstring
    import_statement: PyCode


class FormerPropertyView(Struct, frozen=True):
    """The property of a client that leads to a resource by an old name."""

    decorator: PyCode
    definition: PyCode
    docstring: Docstring
    attribute: Identifier


class NamespaceView(Struct, frozen=True):
    """What resources stand under beside those of the client: its class, and the client's property that leads to it."""

    name: Identifier
    client: Identifier
    definition: PyCode
    docstring: Docstring
    property_docstring: Docstring
    resources: tuple[PropertyView, ...]


def property_view(identity: Identity, names: ResourceNames, *, is_async: bool) -> PropertyView:
    """Say what leads to a resource, from a client or from a namespace."""
    used = names.async_class if is_async else names.sync_class
    return PropertyView(
        definition=_definition(names.attribute, f"{RESOURCES}.{names.module}.{used}"),
        type=used,
        docstring=names.docstring(8),
        import_statement=import_block([Import(_module(identity, names), used)], identity.package, indent=8),
    )


def _definition(attribute: str, used: str) -> PyCode:
    line = f"def {attribute}(self) -> {used}:"
    if len(line) + 4 <= WIDTH:
        return PyCode(line)
    last = f") -> {used}:" if len(used) + 10 <= WIDTH else f") -> (\n        {used}\n    ):"
    return PyCode(f"def {attribute}(\n        self,\n    {last}")


def former_property_views(resources: tuple[ResourceNames, ...], *, is_async: bool) -> Iterator[FormerPropertyView]:
    """Say what leads from a client to resources by old names; what stands in a namespace has none."""
    for names in resources:
        yield from (_former(names, former, is_async=is_async) for former in names.former)


def _former(names: ResourceNames, former: FormerResource, *, is_async: bool) -> FormerPropertyView:
    used, alias = names.async_class if is_async else names.sync_class, former.alias
    told = f"The resource `{alias.old_name}` is called `{alias.new_name}` now."
    return FormerPropertyView(
        decorator=deprecated_decorator(renamed_message(former.attribute, names.attribute, alias.rename)),
        definition=_definition(former.attribute, f"{RESOURCES}.{names.module}.{used}"),
        docstring=docstring(summary(alias_words(names.attribute, told, alias.rename), "", 8), 8),
        attribute=names.attribute,
    )


def namespace_views(
    identity: Identity, resources: tuple[ResourceNames, ...], *, is_async: bool
) -> Iterator[NamespaceView]:
    """Say what the namespaces of a client print, each with the resources in it."""
    for space in sorted({names.resource.namespace for names in resources} - {""}):
        name = Identifier(f"{'Async' * is_async}{space.title()}Resources")
        own = (names for names in resources if names.resource.namespace == space)
        about = f"Resources with actions that are {space}: they may change in any release."
        yield NamespaceView(
            name=name,
            client=Identifier("AsyncClient" if is_async else "Client"),
            definition=PyCode(f"def {space}(self) -> {name}:"),
            docstring=docstring(summary(about, "resources", 4), 4),
            property_docstring=docstring(summary(about, "resources", 8), 8),
            resources=tuple(property_view(identity, names, is_async=is_async) for names in own),
        )


def _module(identity: Identity, names: ResourceNames) -> Identifier:
    return Identifier(f"{identity.package}.resources.{names.module}")
