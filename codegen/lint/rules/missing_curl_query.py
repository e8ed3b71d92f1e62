r"""The curl example leaves out a required query parameter.

As it stands, the example is answered with an error.

Bad:

    ### Request Query Parameters

    | Name | Required | Description | Default | Example |
    | ---- | -------- | ----------- | ------- | ------- |
    | email | Y | Email address of the owner |  | email@example.com |

    ### Curl Example

    ```bash
    curl -H 'Authorization: Bearer YOUR_API_ACCESS_TOKEN' \
        -X GET \
        https://api.example.com/things/THING_ID
    ```

Good:

    ### Request Query Parameters

    | Name | Required | Description | Default | Example |
    | ---- | -------- | ----------- | ------- | ------- |
    | email | Y | Email address of the owner |  | email@example.com |

    ### Curl Example

    ```bash
    curl -H 'Authorization: Bearer YOUR_API_ACCESS_TOKEN' \
        -X GET \
        https://api.example.com/things/THING_ID?email=email%40example.com
    ```
"""

from collections.abc import Iterator
from typing import Final
from urllib.parse import parse_qsl

from codegen.diagnostics import Diagnostic, Rule, Severity
from codegen.lint.check import Check, Forms
from codegen.lint.spec import Spec


def _find(spec: Spec) -> Iterator[Diagnostic]:
    for call in spec.calls:
        curl = call.action.curl
        if curl is None:
            continue
        given = {key.partition("[")[0] for key, _ in parse_qsl(curl.url.partition("?")[2], keep_blank_values=True)}
        for parameter in call.action.query_parameters:
            if parameter.required and parameter.name not in given:
                message = f"the example leaves out `{parameter.name}`, which is required"
                yield RULE.at(curl.spans.get("url", curl.span), message, f"add `?{parameter.name}=...` to its URL")


RULE: Final = Rule("missing-curl-query", Severity.ERROR, __doc__)
CHECK: Final = Check(RULE, _find, Forms.BUILT_IN)
