"""View of the test of names of before: each is used once, does what the name of today does, and warns."""

from collections.abc import Iterator, Sequence

from msgspec import Struct

from codegen.config import Identity
from codegen.model.schema import JsonValue
from codegen.rendering.safe_text import PyCode
from codegen.targets.python.calls.arguments import Argument
from codegen.targets.python.calls.made_up import made_up
from codegen.targets.python.calls.parameters import parameters_of
from codegen.targets.python.text import displays
from codegen.targets.python.text.literals import literal
from codegen.targets.python.views.former_methods import former_methods
from codegen.targets.python.views.former_names import Former
from codegen.targets.python.views.former_resources import former_resources
from codegen.targets.python.views.former_schemas import FormerSchema
from codegen.targets.python.views.methods import Signature
from codegen.targets.python.views.resources import ResourceSignatures, former_constants


class FormerTestsView(Struct, frozen=True):
    """The calls by old names with those by new ones, and the names that modules hand out."""

    calls: PyCode
    names: PyCode
    has_async: bool


def former_tests_view(
    resources: Sequence[ResourceSignatures], schemas: Sequence[FormerSchema], identity: Identity
) -> FormerTestsView | None:
    """Say everything that the test prints; None where nothing was renamed."""
    calls: list[JsonValue] = [call for resource in resources for call in _calls(resource)]
    names = [*_of_resources(resources, identity), *_of_schemas(schemas)]
    listed: list[JsonValue] = [
        [f"{identity.package}.{module}", str(item.name), str(item.home), str(item.own)] for module, item in names
    ]
    if not calls and not listed:
        return None
    return FormerTestsView(_assigned("CALLS", calls), _assigned("NAMES", listed), not identity.sync_only)


def _of_resources(resources: Sequence[ResourceSignatures], identity: Identity) -> Iterator[tuple[str, Former]]:
    """Yield the old names that modules of resources hand out, with the names of the modules."""
    for item in resources:
        yield from ((f"resources.{item.names.module}", old) for old in former_constants(item, identity.package))
        for module, names in former_resources(item, identity):
            yield from ((f"resources.{module}", old) for old in names)


def _of_schemas(schemas: Sequence[FormerSchema]) -> Iterator[tuple[str, Former]]:
    for schema in schemas:
        yield schema.folder, schema.names[0]
        yield from ((f"{schema.folder}.{schema.module}", old) for old in schema.names)


def _assigned(name: str, value: list[JsonValue]) -> PyCode:
    before = f"{name}: Final[Any] = "
    return PyCode(before + displays.display(value, 0, len(before), after=0))


def _calls(resource: ResourceSignatures) -> Iterator[JsonValue]:
    names = resource.names
    for former in names.former:
        for signature in resource.signatures[:1]:
            yield _call(
                signature, (f"{former.attribute}.{signature.method}", f"{names.attribute}.{signature.method}"), {}
            )
    for signature in resource.signatures:
        for _, old, new in former_methods(signature):
            yield _call(signature, (f"{names.attribute}.{old}", f"{names.attribute}.{new}"), {})
        for argument in signature.arguments:
            for item in argument.former:
                method = f"{names.attribute}.{signature.method}"
                yield _call(signature, (method, method), {str(item.name): argument})


def _call(signature: Signature, methods: tuple[str, str], renamed: dict[str, Argument]) -> JsonValue:
    """Write a call by an old name: what is given by the old name of an argument is given by the new one as well."""
    given: dict[str, JsonValue] = {str(name): value for name, value in signature.call.arguments}
    old = dict(given)
    for name, argument in renamed.items():
        value = given.setdefault(str(argument.name), _value(argument, signature))
        old = {key: item for key, item in old.items() if key != str(argument.name)} | {name: value}
    name = next(iter(renamed), methods[0].rpartition(".")[2])
    if methods[0].partition(".")[0] != methods[1].partition(".")[0]:
        name = methods[0].partition(".")[0]
    return {"name": name, "old": [methods[0], dict(old)], "new": [methods[1], given]}


def _value(argument: Argument, signature: Signature) -> JsonValue:
    """Return a value of an argument that the documented call does not give."""
    for parameter in parameters_of(signature.action):
        if (parameter.location, literal(parameter.wire_name)) == (argument.location, argument.wire):
            return made_up(parameter)
    return argument.sample
