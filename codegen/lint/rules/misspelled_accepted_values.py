"""The accepted values of a parameter are told in another form than `Accepted values are: a, b, c`.

The generator reads that form, and its like with a colon or with each value in backticks (`Allowed values: asc, desc`,
`One of: asc, desc`): the parameter gets a type of just these values. `codegen lint --fix` writes it.

Bad:

    ### Request Query Parameters

    | Name | Required | Description | Default | Example |
    | ---- | -------- | ----------- | ------- | ------- |
    | order | N | Direction of the list, one of asc, desc. | asc | desc |

Good:

    ### Request Query Parameters

    | Name | Required | Description | Default | Example |
    | ---- | -------- | ----------- | ------- | ------- |
    | order | N | Direction of the list. Accepted values are: asc, desc | asc | desc |
"""

import re
from collections.abc import Iterator
from typing import Final

from codegen.diagnostics import Diagnostic, Edit, Rule, Severity
from codegen.lint.check import Check, Forms
from codegen.lint.spec import Spec

_OTHER_FORM: Final = re.compile(
    r"(?:(?:accepted|allowed|valid|possible|permitted|supported) values(?: are| include)?|(?:must|can|may) be one of|"
    r"(?:is )?one of):?\s+(?P<list>`?\w+`?(?:(?:, or |, | or | \| )`?\w+`?)+)\.?\s*$",
    re.IGNORECASE,
)
_SEPARATOR: Final = re.compile(r", or |, | or | \| ")


def _find(spec: Spec) -> Iterator[Diagnostic]:
    for parameter in spec.parameters:
        match = None if parameter.accepted_values else _OTHER_FORM.search(parameter.description)
        if match is None:
            continue
        values = [value.strip("`") for value in _SEPARATOR.split(match["list"])]
        form = "Accepted values are: " + ", ".join(values)
        place = spec.find(match[0], parameter.spans["description"])
        edit = Edit(place, len(match[0]), form) if place.length == len(match[0]) else None
        message = f"the accepted values of `{parameter.name}` are not told in the form that is read"
        yield RULE.at(place, message, f"write `{form}`", edit)


RULE: Final = Rule("misspelled-accepted-values", Severity.WARNING, __doc__)
CHECK: Final = Check(RULE, _find, Forms.BUILT_IN)
