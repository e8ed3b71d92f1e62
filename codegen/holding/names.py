"""What is held back of an Api, by the names that `codegen diff` has for it."""

from collections.abc import Iterable, Iterator

from codegen.holding.nodes import Rulings
from codegen.holding.reach import reachable, used_by
from codegen.model.action import Action
from codegen.model.api import Api, Resource
from codegen.model.held import HeldNames
from codegen.model.parameter import Parameter


def names_of(api: Api, resources: tuple[Resource, ...], rulings: Rulings) -> HeldNames:
    """Return what is left out of an Api, and what stands apart in its `resources`, which are those that are left."""
    left_out, apart = frozenset(_left_out(api, rulings)), frozenset(_apart(resources, rulings))
    return HeldNames(left_out, apart, dict(_contents(api, left_out)))


def _left_out(api: Api, rulings: Rulings) -> Iterator[str]:
    for resource in api.resources:
        if resource.actions and all(rulings.omits(action.marks) for action in resource.actions):
            yield resource.name.camel
        for action in resource.actions:
            name = resource.name_of(action)
            rows = action.parameters
            if rulings.omits(action.marks):
                yield name
            yield from (f"{name} {row.location}.{row.name}" for row in rows if rulings.omits(row.marks))


def _contents(api: Api, left_out: frozenset[str]) -> Iterator[tuple[str, Action | Parameter]]:
    """Yield the actions that are left out, and of the others the parameters that are, by their names."""
    for resource in api.resources:
        for action in resource.actions:
            name = resource.name_of(action)
            if name in left_out:
                yield name, action
                continue
            rows = ((f"{name} {row.location}.{row.name}", row) for row in action.parameters)
            yield from (item for item in rows if item[0] in left_out)


def _apart(resources: Iterable[Resource], rulings: Rulings) -> Iterator[str]:
    """Yield the resources of namespaces and the schemas that nothing else uses, with their modules in the package."""
    resources = tuple(resources)
    spaces = {resource.namespace for resource in resources} - {""}
    for resource in (resource for resource in resources if resource.namespace):
        yield from (resource.name.camel, f"resources.{resource.name.snake}")
    for space in spaces:
        yield from (f"client.{kind}.{space}" for kind in ("Client", "AsyncClient"))
        yield from (f"client.{kind}{space.title()}Resources" for kind in ("", "Async"))
    used, shared = (_used(resources, rulings, is_apart=is_apart) for is_apart in (True, False))
    for name in used - shared:
        module = rulings.schemas[name].name.snake
        # A module that would be called as a keyword has a `_` behind it.
        yield from (name, *(f"{folder}.{module}{end}" for folder in ("models", "bodies") for end in ("", "_")))


def _used(resources: Iterable[Resource], rulings: Rulings, *, is_apart: bool) -> set[str]:
    actions = (action for item in resources if bool(item.namespace) is is_apart for action in item.actions)
    return reachable(used_by(actions), {name: schema.definition for name, schema in rulings.schemas.items()})
