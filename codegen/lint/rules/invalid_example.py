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
from codegen.lint.check import Check
from codegen.lint.spec import Spec
from codegen.reader.json.spans import text_span


def _find(spec: Spec) -> Iterator[Diagnostic]:
    for schema in spec.api.schemas:
        if not schema.has_example:
            continue
        start = schema.example_span or schema.span
        for fault in spec.validate(schema, schema.example):
            place = text_span(schema.example_text, start, fault.pointer)
            yield RULE.at(
                place, f"not valid against `{schema.title}`: {fault.message}", "fix the example or the schema"
            )


RULE: Final = Rule("invalid-example", Severity.ERROR, __doc__)
CHECK: Final = Check(RULE, _find)
