r"""The curl example sends a query parameter that the action does not document.

Either the table lacks a row, or the example a correction.

Bad:

    ### Curl Example

    ```bash
    curl -H 'Authorization: Bearer YOUR_API_ACCESS_TOKEN' \
        -X GET \
        https://api.example.com/things/THING_ID?verbose=true
    ```

Good:

    ### Request Query Parameters

    | Name | Required | Description | Default | Example |
    | ---- | -------- | ----------- | ------- | ------- |
    | verbose | N | If set, the parts are included | false | true |

    ### Curl Example

    ```bash
    curl -H 'Authorization: Bearer YOUR_API_ACCESS_TOKEN' \
        -X GET \
        https://api.example.com/things/THING_ID?verbose=true
    ```
"""

from collections.abc import Iterator
from typing import Final
from urllib.parse import parse_qsl

from codegen.diagnostics import Diagnostic, Rule, Severity
from codegen.lint.check import Check
from codegen.lint.spec import Spec


def _find(spec: Spec) -> Iterator[Diagnostic]:
    for call in spec.calls:
        curl = call.action.curl
        if curl is None:
            continue
        known = {parameter.name for parameter in call.action.query_parameters}
        for key, _ in parse_qsl(curl.url.partition("?")[2], keep_blank_values=True):
            name = key.partition("[")[0]
            if name not in known:
                place = spec.find(key, curl.spans.get("url", curl.span))
                yield RULE.at(place, f"the example sends `{name}`, which is not documented", f"add a row for `{name}`")


RULE: Final = Rule("unknown-curl-query", Severity.ERROR, __doc__)
CHECK: Final = Check(RULE, _find)
