r"""The curl example sends another body than the one that the action documents.

With several examples, one of them has to be sent. Values of a column `Example` are not compared: they tell of one field
each.

Bad:

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
        -d '{"title":"My Thing"}' \
        https://api.example.com/things/THING_ID
    ```

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
from codegen.lint.check import Check, Forms
from codegen.lint.spec import Spec
from codegen.model.media import is_json
from codegen.reader.json.text import Fault, parse_json


def _find(spec: Spec) -> Iterator[Diagnostic]:
    for call in spec.calls:
        body, curl = call.action.body, call.action.curl
        if body is None or not body.has_example or curl is None or curl.body is None or not is_json(body.media_type):
            continue
        if curl.body.startswith("@"):
            # What the file has is not to be seen here.
            continue
        sent = parse_json(curl.body)
        place = curl.spans.get("body", curl.span)
        if isinstance(sent, Fault):
            yield RULE.at(place, f"the example sends no usable JSON: {sent.message}", "send the documented body")
        elif body.example_span is not None and sent not in (body.example, *(item.value for item in body.examples)):
            yield RULE.at(place, "the example sends another body than the documented one", "make the two equal")


RULE: Final = Rule("differing-curl-body", Severity.ERROR, __doc__)
CHECK: Final = Check(RULE, _find, Forms.BUILT_IN)
