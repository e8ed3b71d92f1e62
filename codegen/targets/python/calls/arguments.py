"""Parameters of an action → arguments of a method: name, type, default, and the expression that is sent."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from typing import Final

from codegen.model.action import Action
from codegen.model.marks import Deprecation
from codegen.model.name import Name
from codegen.model.parameter import Kind, Location, Parameter
from codegen.model.schema import SchemaRef
from codegen.released_names import ReleasedNames, argument_key, arguments_of
from codegen.rendering.safe_text import Identifier, PyCode, PyLiteral
from codegen.targets.python.calls.accepted_values import accepted_type
from codegen.targets.python.text.docstrings import object_of, sentence, telling
from codegen.targets.python.text.layout import ANY, NONE, Atom, TypeExpression, Union, generic, name, union
from codegen.targets.python.text.literals import literal
from codegen.targets.python.text.marks import mark_words
from codegen.targets.python.text.naming import LONGEST, PARAMETERS, Namespace, Wish, in_order_of_names, pascal, snake
from codegen.targets.python.types.declarations import Alias
from codegen.targets.python.types.enumerations import BOOL, FLOAT, INT, STR
from codegen.targets.python.types.schema_modules import SchemaModules
from codegen.targets.python.types.shapes import DATETIME

_TIMEDELTA: Final = name("timedelta", "datetime")
_TYPES: Final[dict[Kind, TypeExpression]] = {
    Kind.STRING: STR,
    Kind.INTEGER: INT,
    Kind.NUMBER: FLOAT,
    Kind.BOOLEAN: BOOL,
    Kind.TIMESTAMP: union([DATETIME, INT]),
    Kind.RELATIVE_TIMESTAMP: union([DATETIME, _TIMEDELTA, INT]),
    Kind.MILLISECONDS: union([_TIMEDELTA, INT]),
    Kind.SECONDS: union([_TIMEDELTA, INT]),
    Kind.LIST: union([generic(name("Sequence", "collections.abc"), STR), STR]),
    Kind.OPTIONAL_ID: union([STR, NONE]),
}
_FUNCTIONS: Final = {
    Kind.TIMESTAMP: "timestamp",
    Kind.RELATIVE_TIMESTAMP: "relative_timestamp",
    Kind.MILLISECONDS: "milliseconds",
    Kind.SECONDS: "seconds",
    Kind.LIST: "comma_separated",
    Kind.OPTIONAL_ID: "optional_id",
}


@dataclass(frozen=True, slots=True)
class Argument:
    """One argument of a method, and where its value goes.

    `default` is the source of its default value, empty for a required one; `function` the name of the function in
    the runtime's `values` that its value passes through, empty for none.
    """

    name: Identifier
    type: TypeExpression
    default: str
    description: str
    wire: PyLiteral
    location: Location | None
    """None for the request body."""
    function: str = ""
    deprecation: Deprecation | None = None

    @property
    def value(self) -> PyCode:
        """The expression that is sent."""
        return PyCode(f"{self.function}({self.name})" if self.function else self.name)


@dataclass(frozen=True, slots=True)
class Context:
    """What the methods of one module share: the types of bodies, and names for types of accepted values."""

    package: str
    bodies: SchemaModules
    models: SchemaModules
    received: frozenset[str]
    """Names that the module imports from models."""
    actions: tuple[Action, ...]
    namespace: Namespace
    resource: str
    released: ReleasedNames
    """The names that everything had before."""
    kept: Mapping[str, Identifier] = field(default_factory=dict[str, Identifier])
    """Those of the types of accepted values."""
    aliases: dict[str, Alias] = field(default_factory=dict)
    _renamed: dict[Identifier, Identifier] = field(default_factory=dict)

    def named(self, expression: TypeExpression, wanted: str) -> Atom:
        """Return the name of a type in this module, the same for equal types."""
        alias = self.aliases.get(str(expression))
        if alias is None:
            own = self.kept.get(str(expression)) or self.namespace.take(wanted)
            alias = self.aliases[str(expression)] = Alias(own, expression)
        return Atom(alias.name)

    def body_type(self, reference: SchemaRef | None) -> TypeExpression:
        """Return the type a link means in what is sent, renamed where a model has the same name."""
        expression = self.bodies.type_of(reference)
        if not isinstance(expression, Atom) or expression.text not in self.received:
            return expression
        own = Identifier(expression.text)
        if own not in self._renamed:
            self._renamed[own] = self.namespace.take(f"{own}Body")
        return replace(expression, alias=self._renamed[own])

    def read_as(self, action: Action, body: TypeExpression) -> Iterator[TypeExpression]:
        """Yield the models that can be written back as the body of an action.

        They are what it answers, or another action of the same path: with all that the body needs.
        """
        sent = self.bodies.class_of(body) if isinstance(body, Atom) else None
        needed = {item.key for item in sent.properties if item.required} if sent else set[str]()
        known = {item.key for item in sent.properties} if sent else set[str]()
        for other in (action, *self.actions):
            for response in other.responses if other.url.path == action.url.path else ():
                model = self.models.type_of(response.schema)
                declared = self.models.class_of(model) if isinstance(model, Atom) else None
                keys = {item.key for item in declared.properties} if declared else set[str]()
                if needed <= keys and known & keys:
                    yield model


def body_type(action: Action, context: Context) -> TypeExpression | None:
    """Return the type of the request body; None where there is none, or any JSON."""
    expression = context.body_type(action.body.schema) if action.body else ANY
    return None if expression == ANY else expression


def arguments(action: Action, context: Context) -> tuple[Argument, ...]:
    """Return all arguments of an action's method: required before optional, else path, query, headers, body."""
    parameters = tuple(_parameters(action))
    released = context.released.of(arguments_of(f"{context.resource}.{action.name.camel}"))
    names = Namespace(PARAMETERS).assign(list(map(_wish, parameters)), released)
    turns = {name: turn for turn, name in enumerate(in_order_of_names(dict.fromkeys(item.name for item in parameters)))}
    made = {
        index: _argument(parameters[index], names[index], action, context)
        for index in sorted(range(len(parameters)), key=lambda index: turns[parameters[index].name])
    }
    found = [made[index] for index in range(len(parameters))]
    if action.body is not None:
        found.append(_body(action, context))
    return tuple(sorted(found, key=lambda item: bool(item.default)))


def _parameters(action: Action) -> Iterator[Parameter]:
    """Yield what is sent: each placeholder of the URL, described or not, then query and headers but for the token."""
    described = {parameter.name: parameter for parameter in action.path_parameters}
    for placeholder in dict.fromkeys(action.url.path.placeholders):
        yield described.get(placeholder) or Parameter(
            placeholder, Location.PATH, required=True, description="", span=action.url_span
        )
    sent: set[tuple[Location, str]] = {(Location.HEADER, "authorization")}
    for parameter in (*action.query_parameters, *action.header_parameters):
        key = parameter.name.lower() if parameter.location is Location.HEADER else parameter.name
        if (parameter.location, key) not in sent:
            sent.add((parameter.location, key))
            yield parameter


def _wish(parameter: Parameter) -> Wish:
    key = argument_key(parameter.location, parameter.name)
    return Wish(key, parameter.name, snake(Name.split(parameter.name)))


def _argument(parameter: Parameter, own: Identifier, action: Action, context: Context) -> Argument:
    is_text = parameter.location is not Location.QUERY
    wanted = pascal(action.name) + pascal(Name.split(parameter.name))
    expression = STR if is_text else _type(parameter, wanted, context)
    default = "" if parameter.required or parameter.location is Location.PATH else "None"
    if default and parameter.kind is Kind.OPTIONAL_ID and not is_text:
        default = "UNSET"
        expression = union([expression, name("Unset", f"{context.package}._runtime.unset")])
    elif default:
        expression = union([expression, NONE])
    return Argument(
        name=own,
        type=expression,
        default=default,
        description=describe(parameter),
        wire=literal(parameter.name),
        location=parameter.location,
        function="" if is_text else _FUNCTIONS.get(parameter.kind, ""),
        deprecation=parameter.marks.deprecation if default else None,
    )


def _type(parameter: Parameter, wanted: str, context: Context) -> TypeExpression:
    if parameter.kind is Kind.OBJECT:
        return context.body_type(parameter.schema)
    accepted = accepted_type(parameter)
    return _TYPES[parameter.kind] if accepted is None else context.named(accepted, wanted[:LONGEST])


def _body(action: Action, context: Context) -> Argument:
    body = action.body
    sent = context.body_type(body.schema if body else None)
    expression = union([sent, *context.read_as(action, sent)])
    required = body is not None and body.required
    unset = name("Unset", f"{context.package}._runtime.unset")
    return Argument(
        name=Identifier("body"),
        type=expression if required else union([expression, unset]),
        default="" if required else "UNSET",
        description=_describe_body(body.schema if body else None, expression, context, required=required),
        wire=literal(""),
        location=None,
    )


def body_words(reference: SchemaRef | None, bodies: SchemaModules) -> str:
    """Say what is sent as a body in the words of its schema."""
    return sentence(
        object_of(bodies.description_of(reference)) or "the body, which the documentation does not describe"
    )


def _describe_body(reference: SchemaRef | None, accepted: TypeExpression, context: Context, *, required: bool) -> str:
    answers = accepted.members[1:] if isinstance(accepted, Union) else ()
    taken = f" What was read as {' or '.join(f'`{answer}`' for answer in answers)} is taken, too." if answers else ""
    left_out = "" if required else " Nothing is sent when it is left out."
    return f"{body_words(reference, context.bodies)}{taken}{left_out}"


def described(parameter: Parameter) -> str:
    """Say what a parameter is for in the document's words, or where it is sent."""
    kinds = {Location.PATH: "path parameter", Location.QUERY: "query parameter", Location.HEADER: "header"}
    told = telling(parameter.description, parameter.name).strip()
    told = told or f"the {kinds[parameter.location]} `{parameter.name}`, which the documentation does not describe"
    marks = mark_words(parameter.marks, told)
    return f"{sentence(told)} {marks}" if marks else told


def describe(parameter: Parameter) -> str:
    """Say in a docstring what a parameter is for; a documented default is told, since it is never sent."""
    text = described(parameter)
    if parameter.location is Location.PATH and parameter.example is not None:
        text = f"{text.rstrip('.')}, for example `{parameter.example}`"
    if parameter.default is None:
        return sentence(text)
    return f"{sentence(text)} The API's default is `{parameter.default}`."
