"""A time is given in milliseconds, and the description does not say so.

An example of 13 digits, whose name and description are about a time, is one in milliseconds since 1970. The words
`(ms since epoch)`, or `timestamp (ms)` under `Type`, tell it to people, and tell the generator to take a `datetime`.

Bad:

    ### Request Query Parameters

    | Name | Required | Description | Default | Example |
    | ---- | -------- | ----------- | ------- | ------- |
    | start | N | Start of the range |  | 1465790400000 |

Good:

    ### Request Query Parameters

    | Name | Required | Description | Default | Example |
    | ---- | -------- | ----------- | ------- | ------- |
    | start | N | Start of the range (ms since epoch) |  | 1465790400000 |
"""

import re
from collections.abc import Iterator
from typing import Final

from codegen.diagnostics import Diagnostic, Rule, Severity
from codegen.lint.check import Check, Forms
from codegen.lint.spec import Spec
from codegen.model.parameter import Kind

_MILLISECONDS: Final = re.compile(r"[0-9]{13}")
_SAID: Final = re.compile(r"ms since epoch|milliseconds", re.IGNORECASE)


def _find(spec: Spec) -> Iterator[Diagnostic]:
    for parameter in spec.parameters:
        example = parameter.example or parameter.default or ""
        is_time = parameter.kind is Kind.TIMESTAMP and not parameter.stated
        if is_time and _MILLISECONDS.fullmatch(example) and not _SAID.search(parameter.description):
            message = f"`{parameter.name}` is a time in milliseconds, which its description does not say"
            yield RULE.at(parameter.spans["description"], message, "add `(ms since epoch)`")


RULE: Final = Rule("unmarked-time", Severity.WARNING, __doc__)
CHECK: Final = Check(RULE, _find, Forms.BUILT_IN)
