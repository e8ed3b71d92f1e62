r"""A write that stores what it is sent documents no body.

That is an action with `PUT`, `PATCH` or `POST` whose title says that something is stored (`Post`, `Patch`, `Create`,
`Update`, `Add`, ...), or that answers with 201, and that has no query parameters either.

Bad:

    ## Update

    ### Method And Url

    PATCH https://api.example.com/things/**`THING_ID`**

Good:

    ## Patch

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
        -X PATCH \
        -d '{"name":"My Thing"}' \
        https://api.example.com/things/THING_ID
    ```
"""

from collections.abc import Iterator
from typing import Final

from codegen.diagnostics import Diagnostic, Rule, Severity
from codegen.dialects.built_in import heading_of
from codegen.lint.check import Check, Forms
from codegen.lint.spec import Spec

_METHODS: Final = {"PUT", "PATCH", "POST"}
_VERBS: Final = {"put", "patch", "post", "create", "update", "add", "insert", "replace", "set"}


def _find(spec: Spec) -> Iterator[Diagnostic]:
    for call in spec.calls:
        action = call.action
        if action.method not in _METHODS or action.body is not None or action.query_parameters:
            continue
        if action.name.words[0] in _VERBS or any(response.code == 201 for response in action.responses):
            message = f"`{action.title}` writes, but documents no body"
            yield RULE.at(action.span, message, f"add a section `### {heading_of('body')}`")


RULE: Final = Rule("missing-body", Severity.WARNING, __doc__)
CHECK: Final = Check(RULE, _find, Forms.BUILT_IN)
