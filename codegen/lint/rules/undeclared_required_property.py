"""A schema requires a property that it does not declare.

Either the property is missing, or its name is misspelled in one of the two places.

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
    {"type": "object", "properties": {"name": {"type": "string"}}, "required": ["nam"]}
    ```

    ### Example

    ```json
    {"name": "wheel", "nam": "wheel"}
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
    {"type": "object", "properties": {"name": {"type": "string"}}, "required": ["name"]}
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
from codegen.lint.contradictions import undeclared
from codegen.lint.spec import Spec
from codegen.model.schema import Schema
from codegen.reader.schemas.report import pointer_span


def _find(spec: Spec) -> Iterator[Diagnostic]:
    for schema in spec.own_schemas:
        yield from spec.told_of(RULE, schema, _find_in)


def _find_in(schema: Schema) -> Iterator[Diagnostic]:
    if '"required"' in schema.definition_text:
        for pointer, name in undeclared(schema.definition):
            message = f"`{name}` is required, but not among the properties"
            yield RULE.at(pointer_span(schema, pointer), message, "declare it, or fix the name")


RULE: Final = Rule("undeclared-required-property", Severity.ERROR, __doc__)
CHECK: Final = Check(RULE, _find, Forms.BUILT_IN)
