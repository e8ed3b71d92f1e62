"""A negative default stands without a word on what negative means.

Times may be relative to now where they are negative; a description that does not say so leaves a reader guessing, and
the generator with an absolute time only.

Bad:

    ### Request Query Parameters

    | Name | Required | Description | Default | Example |
    | ---- | -------- | ----------- | ------- | ------- |
    | start | N | Start (ms since epoch) | -86400000 | 1465790400000 |

Good:

    ### Request Query Parameters

    | Name | Required | Description | Default | Example |
    | ---- | -------- | ----------- | ------- | ------- |
    | start | N | Start (ms since epoch - 0 means now, negative is relative to now) | -86400000 | 1465790400000 |
"""

import re
from collections.abc import Iterator
from typing import Final

from codegen.diagnostics import Diagnostic, Rule, Severity
from codegen.lint.check import Check, Forms
from codegen.lint.spec import Spec

_NEGATIVE: Final = re.compile(r"-[0-9]")
_SAID: Final = re.compile(r"negative|relative|below zero", re.IGNORECASE)


def _find(spec: Spec) -> Iterator[Diagnostic]:
    for parameter in spec.parameters:
        if _NEGATIVE.match(parameter.default or "") and not _SAID.search(parameter.description):
            message = f"the default of `{parameter.name}` is negative, and its description does not say what that means"
            help_text = "add `negative is relative to now` if that is meant"
            yield RULE.at(parameter.spans["default"], message, help_text)


RULE: Final = Rule("unexplained-negative-default", Severity.WARNING, __doc__)
CHECK: Final = Check(RULE, _find, Forms.BUILT_IN)
