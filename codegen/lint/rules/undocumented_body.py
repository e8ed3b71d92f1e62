r"""The curl example sends a body, and the action documents none.

Bad:

    ## Tag

    ### Method And Url

    POST https://api.example.com/things/**`THING_ID`**/tag

    ### Curl Example

    ```bash
    curl -H 'Authorization: Bearer YOUR_API_ACCESS_TOKEN' \
        -X POST \
        -d '{"name":"My Thing"}' \
        https://api.example.com/things/THING_ID/tag
    ```

Good:

    ## Tag

    ### Method And Url

    POST https://api.example.com/things/**`THING_ID`**/tag

    ### Request Body

    The body of the request should be serialized JSON that validates against
    the [Thing Patch](schemas.md#thing-patch) schema. For example, the following would be a
    valid body for this request:

    ```json
    {
      "name": "My Thing"
    }
    ```

    ### Curl Example

    ```bash
    curl -H 'Authorization: Bearer YOUR_API_ACCESS_TOKEN' \
        -X POST \
        -d '{"name":"My Thing"}' \
        https://api.example.com/things/THING_ID/tag
    ```
"""

from collections.abc import Iterator
from typing import Final

from codegen.diagnostics import Diagnostic, Rule, Severity
from codegen.dialects.built_in import heading_of
from codegen.lint.check import Check, Forms
from codegen.lint.spec import Spec


def _find(spec: Spec) -> Iterator[Diagnostic]:
    for call in spec.calls:
        curl = call.action.curl
        if call.action.body is None and curl is not None and (curl.body is not None or curl.form):
            message = "the example sends a body, the action documents none"
            yield RULE.at(curl.spans.get("body", curl.span), message, f"add a section `### {heading_of('body')}`")


RULE: Final = Rule("undocumented-body", Severity.ERROR, __doc__)
CHECK: Final = Check(RULE, _find, Forms.BUILT_IN)
