"""Kinds of parameters as types of Python, and the functions of the runtime's `values` that values pass through."""

from typing import Final

from codegen.model.parameter import Alternative, ArrayStyle, Kind, Location, Parameter
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
EITHER: Final = "either"
"""The function of the runtime's `unions` that a value of one of several types passes through."""
_PLAIN: Final = frozenset({
    Kind.STRING, Kind.INTEGER, Kind.NUMBER, Kind.BOOLEAN, Kind.DATE, Kind.DATE_TIME, Kind.UUID
})  # fmt: skip
"""Kinds whose values are told apart by their types; all others are whole numbers beside others."""
_IN_PATHS: Final = frozenset({Kind.STRING, Kind.INTEGER, Kind.NUMBER})
_SCALARS: Final = frozenset({Kind.INTEGER, Kind.NUMBER, Kind.BOOLEAN})


def parameter_type(parameter: Parameter, accepted: TypeExpression | None) -> TypeExpression:
    """Return the type of a parameter that is not an object; `accepted` is that of one accepted value, if it has some.

    A number in a path may be given as text: such is what an answer or an address has of it.
    """
    if parameter.alternatives:
        return union([option for item in parameter.alternatives for option in _options(item)])
    single = _TYPES.get(parameter.value_kind, STR) if accepted is None else accepted
    if parameter.kind is Kind.LIST:
        # One text may be all items: it is one of them, or all as they are joined.
        return union([generic(_SEQUENCE, single), *([STR] if single == STR else [])])
    is_id = parameter.location is Location.PATH and parameter.kind is Kind.INTEGER and accepted is None
    return union([single, STR]) if is_id else single


def _options(item: Alternative) -> list[TypeExpression]:
    """Return the types of one alternative: those that are sent as they are, without what only a function converts."""
    kind = item.items if item.kind is Kind.LIST else item.kind
    single = _TYPES.get(kind, STR) if kind in _PLAIN else INT
    if item.kind is not Kind.LIST:
        return [single]
    return [generic(_SEQUENCE, single), *([STR] if single == STR else [])]


def list_function_of(parameter: Parameter) -> str:
    """Return the name of the function that writes several values, empty where no more than one is sent."""
    if not parameter.takes_list:
        return ""
    return "comma_separated" if parameter.style is ArrayStyle.COMMA else "repeated"


def _union_function(parameter: Parameter) -> str:
    """Return what a value of several types passes through: it may be a list, and a path takes texts and numbers."""
    kinds = {item.kind for item in parameter.alternatives}
    if kinds == {Kind.LIST, Kind.STRING}:
        return list_function_of(parameter)
    is_plain = Kind.LIST not in kinds and (parameter.location is not Location.PATH or kinds <= _IN_PATHS)
    return "" if is_plain else EITHER


def function_of(parameter: Parameter) -> str:
    """Return the name of the function that a value passes through, empty for none."""
    if parameter.alternatives:
        return _union_function(parameter)
    if parameter.kind is Kind.LIST:
        return "comma_separated" if parameter.style is ArrayStyle.COMMA else "repeated"
    # A path takes texts and numbers as they are.
    is_switch = parameter.location is Location.PATH and parameter.kind is Kind.BOOLEAN
    return "scalar" if is_switch else _FUNCTIONS.get(parameter.kind, "")


def item_function_of(parameter: Parameter) -> str:
    """Return the name of the function that each item of a list passes through, empty for texts and for no list."""
    if not parameter.takes_list:
        return ""
    items = next((item.items for item in parameter.alternatives if item.kind is Kind.LIST), parameter.items)
    if parameter.alternatives and items not in _PLAIN:
        return "scalar"
    return "scalar" if items in _SCALARS else _FUNCTIONS.get(items, "")
