"""The example of a schema is not valid against it.

One of the two is wrong, and readers cannot tell which.

Bad:

    ### Successful Responses

    | Code | Type | Description |
    | ---- | ---- | ----------- |
    | 200 | [Part](schemas.md#part) | Part information |

    <!-- schemas.md -->

    ## Part

    Schema for a part

    ### Schema

    ```json
    {"type": "object", "properties": {"name": {"type": "string", "minLength": 3}}}
    ```

    ### Example

    ```json
    {"name": "no"}
    ```

Good:

    ### Successful Responses

    | Code | Type | Description |
    | ---- | ---- | ----------- |
    | 200 | [Part](schemas.md#part) | Part information |

    <!-- schemas.md -->

    ## Part

    Schema for a part

    ### Schema

    ```json
    {"type": "object", "properties": {"name": {"type": "string", "minLength": 3}}}
    ```

    ### Example

    ```json
    {"name": "wheel"}
    ```
"""

from collections.abc import Iterator
from typing import Final

from codegen.diagnostics import Diagnostic, Rule, Severity
from codegen.files import Span
from codegen.lint.check import Check, Forms
from codegen.lint.spec import Spec
from codegen.reader.json.spans import text_span


def _find(spec: Spec) -> Iterator[Diagnostic]:
    copies = _copies(spec)
    for schema in spec.api.schemas:
        if not schema.has_example:
            continue
        start = schema.example_span or schema.span
        for fault in spec.validate(schema, schema.example):
            place = text_span(schema.example_text, start, fault.pointer)
            message = f"not valid against `{schema.title}`: {fault.message}"
            also = "".join(f"; the same stands at {copy}" for copy in copies.get(schema.name.pascal, ()))
            yield RULE.at(place, message + also, "fix the example or the schema")


def _copies(spec: Spec) -> dict[str, list[Span]]:
    """Where the example of a body is the one of its schema, so that both are wrong in the same way."""
    copies: dict[str, list[Span]] = {}
    for call in spec.calls:
        body = call.action.body
        schema = spec.schema(body.schema) if body else None
        if body and schema and body.has_example and body.example == schema.example:
            copies.setdefault(schema.name.pascal, []).append(body.example_span or body.span)
    return copies


RULE: Final = Rule("invalid-example", Severity.ERROR, __doc__)
CHECK: Final = Check(RULE, _find, Forms.BUILT_IN)
