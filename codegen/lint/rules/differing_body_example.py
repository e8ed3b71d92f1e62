r"""The example of a request's body is another one than the schema's own.

The two are one example in two places. Where one of them was changed, the other was forgotten. A schema that actions
answer with, too, has the example of an answer. An example that is not even valid is left to `invalid-body-example`.

Bad:

    ## Patch

    ### Request Body

    The body of the request should be serialized JSON that validates against
    the [Thing Patch](schemas.md#thing-patch) schema. For example, the following would be a
    valid body for this request:

    ```json
    {
      "name": "Another Thing"
    }
    ```

    ### Curl Example

    ```bash
    curl -H 'Authorization: Bearer YOUR_API_ACCESS_TOKEN' \
        -X PATCH \
        -d '{"name":"Another Thing"}' \
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


def _find(spec: Spec) -> Iterator[Diagnostic]:
    for call in spec.calls:
        body = call.action.body
        schema = spec.schema(body.schema) if body is not None else None
        if body is None or schema is None or not (body.has_example and schema.has_example):
            continue
        if schema.name.pascal in spec.answered:
            continue
        if body.example != schema.example and not any(spec.validate(schema, body.example)):
            message = f"this is not the example of the schema `{schema.title}`"
            yield RULE.at(body.example_span or body.span, message, "make the two equal")


RULE: Final = Rule("differing-body-example", Severity.WARNING, __doc__)
CHECK: Final = Check(RULE, _find, Forms.BUILT_IN)
