"""An example is not validated, since that would take too long.

A validator follows each reference anew, and holds each item against each value of an `enum`: a few schemas that refer
to each other twice, or two long lists, take longer than anybody waits. Write a smaller example, or a simpler schema.

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
    {"type": "array", "items": {"type": "integer", "enum": [NUMBERS]}}
    ```

    ### Example

    ```json
    [NUMBERS]
    ```

    $ sed -i "s/NUMBERS/$(seq -s, 1200)/" schemas.md

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
    {"type": "array", "items": {"type": "integer", "enum": [1, 2, 3]}}
    ```

    ### Example

    ```json
    [1, 2, 3]
    ```
"""

from collections.abc import Iterator
from typing import Final

from codegen.diagnostics import Diagnostic, Rule, Severity
from codegen.lint.check import Check, Forms
from codegen.lint.spec import Spec


def _find(spec: Spec) -> Iterator[Diagnostic]:
    help_text = "write a smaller example, or a simpler schema"
    for schema in spec.api.schemas:
        if schema.has_example and spec.is_too_long(schema, schema.example):
            message = f"to validate this against `{schema.title}` would take too long"
            yield RULE.at(schema.example_span or schema.span, message, help_text)
    for call in spec.calls:
        body = call.action.body
        own = spec.schema(body.schema) if body is not None else None
        if body is not None and own is not None and body.has_example and spec.is_too_long(own, body.example):
            message = f"to validate this against `{own.title}` would take too long"
            yield RULE.at(body.example_span or body.span, message, help_text)


RULE: Final = Rule("unvalidated-example", Severity.WARNING, __doc__)
CHECK: Final = Check(RULE, _find, Forms.ANY)
