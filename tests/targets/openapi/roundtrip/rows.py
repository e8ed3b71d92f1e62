"""Parameters of an OpenAPI document -> rows of a table."""

from typing import Any

from codegen.model.marks import Deprecation, Marks
from codegen.model.name import Name
from codegen.model.parameter import Alternative, ArrayStyle, Kind, Location, Parameter
from codegen.model.schema import JsonValue
from tests.targets.openapi.builders import SPAN
from tests.targets.openapi.roundtrip.schemas import Linked

_TEXTS = {Kind.STRING, Kind.OPTIONAL_ID, Kind.DATE, Kind.DATE_TIME, Kind.UUID}
_FORMATS = {"date": Kind.DATE, "date-time": Kind.DATE_TIME, "uuid": Kind.UUID}

_CONSTRAINTS = frozenset(
    {
        *("minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum", "multipleOf"),
        *("minLength", "maxLength", "pattern", "minItems", "maxItems", "uniqueItems"),
    }
)


def read_parameter(data: dict[str, Any], linked: Linked) -> Parameter:
    """Return the row of a parameter."""
    schema = data["schema"]
    kind = _kind(schema)
    name, example = data["name"].removesuffix("[]"), data.get("example")
    location = Location(data["in"])
    if location is Location.PATH:
        name = data.get("x-placeholder", Name.split(name).snake.upper())
    default = schema.get("default", schema.get("x-default"))
    values = schema.get("items", schema)
    item = _kind(values)
    description = data.get("description", "")
    if default is not None and _of_kind(default, item) is None:
        description = description.removesuffix(f"The default is `{default}`.").rstrip()
    return Parameter(
        name=name,
        location=location,
        required=data["required"],
        description=description,
        kind=kind,
        items=item if kind is Kind.LIST else Kind.STRING,
        style=_style(data, kind),
        alternatives=_alternatives(schema),
        accepted_values=tuple(_spell(value) or "" for value in values.get("x-accepted-values", values.get("enum", []))),
        default=schema.get("x-default-text", _spell(default)),
        default_value=_of_kind(default, kind),
        example=schema.get("x-example", _spell(example)),
        example_value=_of_kind(example, kind),
        format=values.get("format", "") if item in {Kind.STRING, Kind.OPTIONAL_ID} and kind is not Kind.OBJECT else "",
        schema=linked.link(_described(schema)) if kind is Kind.OBJECT else None,
        constraints={word: value for word, value in (values | schema).items() if word in _CONSTRAINTS},
        marks=read_marks(data),
        span=SPAN,
    )


def read_marks(data: dict[str, Any]) -> Marks:
    """Return the marks of an operation or a parameter."""
    details = data.get("x-deprecation", {})
    deprecation = Deprecation(**details) if data.get("deprecated") else None
    is_beta, is_internal = data.get("x-beta", False), data.get("x-internal", False)
    return Marks(deprecation, data.get("x-since", ""), is_beta=is_beta, is_internal=is_internal)


def read_header(data: dict[str, Any]) -> Parameter:
    """Return the row of a header that OpenAPI has no parameter for."""
    return Parameter(
        name=data["name"],
        location=Location.HEADER,
        required=data["required"],
        description=data.get("description", ""),
        default=data.get("default"),
        default_value=data.get("default"),
        example=data.get("example"),
        example_value=data.get("example"),
        span=SPAN,
    )


def _described(schema: dict[str, Any]) -> dict[str, Any]:
    """Return a schema without how it is sent: any JSON has nothing else."""
    return {word: value for word, value in schema.items() if word not in {"x-wire-form", "x-example"}}


def _style(data: dict[str, Any], kind: Kind) -> ArrayStyle:
    if kind not in {Kind.LIST, Kind.UNION} or not data.get("explode"):
        return ArrayStyle.COMMA
    return ArrayStyle.BRACKETS if data["name"].endswith("[]") else ArrayStyle.REPEATED


def _alternatives(schema: dict[str, Any]) -> tuple[Alternative, ...]:
    """Return the types of a union."""
    return tuple(_alternative(item) for item in schema.get("anyOf", []))


def _alternative(schema: dict[str, Any]) -> Alternative:
    values = schema.get("items", schema)
    kind = _kind(values)
    form = values.get("format", "") if kind is Kind.STRING else ""
    return Alternative(Kind.LIST, kind, form) if "items" in schema else Alternative(kind, format=form)


def _kind(schema: dict[str, Any]) -> Kind:
    if "x-wire-form" in schema:
        return Kind.OBJECT
    if "anyOf" in schema:
        return Kind.UNION
    words = {"array": Kind.LIST, "integer": Kind.INTEGER, "number": Kind.NUMBER, "boolean": Kind.BOOLEAN}
    text = _FORMATS.get(schema.get("format", ""), Kind.STRING)
    return Kind(schema.get("x-kind", words.get(schema["type"], text)))


def _spell(value: JsonValue) -> str | None:
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, list) and not any(isinstance(item, dict | list) for item in value):
        return ",".join(_spell(item) or "" for item in value)
    return None if value is None or isinstance(value, dict | list) else str(value)


def _of_kind(value: JsonValue, kind: Kind) -> JsonValue:
    """Return a value that has the JSON type of the kind; a text of another kind is only a text."""
    return None if isinstance(value, str) and kind not in {*_TEXTS, Kind.UNION} else value
