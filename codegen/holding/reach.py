"""Which schemas are left: those that something public reaches, and those that nothing held back is about."""

from collections.abc import Iterable, Iterator, Mapping

from codegen.holding.nodes import Rulings, parts_of, targets_of, targets_of_ref
from codegen.markdown.inline import parse_links
from codegen.model.action import Action
from codegen.model.api import Resource
from codegen.model.schema import JsonValue, Schema, SchemaRef


def reachable(names: Iterable[str], definitions: Mapping[str, JsonValue]) -> set[str]:
    """Return those of the names that have a definition, and all that these refer to, directly or through others."""
    reached: set[str] = set()
    waiting = list(names)
    while waiting:
        name = waiting.pop()
        if name in definitions and name not in reached:
            reached.add(name)
            waiting.extend(targets_of(definitions[name]))
    return reached


def sent_by(actions: Iterable[Action]) -> Iterator[str]:
    """Yield the names of the schemas of what actions take."""
    for action in actions:
        yield from _targets(item.schema for item in action.other_parameters)
        yield from _targets(item.schema for item in action.path_parameters)
        yield from _targets([action.body.schema] if action.body else [])


def used_by(actions: Iterable[Action]) -> Iterator[str]:
    """Yield the names of the schemas of what actions take and answer."""
    for action in actions:
        yield from sent_by([action])
        yield from _targets(item.schema for item in (*action.responses, *action.errors))
        yield from _targets(item.schema for item in (action.stream.events if action.stream else ()))


def linked_by(resources: Iterable[Resource], schemas: Iterable[Schema]) -> set[str]:
    """Return the names of the schemas that texts of resources link, which show them to readers."""
    anchors = {schema.anchor: schema.name.pascal for schema in reversed(list(schemas))}
    texts = (text for resource in resources for text in _texts(resource))
    return {
        anchors[link.schema_anchor] for text in texts for link in parse_links(text) if link.schema_anchor in anchors
    }


def left_of(rulings: Rulings, trimmed: Mapping[str, JsonValue], public: set[str], held: set[str]) -> set[str]:
    """Return the names of the schemas that are left.

    `trimmed` are their definitions without what is held back, `public` and `held` the schemas that are used by what is
    left and by what is not. A schema that nothing uses is left, too.
    """
    whole = {name: schema.definition for name, schema in rulings.schemas.items()}
    marked = {name for name in whole if rulings.omits_schema(name)}
    shown = {name: definition for name, definition in trimmed.items() if name not in marked}
    inside = {name for definition in whole.values() for name in held_inside(definition, rulings)}
    gone = reachable(held | marked | inside, whole)
    return reachable((public | (set(shown) - gone)), shown)


def held_inside(definition: JsonValue, rulings: Rulings) -> Iterator[str]:
    """Yield the schemas that parts of a definition refer to which are held back."""
    waiting = [definition]
    while waiting:
        node = waiting.pop()
        if rulings.omits_node(node):
            yield from targets_of(node)
        else:
            waiting.extend(parts_of(node))


def _targets(refs: Iterable[SchemaRef | None]) -> Iterator[str]:
    for ref in refs:
        yield from targets_of_ref(ref)


def _texts(resource: Resource) -> Iterator[str]:
    yield from (resource.description, resource.intro, *(item.text for item in resource.prose))
    for action in resource.actions:
        parameters = action.parameters
        yield from (action.description, *(item.description for item in parameters))
        yield from (item.description for item in (*action.responses, *action.errors))
        yield from (item.description for item in (action.stream.events if action.stream else ()))
        yield from (item.text for item in action.prose)
