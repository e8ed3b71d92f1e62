r"""The example of a request's body is not valid against its schema.

Sent as it stands, the example is refused. Where it is the schema's own example, `invalid-example` reports it there.

Bad:

    ## Patch

    ### Request Body

    The body of the request should be serialized JSON that validates against
    the [Thing Patch](schemas.md#thing-patch) schema. For example, the following would be a
    valid body for this request:

    ```json
    {
      "name": 7
    }
    ```

    ### Curl Example

    ```bash
    curl -H 'Authorization: Bearer YOUR_API_ACCESS_TOKEN' \
        -X PATCH \
        -d '{"name":7}' \
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
from codegen.files import Span
from codegen.lint.check import Check, Forms
from codegen.lint.spec import Spec
from codegen.model.exchange import RequestBody
from codegen.reader.json.pointers import split_pointer
from codegen.reader.json.spans import text_span


def _find(spec: Spec) -> Iterator[Diagnostic]:
    for call in spec.calls:
        body = call.action.body
        schema = spec.schema(body.schema) if body is not None else None
        if body is None or schema is None or not body.has_example or body.example == schema.example:
            continue
        start = body.example_span or body.span
        for fault in spec.validate(schema, body.example):
            if spec.api.dialect:
                message = f"the example is not as the rows of its parameters say: {fault.message}"
                yield RULE.at(_place(spec, body, start, fault.pointer), message, "fix the example or the row")
                continue
            place = text_span(body.example_text, start, fault.pointer)
            yield RULE.at(
                place, f"not valid against `{schema.title}`: {fault.message}", "fix the example or the schema"
            )


def _place(spec: Spec, body: RequestBody, start: Span, pointer: str) -> Span:
    """Return the place of a value; in a text that is almost JSON that of the first key of its name."""
    steps = split_pointer(pointer)
    if body.example_text or not steps:
        return text_span(body.example_text, start, pointer)
    return spec.keys_below(start).get(steps[-1], start)


RULE: Final = Rule("invalid-body-example", Severity.ERROR, __doc__)
CHECK: Final = Check(RULE, _find, Forms.ANY)
