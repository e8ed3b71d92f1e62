"""What is wrong with the type and the values of a parameter: said once all that is overridden has been."""

from collections.abc import Iterator
from typing import Final

from codegen.model.parameter import Kind, Location, Parameter
from codegen.reader.elements.type_words import type_key
from codegen.reader.json.text import parse_json
from codegen.reader.parameters.bounded import is_within
from codegen.reader.parameters.inference import read_parameter_remarks, stated_type
from codegen.reader.parameters.kinds import accepted_values
from codegen.reader.parameters.row_rules import CONTRADICTING_ROW
from codegen.reader.parameters.rules import DEFAULT_NOT_ACCEPTED
from codegen.reader.parameters.stated_types import WORDS, nearest_type
from codegen.reader.parameters.stated_uses import misplaced
from codegen.reader.parameters.type_rules import MISPLACED_TYPE, UNKNOWN_TYPE, UNSHOWN_FORM, VALUE_OF_OTHER_TYPE
from codegen.reader.parameters.values import typed_value
from codegen.reader.reading import Reading

_ENUMERATION_HELP: Final = "write `enum: a, b`, or the values in backticks behind a colon at the end of the description"
_DURATION_HELP: Final = (
    "write `ISO 8601 duration` (`PT5M`), `Go duration` (`5m`), `duration (s)` or `duration (ms)`, or add an example"
)
_VALUE_HELP: Final = "write a value of the type, or state another one under `Type`"
_KINDS: Final[dict[Kind, str]] = {
    Kind.INTEGER: "an integer",
    Kind.NUMBER: "a number",
    Kind.BOOLEAN: "`true` or `false`",
    Kind.DATE: "a date, `2017-06-13`",
    Kind.DATE_TIME: "a point in time, `2017-06-13T04:00:00Z`",
    Kind.UUID: "a UUID",
    Kind.TIMESTAMP: "a time in milliseconds",
    Kind.TIMESTAMP_SECONDS: "a time in seconds",
    Kind.RELATIVE_TIMESTAMP: "a time in milliseconds",
    Kind.MILLISECONDS: "a number of milliseconds",
    Kind.SECONDS: "a number of seconds",
    Kind.UNION: "a value of one of its types",
}
REMARK_HELP: Final = (
    "beside a type stand `required`, `1-100`, `min 1`, `max 255 chars`, `default 10`, `enum: a, b`, ...; "
    "say all else in the description"
)
_SHOWN: Final = 80
_PLACES: Final = {
    Location.PATH: "a path",
    Location.QUERY: "a query",
    Location.HEADER: "a header",
    Location.COOKIE: "a cookie",
}


def report_parameter(parameter: Parameter, reading: Reading) -> None:
    """Report a type that is not one, and values that are not of the type or not accepted."""
    _report_type(parameter, reading)
    report_remarks(parameter, reading)
    for column, what, value in _others(parameter):
        message = f"the {what} `{_cut(value)}` of `{parameter.name}` is not {_words(parameter)}"
        reading.report(VALUE_OF_OTHER_TYPE.at(parameter.spans[column], message, _VALUE_HELP))
    for column, found in (("default", parameter.default_value), ("example", parameter.example_value)):
        if found is not None and not is_within(parameter, found):
            message = f"the {column} of `{parameter.name}` is not within the bounds of its type"
            reading.report(VALUE_OF_OTHER_TYPE.at(parameter.spans[column], message, _VALUE_HELP))
    if parameter.default_fits and not parameter.default_is_accepted:
        message = f"the default `{parameter.default}` of `{parameter.name}` is not among its accepted values"
        span = parameter.spans["default"]
        reading.report(DEFAULT_NOT_ACCEPTED.at(span, message, "fix the default or the accepted values"))


def _report_type(parameter: Parameter, reading: Reading) -> None:
    if not parameter.stated:
        return
    shown, span = _cut(ascii(parameter.stated)[1:-1].strip("`")), parameter.spans["type"]
    stated = stated_type(parameter)
    if stated is None and type_key(parameter.stated) == "duration":
        message = f"`{shown}` does not say how it is written, so `{parameter.name}` is read as text"
        reading.report(UNKNOWN_TYPE.at(span, message, _DURATION_HELP))
    elif stated is None:
        known = ", ".join(f"`{word}`" for word in WORDS)
        message = f"`{shown}` is not a type, so `{parameter.name}` is read as text"
        help_text = f"did you mean `{nearest_type(parameter.stated)}`? the types are {known}"
        reading.report(UNKNOWN_TYPE.at(span, message, help_text))
    elif what := misplaced(stated, parameter, reading):
        message = f"{what} cannot be sent in {_PLACES[parameter.location]}, so `{parameter.name}` is read as text"
        reading.report(MISPLACED_TYPE.at(span, message, "state another type"))
    elif stated.link and stated.kind is Kind.LIST and parameter.kind is Kind.OBJECT and parameter.schema is None:
        message = f"`{shown}` is an array of objects, so `{parameter.name}` is read as any JSON"
        reading.report(UNKNOWN_TYPE.at(span, message, "link a schema that is the array"))
    elif stated.is_enumeration and not parameter.accepted_values:
        message = f"`{shown}` does not say its values, so `{parameter.name}` takes any text"
        reading.report(UNKNOWN_TYPE.at(span, message, _ENUMERATION_HELP))


def report_remarks(parameter: Parameter, reading: Reading) -> None:
    """Report what stands beside the type and is not understood there, and what cannot be sent."""
    stated = stated_type(parameter)
    remarks = read_parameter_remarks(parameter, stated)
    columns = {words: column for column, words in parameter.remarks}
    for words in remarks.unread:
        message = (
            f"`{_cut(ascii(words)[1:-1].strip('`'))}` says nothing of {_known_words(parameter)}, so it is left out"
        )
        reading.report(UNKNOWN_TYPE.at(parameter.spans[columns.get(words, "type")], message, REMARK_HELP))
    described = accepted_values(parameter.description)
    if stated is not None and described == parameter.accepted_values and _differ(stated.values, described):
        message = f"the type and the description of `{parameter.name}` list different values"
        reading.report(CONTRADICTING_ROW.at(parameter.spans["type"], message, "list them in one place"))
    if remarks.is_nullable and parameter.required:
        message = f"null cannot be sent in {_PLACES[parameter.location]}, so `{parameter.name}` takes none"
        reading.report(MISPLACED_TYPE.at(parameter.spans["type"], message, "write `optional` if it may be left out"))
    if remarks.default is not None and parameter.location is Location.PATH:
        message = f"the default `{_cut(remarks.default)}` is not read: what is in the path is always given"
        reading.report(MISPLACED_TYPE.at(parameter.spans["type"], message, "drop it"))
    if parameter.stated and parameter.kind is Kind.OBJECT:
        _report_form(parameter, reading)


def _differ(values: tuple[str, ...], others: tuple[str, ...]) -> bool:
    return bool(values and others) and {*values} != {*others}


def _known_words(parameter: Parameter) -> str:
    kind = f"array of {parameter.items}" if parameter.kind is Kind.LIST else str(parameter.kind)
    return f"a value of the type `{kind}`"


def _report_form(parameter: Parameter, reading: Reading) -> None:
    """Tell how an object is sent where the documents do not: in brackets, as `deepObject` of OpenAPI says."""
    if parameter.example is None:
        message = f"`{parameter.name}` is sent in brackets, `{parameter.name}[key]=value`: no example shows how"
        reading.report(UNSHOWN_FORM.at(parameter.spans["type"], message, "add an example, or state another type"))
    elif isinstance(parse_json(parameter.example), dict | list):
        message = f"the example of `{parameter.name}` is JSON, but an object is sent in brackets"
        help_text = f"write the example as `{parameter.name}[key]=value`, or state `string` for a text of JSON"
        reading.report(VALUE_OF_OTHER_TYPE.at(parameter.spans["example"], message, help_text))


def _cut(text: str) -> str:
    return text if len(text) <= _SHOWN else f"{text[:_SHOWN]}..."


def _others(parameter: Parameter) -> Iterator[tuple[str, str, str]]:
    """Yield the values that are not of the parameter's type: column, what it is, and its text."""
    if parameter.value_kind not in _KINDS:
        return
    if parameter.default is not None and not parameter.default_fits:
        yield "default", "default", parameter.default
    if parameter.example is not None and parameter.example_value is None:
        yield "example", "example", parameter.example
    if parameter.alternatives:
        return
    is_described = all(value in parameter.description for value in parameter.accepted_values)
    for value in parameter.accepted_values:
        if typed_value(parameter.value_kind, value) is None:
            yield "description" if is_described else "type", "accepted value", value


def _words(parameter: Parameter) -> str:
    words = _KINDS[parameter.value_kind]
    return f"a list whose items are each {words}" if parameter.kind is Kind.LIST else words
