"""Kinds of parameters as types of Python, and the functions of the runtime's `values` that values pass through."""

from typing import Final

from codegen.model.parameter import ArrayStyle, Kind, Location, Parameter
from codegen.targets.python.text.layout import NONE, TypeExpression, generic, name, union
from codegen.targets.python.types.enumerations import BOOL, FLOAT, INT, STR
from codegen.targets.python.types.shapes import DATETIME

_TIMEDELTA: Final = name("timedelta", "datetime")
_SEQUENCE: Final = name("Sequence", "collections.abc")
_TYPES: Final[dict[Kind, TypeExpression]] = {
    Kind.STRING: STR,
    Kind.INTEGER: INT,
    Kind.NUMBER: FLOAT,
    Kind.BOOLEAN: BOOL,
    Kind.DATE: union([name("date", "datetime"), STR]),
    Kind.DATE_TIME: union([DATETIME, STR]),
    Kind.UUID: union([name("UUID", "uuid"), STR]),
    Kind.TIMESTAMP: union([DATETIME, INT]),
    Kind.TIMESTAMP_SECONDS: union([DATETIME, INT]),
    Kind.RELATIVE_TIMESTAMP: union([DATETIME, _TIMEDELTA, INT]),
    Kind.MILLISECONDS: union([_TIMEDELTA, INT]),
    Kind.SECONDS: union([_TIMEDELTA, INT]),
    Kind.OPTIONAL_ID: union([STR, NONE]),
}
_FUNCTIONS: Final = {
    Kind.DATE: "full_date",
    Kind.DATE_TIME: "date_time",
    Kind.UUID: "uuid",
    Kind.TIMESTAMP: "timestamp",
    Kind.TIMESTAMP_SECONDS: "timestamp_seconds",
    Kind.RELATIVE_TIMESTAMP: "relative_timestamp",
    Kind.MILLISECONDS: "milliseconds",
    Kind.SECONDS: "seconds",
    Kind.OPTIONAL_ID: "optional_id",
}
_SCALARS: Final = frozenset({Kind.INTEGER, Kind.NUMBER, Kind.BOOLEAN})


def parameter_type(parameter: Parameter, accepted: TypeExpression | None) -> TypeExpression:
    """Return the type of a parameter that is not an object; `accepted` is that of one accepted value, if it has some.

    A number in a path may be given as text: such is what an answer or an address has of it.
    """
    single = _TYPES.get(parameter.value_kind, STR) if accepted is None else accepted
    if parameter.kind is Kind.LIST:
        # One text may be all items: it is one of them, or all as they are joined.
        return union([generic(_SEQUENCE, single), *([STR] if single == STR else [])])
    is_id = parameter.location is Location.PATH and parameter.kind is Kind.INTEGER and accepted is None
    return union([single, STR]) if is_id else single


def function_of(parameter: Parameter) -> str:
    """Return the name of the function that a value passes through, empty for none."""
    if parameter.kind is Kind.LIST:
        return "comma_separated" if parameter.style is ArrayStyle.COMMA else "repeated"
    # A path takes texts and numbers as they are.
    is_switch = parameter.location is Location.PATH and parameter.kind is Kind.BOOLEAN
    return "scalar" if is_switch else _FUNCTIONS.get(parameter.kind, "")


def item_function_of(parameter: Parameter) -> str:
    """Return the name of the function that each item of a list passes through, empty for texts and for no list."""
    if parameter.kind is not Kind.LIST:
        return ""
    return "scalar" if parameter.items in _SCALARS else _FUNCTIONS.get(parameter.items, "")
