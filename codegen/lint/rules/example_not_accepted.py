"""The example of a parameter is not among its accepted values.

`default-not-accepted` says the same of a default.

Bad:

    ### Request Query Parameters

    | Name | Required | Description | Default | Example |
    | ---- | -------- | ----------- | ------- | ------- |
    | order | N | Direction of the list. Accepted values are: asc, desc | asc | ascending |

Good:

    ### Request Query Parameters

    | Name | Required | Description | Default | Example |
    | ---- | -------- | ----------- | ------- | ------- |
    | order | N | Direction of the list. Accepted values are: asc, desc | asc | desc |
"""

from collections.abc import Iterator
from typing import Final

from codegen.diagnostics import Diagnostic, Rule, Severity
from codegen.lint.check import Check, Forms
from codegen.lint.spec import Spec


def _find(spec: Spec) -> Iterator[Diagnostic]:
    for parameter in spec.parameters:
        accepted, example = parameter.accepted_values, parameter.example
        if example is not None and not parameter.accepts(example, parameter.example_value):
            message = f"the example `{example}` of `{parameter.name}` is not among its accepted values"
            place = spec.find(example, parameter.spans["example"])
            yield RULE.at(place, message, "the accepted values are " + ", ".join(f"`{value}`" for value in accepted))


RULE: Final = Rule("example-not-accepted", Severity.ERROR, __doc__)
CHECK: Final = Check(RULE, _find, Forms.ANY)
