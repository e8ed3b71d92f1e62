"""Values for arguments that no document has a value for."""

from typing import Final

from codegen.model.parameter import Kind, Parameter
from codegen.model.schema import JsonValue
from codegen.reader.parameters.values import typed_value

_MADE_UP: Final[dict[Kind, JsonValue]] = {
    Kind.INTEGER: 1,
    Kind.NUMBER: 1.5,
    Kind.BOOLEAN: True,
    Kind.DATE: "2016-06-13",
    Kind.DATE_TIME: "2016-06-13T04:00:00Z",
    Kind.UUID: "575ec868-7ae1-43cd-83dc-4a97575ec868",
    Kind.TIMESTAMP: 1465790400000,
    Kind.TIMESTAMP_SECONDS: 1465790400,
    Kind.RELATIVE_TIMESTAMP: -3600000,
    Kind.MILLISECONDS: 1000,
    Kind.SECONDS: 1,
    Kind.OBJECT: {},
}
"""A text for kinds not in here."""


def made_up(parameter: Parameter) -> JsonValue:
    """Return a value of the parameter's type: an accepted one, where these are told."""
    if parameter.alternatives:
        first = parameter.alternatives[0]
        single = _MADE_UP.get(first.items if first.kind is Kind.LIST else first.kind, "text")
        return [single] if first.kind is Kind.LIST else single
    kind = parameter.value_kind
    accepted = (value for text in parameter.accepted_values if (value := typed_value(kind, text)) is not None)
    single = next(accepted, _MADE_UP.get(kind, "text"))
    return single if parameter.kind is not Kind.LIST or single == "text" else [single]
