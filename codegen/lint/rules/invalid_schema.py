"""A schema is not a valid JSON Schema: of draft-04, or of 2020-12 where it says or uses a later dialect.

What the reader can repair is reported as `malformed-schema`; this is about the rest: a tool that validates against the
schema refuses it, or takes it for something else.

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
    {"type": "object", "properties": {"name": {"type": "text"}}}
    ```

    ### Example

    ```json
    {"name": "wheel"}
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
    {"type": "object", "properties": {"name": {"type": "string"}}}
    ```

    ### Example

    ```json
    {"name": "wheel"}
    ```
"""

from collections.abc import Iterator
from typing import Final

from codegen.diagnostics import Diagnostic, Rule, Severity
from codegen.lint.check import Check, Forms
from codegen.lint.spec import Spec
from codegen.lint.validation import schema_faults
from codegen.model.schema import Schema
from codegen.reader.schemas.report import pointer_span


def _find(spec: Spec) -> Iterator[Diagnostic]:
    for schema in spec.own_schemas:
        yield from spec.told_of(RULE, schema, _find_in)


def _find_in(schema: Schema) -> Iterator[Diagnostic]:
    for fault in schema_faults(schema.definition):
        place = pointer_span(schema, fault.pointer)
        yield RULE.at(place, f"not a valid JSON Schema: {fault.message}", "fix the schema")


RULE: Final = Rule("invalid-schema", Severity.ERROR, __doc__)
CHECK: Final = Check(RULE, _find, Forms.BUILT_IN)
