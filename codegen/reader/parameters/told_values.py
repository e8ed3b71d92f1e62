"""Defaults and examples that stand beside a type or in a description, where no column has them."""

import re
from typing import Final

from msgspec.structs import replace

from codegen.model.parameter import Location, Parameter
from codegen.reader.parameters.query_strings import strip_name
from codegen.reader.parameters.remarks import NO_REMARKS
from codegen.reader.parameters.row_rules import CONTRADICTING_ROW
from codegen.reader.parameters.stated_types import parse_type
from codegen.reader.reading import Reading

_DEFAULT: Final = re.compile(
    r"\bdefault(?:s(?: to|:)|(?: value)?(?: is|:|\s?=)?)\s+"
    r"(?:`(?P<code>[^`]{1,200})`|\"(?P<text>[^\"]{1,200})\"|(?P<plain>-?[0-9]{1,15}(?:\.[0-9]{1,15})?|true|false))"
    r"(?=\)|[.;]?$|[.;]\s)"
    r"|(?:^|[(,;.] ?|\bis )(?:`(?P<coded>[^`]{1,200})`|(?P<bare>-?[0-9]{1,15}(?:\.[0-9]{1,15})?|true|false)) by default"
    r"(?=\)|[.;]?$|[.;]\s)",
    re.IGNORECASE,
)
_LONGEST: Final = 5000
"""How many characters of a description are looked through."""


def told_default(description: str) -> str | None:
    """Return the default that a description tells: `Defaults to 10.`, ``Default: `title` ``; None for none.

    A word without backticks or quotes is none, but for a number, `true` and `false`.
    """
    match = _DEFAULT.search(description[:_LONGEST])
    return next(filter(None, match.groups()), None) if match else None


def with_told_values(parameter: Parameter, reading: Reading) -> Parameter:
    """Return a parameter with the default and the example of its other places; two defaults are reported."""
    stated = parse_type(parameter.stated, [words for _, words in parameter.remarks]) if parameter.stated else None
    remarks = stated.remarks if stated else NO_REMARKS
    if parameter.example is None and remarks.example is not None:
        spans = {**parameter.spans, "example": parameter.spans["type"]}
        parameter = replace(parameter, example=strip_name(parameter.name, remarks.example), spans=spans)
    if parameter.location is Location.PATH:
        return parameter
    for place, value in (("type", remarks.default), ("description", told_default(parameter.description))):
        if value is not None:
            parameter = _with_default(parameter, place, value, reading)
    return parameter


def _with_default(parameter: Parameter, place: str, value: str, reading: Reading) -> Parameter:
    if parameter.default is None:
        return replace(parameter, default=value, spans={**parameter.spans, "default": parameter.spans[place]})
    if bare_value(parameter.default) != bare_value(value):
        message = f"the {place} of `{parameter.name}` says that its default is `{value}`, and not `{parameter.default}`"
        reading.report(
            CONTRADICTING_ROW.at(parameter.spans[place], message, "let both say the same, or drop one of them")
        )
    return parameter


def bare_value(text: str) -> str:
    """Return a value without backticks and quotes."""
    return text.strip("`\"' ")
