r"""A required parameter has a default.

A default is what counts when nothing is sent; a required parameter is always sent.

Bad:

    ### Request Query Parameters

    | Name | Required | Description | Default | Example |
    | ---- | -------- | ----------- | ------- | ------- |
    | limit | Y | How many parts to return | 100 | 10 |

    ### Curl Example

    ```bash
    curl -H 'Authorization: Bearer YOUR_API_ACCESS_TOKEN' \
        -X GET \
        https://api.example.com/things/THING_ID?limit=10
    ```

Good:

    ### Request Query Parameters

    | Name | Required | Description | Default | Example |
    | ---- | -------- | ----------- | ------- | ------- |
    | limit | N | How many parts to return | 100 | 10 |
"""

from collections.abc import Iterator
from typing import Final

from codegen.diagnostics import Diagnostic, Rule, Severity
from codegen.lint.check import Check, Forms
from codegen.lint.spec import Spec


def _find(spec: Spec) -> Iterator[Diagnostic]:
    for parameter in spec.parameters:
        if parameter.required and parameter.default is not None:
            message = f"`{parameter.name}` is required, so its default never counts"
            yield RULE.at(parameter.spans["default"], message, "drop the default, or write `N`")


RULE: Final = Rule("required-with-default", Severity.WARNING, __doc__)
CHECK: Final = Check(RULE, _find, Forms.BUILT_IN)
