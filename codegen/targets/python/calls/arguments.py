"""Parameters of an action → arguments of a method: name, type, default, and the expression that is sent."""

import re
from collections.abc import Mapping
from typing import Final

from msgspec import Struct, field
from msgspec.structs import replace

from codegen.model import media
from codegen.model.action import Action
from codegen.model.marks import Deprecation
from codegen.model.name import Name
from codegen.model.parameter import Kind, Location, Parameter
from codegen.model.schema import JsonValue
from codegen.released_names import argument_key, arguments_of
from codegen.renamed import NameKind
from codegen.renaming.aliases import Alias
from codegen.rendering.safe_text import Identifier, PyCode, PyLiteral
from codegen.targets.python.calls.accepted_values import accepted_type
from codegen.targets.python.calls.body_words import describe_body
from codegen.targets.python.calls.context import Context
from codegen.targets.python.calls.deprecated_fields import deprecated_fields
from codegen.targets.python.calls.former_arguments import FormerArgument, name_former
from codegen.targets.python.calls.former_fields import FormerField, former_fields
from codegen.targets.python.calls.parameter_types import (
    EITHER,
    function_of,
    item_function_of,
    list_function_of,
    parameter_type,
)
from codegen.targets.python.calls.parameters import parameters_of
from codegen.targets.python.calls.sample_bodies import form_fields, sample_body
from codegen.targets.python.text.bounds import bound_words
from codegen.targets.python.text.docstrings import sentence, telling
from codegen.targets.python.text.layout import ANY, NONE, TypeExpression, name, union
from codegen.targets.python.text.literals import literal
from codegen.targets.python.text.marks import mark_words
from codegen.targets.python.text.naming import LONGEST, PARAMETERS, Namespace, Wish, in_order_of_names, pascal, snake
from codegen.targets.python.text.renames import former_words
from codegen.targets.python.types.enumerations import STR

VALUES: Final = "_values"
"""The runtime's module `values` as a module of methods calls it: no argument is spelled like that."""

COOKIES: Final = "_cookies"
UNIONS: Final = "_unions"
"""The runtime's modules `cookies` and `unions` there, for the same reason."""

_DEFAULT: Final = re.compile(r"\bdefault\w*(?: value)?(?: to| is|\s?[:=])?\s*")
_QUOTES: Final = frozenset('`"')
_WORD_ENDS: Final = re.compile(r"[`\"]|(?!\.*+\w)")
_PLACES: Final = {
    Location.PATH: "path parameter",
    Location.QUERY: "query parameter",
    Location.HEADER: "header",
    Location.COOKIE: "cookie",
}


class Argument(Struct, frozen=True):
    """One argument of a method, and where its value goes.

    `default` is the source of its default value, empty for a required one; `function` the name of the function in
    the runtime's `values` that its value passes through, empty for none, and `items` that of the one that each item
    of it does.
    """

    name: Identifier
    type: TypeExpression
    default: str
    description: str
    wire: PyLiteral
    location: Location | None
    """None for the request body."""
    function: str = ""
    items: str = ""
    listing: str = ""
    """The name of the function that a value of one of several types passes through where it is a list."""
    sample: JsonValue = None
    """What stands for a body that no document has a value for."""
    fields: Mapping[str, TypeExpression] = field(default_factory=dict[str, TypeExpression])
    """The types of the fields of a body that is a form."""
    deprecation: Deprecation | None = None
    deprecated_fields: Mapping[str, Deprecation] = field(default_factory=dict[str, Deprecation])
    """Those of a body that can be left out, by their JSON pointer."""
    former: tuple[FormerArgument, ...] = ()
    """What it was called before."""
    former_fields: Mapping[str, FormerField] = field(default_factory=dict[str, FormerField])
    """What fields of it were called before, by their JSON pointer."""

    @property
    def called(self) -> PyCode:
        """What its value is passed to, empty for nothing."""
        module = UNIONS if self.function == EITHER else VALUES
        return PyCode(f"{module}.{self.function}" if self.function else "")

    @property
    def passed(self) -> tuple[PyCode, ...]:
        """What that is called with."""
        functions = [self.listing if self.function == EITHER else "", self.items]
        return (PyCode(self.name), *(PyCode(f"{VALUES}.{function}") for function in functions if function))

    @property
    def takes_any_text(self) -> bool:
        """Tell whether a text is sent as it is, whatever it says."""
        return self.function in {"", "comma_separated", "uuid", EITHER}

    @property
    def value(self) -> PyCode:
        """The expression that is sent."""
        return PyCode(f"{self.called}({', '.join(self.passed)})" if self.function else self.name)


def body_type(action: Action, context: Context) -> TypeExpression | None:
    """Return the type of the JSON in the request body; None where there is none, or any JSON."""
    is_json = action.body is not None and media.is_json(action.body.media_type)
    expression = _sent_type(action, context)
    return None if expression == ANY or not is_json else expression


def _sent_type(action: Action, context: Context) -> TypeExpression:
    """Return the type of what is sent: that of JSON or of a form, a text, or a file as it is."""
    body = action.body
    if body is None:
        return ANY
    if media.is_json(body.media_type) or media.is_form(body.media_type):
        return context.body_type(body.schema)
    content = name("FileContent", f"{context.package}._runtime.files")
    return union([STR, content]) if media.is_text(body.media_type) else content


def arguments(action: Action, context: Context) -> tuple[tuple[Argument, ...], tuple[Alias, ...]]:
    """Return all arguments of a method: required before optional, else path, query, headers, cookies, body.

    With them come the aliases that have no place, since another argument is called so.
    """
    parameters = tuple(parameters_of(action))
    owner = f"{context.resource}.{action.name.camel}"
    released, space = context.released.of(arguments_of(owner)), Namespace(PARAMETERS)
    names = space.assign(list(map(_wish, parameters)), released)
    former, homeless = name_former(context.renamed.of(NameKind.ARGUMENT, owner), space, released)
    turns = {name: turn for turn, name in enumerate(in_order_of_names(dict.fromkeys(item.name for item in parameters)))}
    made = {
        index: _argument(parameters[index], names[index], action, context)
        for index in sorted(range(len(parameters)), key=lambda index: turns[parameters[index].name])
    }
    keys = [argument_key(item.location, item.name) for item in parameters]
    found = [_with_former(made[index], former.get(keys[index], ())) for index in range(len(parameters))]
    if action.body is not None:
        found.append(_body(action, context))
    moved = [former_fields(item.type, context.bodies) for item in found]
    found = [replace(item, former_fields=fields) for item, (fields, _) in zip(found, moved, strict=True)]
    homeless = (*homeless, *(alias for _, taken in moved for alias in taken))
    return tuple(sorted(found, key=lambda item: bool(item.default))), homeless


def _with_former(argument: Argument, former: tuple[FormerArgument, ...]) -> Argument:
    """Say beside what an argument is for what it was called before."""
    told = " ".join([argument.description, *(former_words(item.name, item.rename) for item in former)])
    return replace(argument, former=former, description=told.strip()) if former else argument


def _wish(parameter: Parameter) -> Wish:
    key = argument_key(parameter.location, parameter.wire_name)
    return Wish(key, parameter.name, snake(Name.split(parameter.name)))


def _argument(parameter: Parameter, own: Identifier, action: Action, context: Context) -> Argument:
    wanted = pascal(action.name) + pascal(Name.split(parameter.name))
    expression = _type(parameter, wanted, context)
    default = "" if parameter.required or parameter.location is Location.PATH else "None"
    if default and parameter.kind is Kind.OPTIONAL_ID:
        default = "UNSET"
        expression = union([expression, name("Unset", f"{context.package}._runtime.unset")])
    elif default:
        expression = union([expression, NONE])
    return Argument(
        name=own,
        type=expression,
        default=default,
        description=describe(parameter),
        wire=literal(parameter.wire_name),
        location=parameter.location,
        function=function_of(parameter),
        items=item_function_of(parameter),
        listing=list_function_of(parameter),
        deprecation=parameter.marks.deprecation if default else None,
    )


def _type(parameter: Parameter, wanted: str, context: Context) -> TypeExpression:
    if parameter.kind is Kind.OBJECT:
        return context.body_type(parameter.schema)
    accepted = accepted_type(parameter)
    return parameter_type(parameter, None if accepted is None else context.named(accepted, wanted[:LONGEST]))


def _body(action: Action, context: Context) -> Argument:
    body = action.body
    sent = _sent_type(action, context)
    expression = union([sent, *context.read_as(action, sent)])
    required = body is not None and body.required
    unset = name("Unset", f"{context.package}._runtime.unset")
    return Argument(
        name=Identifier("body"),
        type=expression if required else union([expression, unset]),
        default="" if required else "UNSET",
        description=describe_body(body, expression, context.bodies, required=required),
        wire=literal(""),
        location=None,
        sample=sample_body(body, sent, context.bodies),
        fields=form_fields(body, sent, context.bodies),
        deprecated_fields=deprecated_fields(sent, context.bodies),
    )


def described(parameter: Parameter) -> str:
    """Say what a parameter is for in the document's words, or where it is sent."""
    told = telling(parameter.description, parameter.name).strip()
    told = told or f"the {_PLACES[parameter.location]} `{parameter.name}`, which the documentation does not describe"
    more = [words for words in (bound_words(parameter), mark_words(parameter.marks, told)) if words]
    return " ".join([sentence(told), *more]) if more else told


def tells_default(parameter: Parameter) -> bool:
    """Tell whether the description of a parameter says what its default is."""
    value, text = (parameter.default or "").lower(), parameter.description.lower()
    starts = [match.end() for match in _DEFAULT.finditer(text)]
    starts += [start + 1 for start in starts if text[start : start + 1] in _QUOTES]
    return any(text.startswith(value, start) and _WORD_ENDS.match(text, start + len(value)) for start in starts)


def describe(parameter: Parameter) -> str:
    """Say in a docstring what a parameter is for; a documented default is told, since it is never sent."""
    text = described(parameter)
    if parameter.location is Location.PATH and parameter.example is not None:
        text = f"{text.rstrip('.')}, for example `{parameter.example}`"
    if parameter.default is None or tells_default(parameter):
        return sentence(text)
    return f"{sentence(text)} The API's default is `{parameter.default}`."
