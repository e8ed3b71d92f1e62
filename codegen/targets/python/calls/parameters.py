"""The parameters of an action that its method takes."""

from collections.abc import Iterator

from codegen.model.action import Action
from codegen.model.parameter import Location, Parameter


def parameters_of(action: Action) -> Iterator[Parameter]:
    """Yield what is sent: each placeholder of the URL, described or not, then query, headers and cookies.

    Credentials and media types are the client's matter (OpenAPI 3.1 section 4.8.12.2.1 says as much).
    """
    described = {parameter.name: parameter for parameter in action.path_parameters}
    for placeholder in dict.fromkeys(action.url.path.placeholders):
        yield described.get(placeholder) or Parameter(
            placeholder, Location.PATH, required=True, description="", span=action.url_span
        )
    sent = {(Location.HEADER, name) for name in ("accept", "authorization", "content-type")}
    for parameter in action.other_parameters:
        key = parameter.name.lower() if parameter.location is Location.HEADER else parameter.name
        is_credential = action.authentication.sends(parameter.location, parameter.name)
        if (parameter.location, key) not in sent and not is_credential:
            sent.add((parameter.location, key))
            yield parameter
