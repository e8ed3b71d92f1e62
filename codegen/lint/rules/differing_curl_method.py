r"""The curl example calls with another method than the action has.

Readers copy the example; with another method it does something else, or nothing.

Bad:

    ## Patch

    ### Method And Url

    PATCH https://api.example.com/things/**`THING_ID`**

    ### Curl Example

    ```bash
    curl -H 'Authorization: Bearer YOUR_API_ACCESS_TOKEN' \
        -X POST \
        -d '{"name":"My Thing"}' \
        https://api.example.com/things/THING_ID
    ```

Good:

    ## Patch

    ### Method And Url

    PATCH https://api.example.com/things/**`THING_ID`**

    ### Curl Example

    ```bash
    curl -H 'Authorization: Bearer YOUR_API_ACCESS_TOKEN' \
        -X PATCH \
        -d '{"name":"My Thing"}' \
        https://api.example.com/things/THING_ID
    ```
"""

from collections.abc import Iterator
from typing import Final

from codegen.diagnostics import Diagnostic, Rule, Severity
from codegen.lint.check import Check, Forms
from codegen.lint.spec import Spec


def _find(spec: Spec) -> Iterator[Diagnostic]:
    for call in spec.calls:
        action, curl = call.action, call.action.curl
        if curl is not None and curl.method != action.method:
            message = f"the example calls with `{curl.method}`, the action has `{action.method}`"
            yield RULE.at(curl.spans.get("method", curl.span), message, f"write `-X {action.method}`")


RULE: Final = Rule("differing-curl-method", Severity.ERROR, __doc__)
CHECK: Final = Check(RULE, _find, Forms.BUILT_IN)
