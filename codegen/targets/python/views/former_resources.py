"""Views of the modules that resources had before they were called otherwise."""

from collections.abc import Iterator

from codegen.config import Identity
from codegen.rendering.safe_text import Comment, Identifier
from codegen.targets.python.text.renames import alias_words
from codegen.targets.python.views.former_names import Former, FormerModuleView, former_module_view
from codegen.targets.python.views.resource_names import FormerResource
from codegen.targets.python.views.resources import ResourceSignatures, former_constants


def former_resource_views(declared: ResourceSignatures, identity: Identity) -> Iterator[tuple[str, FormerModuleView]]:
    """Yield the modules of a resource by its old names: it has what the module of today has."""
    names = declared.names
    for former in names.former:
        told = f"The resource `{former.alias.old_name}` is called `{former.alias.new_name}` now."
        yield (
            former.module,
            former_module_view(
                Comment(names.resource.file),
                alias_words(names.module, told, former.alias.rename),
                identity.package,
                list(_names(declared, former, identity)),
            ),
        )


def former_resources(
    declared: ResourceSignatures, identity: Identity
) -> Iterator[tuple[Identifier, tuple[Former, ...]]]:
    """Yield the modules of a resource by its old names, with all that they hand out."""
    for former in declared.names.former:
        yield former.module, tuple(_names(declared, former, identity))


def _names(declared: ResourceSignatures, former: FormerResource, identity: Identity) -> Iterator[Former]:
    """Yield the classes by their old names, and all else that the module declares by its own."""
    names = declared.names
    home = Identifier(f"{identity.package}.resources.{names.module}")
    classes = [(former.sync_class, names.sync_class)]
    classes += [] if identity.sync_only else [(former.async_class, names.async_class)]
    plain = [item.constant for item in declared.signatures] + [item.name for item in declared.aliases]
    for old, new in (*classes, *((name, name) for name in plain)):
        yield Former(old, new, home, former.alias.rename)
    for item in former_constants(declared, identity.package):
        yield Former(item.name, item.own, home, former.alias.rename)
