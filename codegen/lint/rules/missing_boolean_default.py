"""A switch does not say what counts when it is not sent.

Most often that is `false`; a reader who has to guess tries both.

Bad:

    ### Request Query Parameters

    | Name | Required | Description | Default | Example |
    | ---- | -------- | ----------- | ------- | ------- |
    | verbose | N | If set, the parts are included |  | true |

Good:

    ### Request Query Parameters

    | Name | Required | Description | Default | Example |
    | ---- | -------- | ----------- | ------- | ------- |
    | verbose | N | If set, the parts are included | false | true |
"""

from collections.abc import Iterator
from typing import Final

from codegen.diagnostics import Diagnostic, Rule, Severity
from codegen.lint.check import Check, Forms
from codegen.lint.spec import Spec
from codegen.model.parameter import Kind


def _find(spec: Spec) -> Iterator[Diagnostic]:
    for parameter in spec.parameters:
        if parameter.kind is Kind.BOOLEAN and not parameter.required and parameter.default is None:
            message = f"`{parameter.name}` is a switch without a default"
            yield RULE.at(parameter.spans["name"], message, "write `false` or `true` under `Default`")


RULE: Final = Rule("missing-boolean-default", Severity.INFO, __doc__)
CHECK: Final = Check(RULE, _find, Forms.BUILT_IN)
