"""Parameters of an action -> parameters of an operation: where they travel, and in which form."""

from collections.abc import Iterable, Iterator
from typing import Final

from codegen.model.action import Action
from codegen.model.name import Name
from codegen.model.parameter import ArrayStyle, Kind, Location, Parameter
from codegen.model.url import PathTemplate
from codegen.targets.openapi import views
from codegen.targets.openapi.markdown import code
from codegen.targets.openapi.marks import deprecated, deprecation_details, sunset
from codegen.targets.openapi.parameter_types import parameter_example, parameter_schema

_SAID_ELSEWHERE: Final = frozenset({"accept", "authorization", "content-type"})
"""OpenAPI ignores header parameters of these names: security and media types say it."""

_OBJECT_FORM: Final = ("deepObject", True)
_LIST_FORMS: Final = {
    ArrayStyle.COMMA: ("form", False),
    ArrayStyle.REPEATED: ("form", True),
    ArrayStyle.BRACKETS: ("form", True),
}
"""Style and explode in a query.

The documents show objects in brackets, `tagFilter[0][key]=Floor`, which is what `deepObject` means; OpenAPI 3.1 section
4.8.12.2 leaves lists inside of such an object undefined, so `x-wire-form` says it too.
"""


def path_key(path: PathTemplate, like: PathTemplate | None = None) -> str:
    """Return a path as OpenAPI writes it: `/applications/{applicationId}`; with the names of one that is `like` it."""
    names = _placeholder_names(path, like or path)
    return path.format(lambda word: f"{{{names[word]}}}")


def _placeholder_names(path: PathTemplate, like: PathTemplate) -> dict[str, str]:
    """Return how each placeholder is spelled in OpenAPI: as the one at its place in a path of the same shape.

    A document has one path of a shape (OpenAPI 3.1, Paths Object). `x-placeholder` says the word of its own.
    """
    names = _own_names(like)
    shared = dict(zip(path.placeholders, (names[word] for word in like.placeholders), strict=True))
    is_one_each = len(shared) == len(names) and len(set(shared.values())) == len(shared)
    return shared if is_one_each else _own_names(path)


def _own_names(path: PathTemplate) -> dict[str, str]:
    """Return the placeholders in the case of OpenAPI: `APPLICATION_ID` is `applicationId`.

    Where that has no letter, or two would be the same, they are spelled as documented.
    """
    names = {name: Name.split(name).camel for name in path.placeholders}
    return names if all(names.values()) and len(set(names.values())) == len(names) else {name: name for name in names}


def view_parameters(action: Action, like: PathTemplate | None = None) -> Iterator[views.ParameterObject]:
    """Yield the parameters: one per placeholder of the path, then query, headers, cookies, in document order each.

    `like` is the path whose names the placeholders have, the action's own where there is none. Keys that the action is
    authenticated with are no parameters: security says them.
    """
    names = _placeholder_names(action.url.path, like or action.url.path)
    documented = {parameter.name: parameter for parameter in _distinct(action.path_parameters)}
    for word in dict.fromkeys([*(word for word in documented if word in names), *names]):
        yield _view(documented[word], names[word]) if word in documented else _undocumented(word, names[word])
    sends = action.authentication.sends
    for parameter in _distinct(action.query_parameters):
        if not sends(parameter.location, parameter.name):
            yield _view(parameter, parameter.wire_name)
    for parameter in _distinct(action.header_parameters):
        if parameter.name.lower() not in _SAID_ELSEWHERE and not sends(parameter.location, parameter.name):
            yield _view(parameter, parameter.name)
    for parameter in _distinct(action.cookie_parameters):
        if not sends(parameter.location, parameter.name):
            yield _view(parameter, parameter.name)


def view_headers(action: Action) -> Iterator[views.HeaderObject]:
    """Yield the request headers that OpenAPI has no parameters for, in document order."""
    for header in _distinct(action.header_parameters):
        if header.name.lower() in _SAID_ELSEWHERE:
            yield views.HeaderObject(
                header.name, header.required, header.description or None, header.default, header.example
            )


def _distinct(parameters: tuple[Parameter, ...]) -> Iterable[Parameter]:
    """Keep the first of each name: OpenAPI has no place for a second."""
    first: dict[str, Parameter] = {}
    for parameter in parameters:
        first.setdefault(parameter.name, parameter)
    return first.values()


def _view(parameter: Parameter, name: str) -> views.ParameterObject:
    style, explode = _form(parameter)
    is_placeholder = parameter.location is Location.PATH
    return views.ParameterObject(
        name=name,
        in_=parameter.location.value,
        description=_description(parameter) or None,
        required=parameter.required or is_placeholder,
        deprecated=deprecated(parameter.marks),
        style=style,
        explode=explode,
        schema=dict(parameter_schema(parameter)),
        example=parameter_example(parameter),
        x_placeholder=parameter.name if is_placeholder and _is_respelled(parameter.name, name) else None,
        x_deprecation=deprecation_details(parameter.marks),
        x_sunset=sunset(parameter.marks),
        x_since=parameter.marks.since or None,
        x_beta=parameter.marks.is_beta or None,
        x_internal=parameter.marks.is_internal or None,
    )


def _form(parameter: Parameter) -> tuple[str | None, bool | None]:
    """Return style and explode where OpenAPI's own defaults are others."""
    if parameter.location is Location.COOKIE and parameter.takes_list:
        return _LIST_FORMS[ArrayStyle.COMMA]
    if parameter.location is not Location.QUERY or not (parameter.takes_list or parameter.kind is Kind.OBJECT):
        return None, None
    return _OBJECT_FORM if parameter.kind is Kind.OBJECT else _LIST_FORMS[parameter.style]


def _description(parameter: Parameter) -> str:
    """Say of a default that is not a value of the type what no keyword of a schema may."""
    if parameter.default_fits:
        return parameter.description
    return "\n\n".join(filter(None, (parameter.description, f"The default is {code(parameter.default or '')}.")))


def _is_respelled(word: str, name: str) -> bool:
    """Tell whether a placeholder's word is not the upper-case spelling of its name in the document."""
    return word not in {name, Name.split(name).snake.upper()}


def _undocumented(word: str, name: str) -> views.ParameterObject:
    """A placeholder that has no row in the table: OpenAPI asks for one."""
    return views.ParameterObject(
        name=name,
        in_=Location.PATH.value,
        description=None,
        required=True,
        deprecated=None,
        style=None,
        explode=None,
        schema={"type": "string"},
        example=None,
        x_placeholder=word if _is_respelled(word, name) else None,
    )
