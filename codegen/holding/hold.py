"""`hold_back`: the `Api` that is read -> the `Api` that is generated."""

from collections.abc import Iterable, Iterator, Sequence
from typing import Final

from msgspec import Struct
from msgspec.structs import replace

from codegen.diagnostics import Diagnostic
from codegen.files import File
from codegen.held_back import HeldBack, Treatment
from codegen.holding.actions import HELP, ActionTrimmer
from codegen.holding.definitions import Trimmed, trim
from codegen.holding.leaks import find_doubts, find_leaks
from codegen.holding.names import names_of
from codegen.holding.nodes import Rulings, parts_of, targets_of_ref
from codegen.holding.reach import held_inside, left_of, linked_by, reachable, sent_by, used_by
from codegen.holding.rules import NEEDED_INTERNAL, TAKEN_NAMESPACE
from codegen.holding.values import Stripper
from codegen.memo import Memo, Same, give
from codegen.model.action import Action
from codegen.model.api import Api, Resource
from codegen.model.name import Name
from codegen.model.parameter import Parameter
from codegen.model.schema import JsonValue, Schema, SchemaRef
from codegen.overrides import Nothing
from codegen.reader.schemas.report import pointer_span

NAMESPACE: Final = "beta"


class Held(Struct, frozen=True):
    """What is generated, and what cannot be held back."""

    api: Api
    diagnostics: tuple[Diagnostic, ...] = ()


def hold_back(api: Api, options: HeldBack, files: Sequence[File] = (), memo: Memo | None = None) -> Held:
    """Leave out of an Api what `options` hold back, or set it apart; an Api in which nothing is comes back as it is.

    `files` are the documents, whose texts may name what is held back. With a memo, a document that is as it was is not
    looked through again.
    """
    rulings = Rulings(options, {schema.name.pascal: schema for schema in api.schemas})
    if not _is_touched(api, rulings, memo):
        return Held(api, tuple(find_doubts(api, files, memo)))
    stripper = Stripper(rulings)
    trimmer = ActionTrimmer(rulings, stripper)
    parted = [_part(resource, rulings) for resource in api.resources]
    resources = tuple(trimmed for item in parted for trimmed in _trimmed(item, trimmer))
    schemas, told = _schemas(api, resources, [action for item in parted for action in item.gone], (rulings, stripper))
    taken = _report_taken(api, resources) if options.beta is Treatment.NAMESPACE else ()
    held = replace(api, resources=resources, schemas=schemas, held=names_of(api, resources, rulings))
    errors = (*trimmer.diagnostics, *told, *taken)
    # Who makes public what cannot be held back makes its names public, too.
    leaks = () if errors else find_leaks(api, held, rulings, files)
    return Held(held, (*errors, *leaks, *find_doubts(api, files, memo)))


class _Parted(Struct, frozen=True):
    """A resource, and its actions: those that stay, that stand apart, and that are left out."""

    resource: Resource
    left: tuple[Action, ...]
    apart: tuple[Action, ...]
    gone: tuple[Action, ...]


def _part(resource: Resource, rulings: Rulings) -> _Parted:
    gone = tuple(action for action in resource.actions if rulings.omits(action.marks))
    apart = tuple(action for action in resource.actions if rulings.sets_apart(action.marks))
    left = tuple(
        action
        for action in resource.actions
        if not rulings.omits(action.marks) and not rulings.sets_apart(action.marks)
    )
    return _Parted(resource, left, apart, gone)


def _trimmed(item: _Parted, trimmer: ActionTrimmer) -> Iterator[Resource]:
    """Yield what is left of a resource, and what stands apart of it; one without any action stays as it was."""
    resource = item.resource
    if item.left or not resource.actions:
        actions = tuple(trimmer.trim(action, resource.name_of(action)) for action in item.left)
        yield replace(resource, actions=actions)
    if item.apart:
        actions = tuple(trimmer.trim(action, resource.name_of(action)) for action in item.apart)
        name = Name((NAMESPACE, *resource.name.words))
        title = f"{resource.title} ({NAMESPACE})"
        whole = replace(resource, name=name, title=title, actions=actions, namespace=NAMESPACE)
        # What is said of a resource is said where its stable actions are.
        yield replace(whole, description="", intro="", prose=()) if item.left else whole


def _is_touched(api: Api, rulings: Rulings, memo: Memo | None) -> bool:
    """Tell whether anything is held back or stands apart."""
    actions = [action for resource in api.resources for action in resource.actions]
    marks = [*(action.marks for action in actions), *(item.marks for action in actions for item in _rows(action))]
    if any(rulings.omits(item) or rulings.sets_apart(item) for item in marks):
        return True
    inline = (ref.definition for action in actions for ref in _refs(action))
    return any(
        _holds(definition, rulings, memo) for definition in (*(item.definition for item in api.schemas), *inline)
    )


def _rows(action: Action) -> Iterator[Parameter]:
    yield from action.parameters


def _refs(action: Action) -> Iterator[SchemaRef]:
    found = [item.schema for item in _rows(action)]
    found += [item.schema for item in (*action.responses, *action.errors)]
    found += [item.schema for item in (action.stream.events if action.stream else ())]
    yield from (ref for ref in (*found, action.body.schema if action.body else None) if ref is not None)


def _holds(definition: JsonValue, rulings: Rulings, memo: Memo | None) -> bool:
    """Tell whether any part of a definition is held back by its own keywords."""
    return give(memo, lambda: ("holds", Same(definition), rulings.options), lambda: _has_held(definition, rulings))


def _has_held(definition: JsonValue, rulings: Rulings) -> bool:
    waiting = [definition]
    while waiting:
        node = waiting.pop()
        if rulings.omits_node(node):
            return True
        waiting.extend(parts_of(node))
    return False


def _schemas(
    api: Api, resources: tuple[Resource, ...], gone: Iterable[Action], made: tuple[Rulings, Stripper]
) -> tuple[tuple[Schema, ...], list[Diagnostic]]:
    """Return the schemas that are left, without what is held back, and what cannot be."""
    rulings, stripper = made
    trimmed = {name: trim(item.definition, rulings, stripper) for name, item in rulings.schemas.items()}
    definitions = {name: item.definition for name, item in trimmed.items()}
    actions = [action for resource in resources for action in resource.actions]
    public = {*used_by(actions), *linked_by(resources, api.schemas)}
    hidden = {name for action in gone for name in used_by([action])}
    left = left_of(rulings, definitions, public, hidden.union(_hidden(api, rulings)))
    sent = reachable(sent_by(actions), {name: definitions[name] for name in left})
    told = [
        item
        for name in definitions
        if name in left
        for item in _report(rulings.schemas[name], trimmed[name], is_sent=name in sent)
    ]
    kept = (schema for schema in api.schemas if schema.name.pascal in left)
    return tuple(_shown(schema, trimmed[schema.name.pascal].definition, stripper) for schema in kept), told


def _hidden(api: Api, rulings: Rulings) -> Iterator[str]:
    """Yield the schemas that parameters and parts of types refer to which are left out, whatever their action."""
    for action in (action for resource in api.resources for action in resource.actions):
        yield from (name for ref in _refs(action) for name in held_inside(ref.definition, rulings))
        held = (item.schema for item in _rows(action) if rulings.omits(item.marks))
        yield from (name for ref in held for name in targets_of_ref(ref))


def _report(schema: Schema, trimmed: Trimmed, *, is_sent: bool) -> Iterator[Diagnostic]:
    for fault in trimmed.faults:
        if is_sent or not fault.is_of_sent:
            yield NEEDED_INTERNAL.at(pointer_span(schema, fault.pointer), fault.message, HELP)


def _shown(schema: Schema, definition: JsonValue, stripper: Stripper) -> Schema:
    """Return a schema with its trimmed definition, and its example without what is held back."""
    found = stripper.strip(schema.example, [schema.definition]) if schema.has_example else None
    if isinstance(found, Nothing):
        return replace(schema, definition=definition, example=None, has_example=False)
    return replace(schema, definition=definition, example=found)


def _report_taken(api: Api, resources: Iterable[Resource]) -> Iterator[Diagnostic]:
    """Yield an error for each resource whose name the namespace needs."""
    apart = {resource.name for resource in resources if resource.namespace}
    if not apart:
        return
    for resource in api.resources:
        if resource.name in apart or resource.name == Name((NAMESPACE,)):
            message = f"`{resource.name.camel}` is what the namespace of what is beta needs"
            yield TAKEN_NAMESPACE.at(resource.span, message, "rename the document, or include what is beta")
