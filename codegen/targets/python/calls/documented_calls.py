"""Calls of methods as the documents exemplify them: the arguments of Python, by the values of the documents."""

from msgspec import Struct

from codegen.model.action import Action
from codegen.model.parameter import Location
from codegen.model.schema import JsonValue
from codegen.rendering.safe_text import Identifier
from codegen.targets.python.calls.arguments import Argument
from codegen.targets.python.calls.curl_checks import Disagreement
from codegen.targets.python.calls.curl_forms import FormPart
from codegen.targets.python.calls.made_up import made_up
from codegen.targets.python.calls.replays import CurlRequest, Values, path_argument, read_curl
from codegen.targets.python.calls.sample_bodies import form_value
from codegen.targets.python.text.literals import literal


class DocumentedCall(Struct, frozen=True):
    """A call made of what the documents say of its action; `arguments` are by their Python names.

    `request` is what the documented curl sends with these arguments, None where it cannot be replayed for the reason
    `disagreement`. `is_documented` tells whether a document gives every value.
    """

    arguments: tuple[tuple[Identifier, JsonValue], ...]
    is_documented: bool
    request: CurlRequest | None
    disagreement: str


def documented_call(action: Action, arguments: tuple[Argument, ...]) -> DocumentedCall:
    """Make the call that the documented curl makes; one from the tables where the curl cannot be replayed."""
    request, disagreement = None, ""
    try:
        found = read_curl(action)
        _read_fields(found, arguments)
        request = found
    except Disagreement as reason:
        disagreement = str(reason)
    values = request.values if request else _documented_values(action)
    by_wire = {(location, literal(name)): value for (location, name), value in values.items()}
    given: list[tuple[Identifier, JsonValue]] = []
    is_documented = True
    for item in arguments:
        place = (item.location, item.wire)
        if place in by_wire or not item.default:
            given.append((item.name, by_wire[place] if place in by_wire else _made_up(item, action)))
            # A placeholder stands for itself where no table has an example of it.
            is_documented &= place in by_wire and item.wire != literal(by_wire[place])
    return DocumentedCall(tuple(given), is_documented, request, disagreement)


def _read_fields(request: CurlRequest, arguments: tuple[Argument, ...]) -> None:
    """Put the fields of a form that is sent among the values, in their types."""
    fields = next((item.fields for item in arguments if item.location is None), {})
    parts = [*(FormPart(name, text) for name, text in request.form), *request.parts]
    unknown = next((part.name for part in parts if part.name not in fields), None)
    if unknown is not None:
        raise Disagreement(f"the curl example sends the field `{unknown}`, which is not documented")
    if parts:
        request.values[None, ""] = form_value(fields, parts)


def _documented_values(action: Action) -> Values:
    """Return what the tables of an action have examples of, as far as it is required."""
    described = {parameter.name: parameter for parameter in action.path_parameters}
    values: Values = {
        (Location.PATH, placeholder): path_argument(described.get(placeholder), placeholder)
        for placeholder in action.url.path.placeholders
    }
    for parameter in (*action.query_parameters, *action.cookie_parameters):
        if parameter.required and parameter.example_value is not None:
            values[parameter.location, parameter.wire_name] = parameter.example_value
    if action.body is not None and action.body.required and action.body.has_example:
        values[None, ""] = action.body.example
    return values


def _made_up(argument: Argument, action: Action) -> JsonValue:
    for parameter in action.other_parameters:
        if (parameter.location, literal(parameter.wire_name)) == (argument.location, argument.wire):
            return made_up(parameter)
    return argument.sample
