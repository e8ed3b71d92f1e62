"""Calls of methods as the documents exemplify them."""

from dataclasses import dataclass, replace
from typing import Final

from codegen.model.action import Action
from codegen.model.parameter import Kind, Location
from codegen.model.schema import JsonValue
from codegen.targets.python import displays
from codegen.targets.python.literals import literal
from codegen.targets.python.methods import Signature
from codegen.targets.python.parameters import Argument
from codegen.targets.python.replays import CurlRequest, Disagreement, Values, path_value, read_curl
from codegen.targets.text import Identifier, PyCode

_MADE_UP: Final[dict[Kind, JsonValue]] = {
    Kind.INTEGER: 1,
    Kind.NUMBER: 1.5,
    Kind.BOOLEAN: True,
    Kind.TIMESTAMP: 1465790400000,
    Kind.RELATIVE_TIMESTAMP: -3600000,
    Kind.MILLISECONDS: 1000,
    Kind.SECONDS: 1,
    Kind.OBJECT: {},
}
"""What stands for a required parameter that no document has a value for; a text for kinds not in here."""


@dataclass(frozen=True, slots=True)
class Example:
    """A call of the method `resource.method`; `arguments` are by their Python names.

    `request` is what the documented curl sends with these arguments, None where it cannot be replayed for the reason
    `disagreement`. `is_documented` tells whether a document gives every value.
    """

    resource: Identifier
    method: Identifier
    arguments: tuple[tuple[Identifier, JsonValue], ...]
    is_documented: bool
    request: CurlRequest | None
    disagreement: str

    def source(self, before: str, indent: int, after: int = 0) -> PyCode:
        """Write `before` and the call on an object named `client`, on a line with that indentation."""
        function = f"client.{self.resource}.{self.method}"
        return PyCode(before + displays.call(function, self.arguments, indent, len(before), after))


def curl_example(signature: Signature, resource: Identifier) -> Example:
    """Make the call that the documented curl makes; one from the tables where the curl cannot be replayed."""
    try:
        request = read_curl(signature.action)
    except Disagreement as reason:
        return _example(signature, resource, _documented_values(signature.action), disagreement=str(reason))
    return replace(_example(signature, resource, request.values), request=request)


def full_example(signature: Signature, resource: Identifier) -> Example:
    """Make the same call with the documented body, where the curl sends none."""
    example = curl_example(signature, resource)
    body = signature.action.body
    if body is None or not body.has_example or any(name == "body" for name, _ in example.arguments):
        return example
    return replace(example, arguments=(*example.arguments, (Identifier("body"), body.example)))


def _example(signature: Signature, resource: Identifier, values: Values, disagreement: str = "") -> Example:
    by_wire = {(location, literal(name)): value for (location, name), value in values.items()}
    arguments: list[tuple[Identifier, JsonValue]] = []
    is_documented = True
    for item in signature.arguments:
        place = (item.location, item.wire)
        if place in by_wire:
            arguments.append((item.name, by_wire[place]))
        elif not item.default:
            arguments.append((item.name, _made_up(item, signature.action)))
        else:
            continue
        is_documented &= place in by_wire and item.wire != literal(by_wire[place])
    return Example(resource, signature.method, tuple(arguments), is_documented, None, disagreement)


def _documented_values(action: Action) -> Values:
    """Return what the tables of an action have examples of, as far as it is required."""
    described = {parameter.name: parameter for parameter in action.path_parameters}
    values: Values = {
        (Location.PATH, placeholder): path_value(described.get(placeholder), placeholder)
        for placeholder in action.url.path.placeholders
    }
    for parameter in action.query_parameters:
        if parameter.required and parameter.example_value is not None:
            values[Location.QUERY, parameter.name] = parameter.example_value
    if action.body is not None and action.body.required and action.body.has_example:
        values[None, ""] = action.body.example
    return values


def _made_up(argument: Argument, action: Action) -> JsonValue:
    for parameter in (*action.query_parameters, *action.header_parameters):
        if (parameter.location, literal(parameter.name)) == (argument.location, argument.wire):
            accepted = parameter.accepted_values or ("text",)
            return _MADE_UP.get(parameter.kind, accepted[0])
    return {}
