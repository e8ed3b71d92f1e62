"""The default of a parameter is of another type than its example.

Where no `Type` column states the type, default and example tell it together: here, that it is any text.

Bad:

    ### Request Query Parameters

    | Name | Required | Description | Default | Example |
    | ---- | -------- | ----------- | ------- | ------- |
    | limit | N | How many parts to return | all | 10 |

Good:

    ### Request Query Parameters

    | Name | Required | Description | Default | Example |
    | ---- | -------- | ----------- | ------- | ------- |
    | limit | N | How many parts to return | 100 | 10 |
"""

import re
from collections.abc import Iterator
from typing import Final

from codegen.diagnostics import Diagnostic, Rule, Severity
from codegen.lint.check import Check, Forms
from codegen.lint.spec import Spec
from codegen.model.parameter import Kind

_SHAPES: Final = (
    ("a boolean", re.compile(r"true|false")),
    ("a number", re.compile(r"-?[0-9]+(\.[0-9]+)?")),
)


def _find(spec: Spec) -> Iterator[Diagnostic]:
    for parameter in spec.parameters:
        default, example = parameter.default, parameter.example
        is_told = parameter.stated or parameter.accepted_values or parameter.kind in {Kind.OBJECT, Kind.LIST}
        if is_told or default is None or example is None:
            continue
        if _shape(default) != _shape(example):
            message = f"the default of `{parameter.name}` is {_shape(default)}, its example {_shape(example)}"
            yield RULE.at(parameter.spans["default"], message, "make the two of one type")


def _shape(value: str) -> str:
    return next((shape for shape, pattern in _SHAPES if pattern.fullmatch(value)), "a string")


RULE: Final = Rule("differing-default-type", Severity.ERROR, __doc__)
CHECK: Final = Check(RULE, _find, Forms.ANY)
