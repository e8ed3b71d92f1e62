"""The example of a limit is zero.

A call that asks for no results shows nothing.

Bad:

    ### Request Query Parameters

    | Name | Required | Description | Default | Example |
    | ---- | -------- | ----------- | ------- | ------- |
    | limit | N | How many parts to return | 100 | 0 |
    | offset | N | How many parts to skip | 0 | 0 |

Good:

    ### Request Query Parameters

    | Name | Required | Description | Default | Example |
    | ---- | -------- | ----------- | ------- | ------- |
    | limit | N | How many parts to return | 100 | 10 |
    | offset | N | How many parts to skip | 0 | 0 |
"""

from collections.abc import Iterator
from typing import Final

from codegen.diagnostics import Diagnostic, Rule, Severity
from codegen.lint.check import Check, Forms
from codegen.lint.spec import Spec
from codegen.model.name import Name

_LIMITS: Final = {("limit",), ("per", "page"), ("page", "size"), ("max", "results")}


def _find(spec: Spec) -> Iterator[Diagnostic]:
    for parameter in spec.parameters:
        if parameter.example == "0" and Name.split(parameter.name).words in _LIMITS:
            place = spec.find("0", parameter.spans["example"])
            yield RULE.at(place, f"an example of 0 for `{parameter.name}` asks for nothing", "write a number above 0")


RULE: Final = Rule("pointless-example", Severity.WARNING, __doc__)
CHECK: Final = Check(RULE, _find, Forms.BUILT_IN)
