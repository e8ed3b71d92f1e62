r"""The curl example of an event stream asks for JSON.

A stream is of the type `text/event-stream`. A server that minds the `Accept` header refuses the example.

Bad:

    ## Watch

    ### Curl Example

    ```bash
    curl -H 'Accept: application/json' \
        -H 'Authorization: Bearer YOUR_API_ACCESS_TOKEN' \
        -X GET \
        https://api.example.com/things/THING_ID
    ```

    ### SSE Stream for a Successful Response

    SSE stream of changes

    | SSE Event Name | Type | Description |
    | -------------- | ---- | ----------- |
    | change | [Thing](schemas.md#thing) | The thing as it is now |

Good:

    ## Watch

    ### Curl Example

    ```bash
    curl -H 'Accept: text/event-stream' \
        -H 'Authorization: Bearer YOUR_API_ACCESS_TOKEN' \
        -X GET \
        https://api.example.com/things/THING_ID
    ```

    ### SSE Stream for a Successful Response

    SSE stream of changes

    | SSE Event Name | Type | Description |
    | -------------- | ---- | ----------- |
    | change | [Thing](schemas.md#thing) | The thing as it is now |
"""

from collections.abc import Iterator
from typing import Final

from codegen.diagnostics import Diagnostic, Rule, Severity
from codegen.lint.check import Check, Forms
from codegen.lint.spec import Spec


def _find(spec: Spec) -> Iterator[Diagnostic]:
    for call in spec.calls:
        curl = call.action.curl
        if call.action.stream is None or curl is None:
            continue
        for name, value in curl.headers:
            if name.lower() == "accept" and "text/event-stream" not in value and "*/*" not in value:
                message = f"the answer is a stream of events, the example asks for `{value}`"
                yield RULE.at(curl.spans.get(name, curl.span), message, "write `-H 'Accept: text/event-stream'`")


RULE: Final = Rule("json-curl-of-stream", Severity.WARNING, __doc__)
CHECK: Final = Check(RULE, _find, Forms.BUILT_IN)
