r"""The curl example does not send the body that the action documents.

Readers copy the example, and readers of the section above it expect the body there. A section that says `The body is
optional.` needs none; where none says whether a body is needed, it is read as optional, which `assumed-optional-body`
tells.

`codegen lint --fix` adds the documented body as `-d`.

Bad:

    ## Patch

    ### Request Body

    The body of the request should be serialized JSON that validates against
    the [Thing Patch](schemas.md#thing-patch) schema. The body is required. For example, the
    following would be a valid body for this request:

    ```json
    {
      "name": "My Thing"
    }
    ```

    ### Curl Example

    ```bash
    curl -H 'Authorization: Bearer YOUR_API_ACCESS_TOKEN' \
        -X PATCH \
        https://api.example.com/things/THING_ID
    ```

Good:

    ## Patch

    ### Request Body

    The body of the request should be serialized JSON that validates against
    the [Thing Patch](schemas.md#thing-patch) schema. The body is required. For example, the
    following would be a valid body for this request:

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

import json
from collections.abc import Iterator
from typing import Final

from codegen.diagnostics import Diagnostic, Edit, Rule, Severity
from codegen.lint.check import Check, Forms
from codegen.lint.spec import Spec
from codegen.model.exchange import CurlExample, RequestBody


def _find(spec: Spec) -> Iterator[Diagnostic]:
    for call in spec.calls:
        body, curl = call.action.body, call.action.curl
        if body is None or curl is None or not body.required:
            continue
        # A command of a dialect may send a file that is shown nowhere.
        is_elsewhere = any(not shown.is_whole for shown in call.action.documented.calls)
        if curl.body is None and not curl.form and not is_elsewhere:
            message = "the example does not send the documented body"
            yield RULE.at(curl.spans.get("url", curl.span), message, "add it as `-d '...'`", _edit(body, curl))


def _edit(body: RequestBody, curl: CurlExample) -> Edit | None:
    """Put the body before the URL, on a line of its own when the URL is."""
    span = curl.spans.get("url")
    if span is None or not body.has_example:
        return None
    text = json.dumps(body.example, separators=(",", ":"), ensure_ascii=False)
    end = " " if span.line == curl.span.line else " \\\n" + " " * (span.column - 1)
    return Edit(span, 0, f"-d {_quote(text)}{end}")


def _quote(text: str) -> str:
    return "'" + text.replace("'", "'\\''") + "'"


RULE: Final = Rule("missing-curl-body", Severity.WARNING, __doc__)
CHECK: Final = Check(RULE, _find, Forms.ANY)
