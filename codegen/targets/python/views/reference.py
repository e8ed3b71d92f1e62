"""View of reference.md: every action by resource, then the types."""

from collections.abc import Sequence

from msgspec import Struct

from codegen.config import Identity
from codegen.memo import Memo, Same, give
from codegen.rendering.safe_text import Identifier, Markdown
from codegen.targets.python.text.anchors import Anchors
from codegen.targets.python.text.markdown import markdown_text
from codegen.targets.python.views.examples import Example, Examples
from codegen.targets.python.views.reference_actions import ActionReferenceView, action_view, path_of
from codegen.targets.python.views.reference_types import Links, TypesView, types_view
from codegen.targets.python.views.reference_words import also_called_words
from codegen.targets.python.views.resource_names import ResourceNames, Types


class ResourceReferenceView(Struct, frozen=True):
    """One resource."""

    title: Markdown
    anchor: Markdown
    attribute: Identifier
    former: Markdown | None
    """What else it is called, as it was before."""
    actions: tuple[ActionReferenceView, ...]


class ReferenceView(Struct, frozen=True):
    """The whole reference."""

    title: Markdown
    distribution: Markdown
    package: Identifier
    resources: tuple[ResourceReferenceView, ...]
    models: TypesView | None
    bodies: TypesView | None
    events: TypesView | None
    has_async: bool
    """Whether there is an asynchronous client."""


def reference_view(
    identity: Identity, resources: Sequence[Examples], types: Types, memo: Memo | None = None
) -> ReferenceView:
    """Say everything the reference prints."""
    anchors = Anchors()
    anchors.take(f"Reference of {identity.distribution}")
    own = [_anchor(names, calls, anchors) for names, calls in resources]
    links, titles = Links.of(types, anchors)
    links = give(memo, lambda: ("links", repr(links)), lambda: links)
    models, bodies, events = give(
        memo,
        lambda: ("reference types", Same(types), Same(links), repr(titles)),
        lambda: tuple(types_view(kind, types, links, titles) for kind in ("models", "bodies", "events")),
    )
    return ReferenceView(
        title=markdown_text(identity.title),
        distribution=Markdown(identity.distribution),
        package=Identifier(identity.package),
        resources=tuple(_resource(item, anchor, links, memo) for item, anchor in zip(resources, own, strict=True)),
        models=models,
        bodies=bodies,
        events=events,
        has_async=not identity.sync_only,
    )


def _resource(item: Examples, anchor: Markdown, links: Links, memo: Memo | None) -> ResourceReferenceView:
    names, calls = item
    return ResourceReferenceView(
        title=markdown_text(_title(names)),
        anchor=anchor,
        attribute=names.path,
        former=also_called_words((f"client.{old.attribute}", old.alias.rename) for old in names.former),
        actions=give(
            memo,
            lambda: ("reference", Same(item), Same(links)),
            lambda: tuple(action_view(call, links) for call in calls),
        ),
    )


def _title(names: ResourceNames) -> str:
    return " ".join(names.resource.name.words).title()


def _anchor(names: ResourceNames, calls: Sequence[Example], anchors: Anchors) -> Markdown:
    """Return the anchor of a resource, and take those of its actions."""
    anchor = anchors.take(_title(names))
    for call in calls:
        anchors.take(path_of(call))
    return anchor
