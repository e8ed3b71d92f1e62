"""A schema's lower bound lies above its upper bound.

No value is accepted then: the bounds are swapped, or one of them has a digit too many.

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
    {"type": "object", "properties": {"size": {"type": "number", "minimum": 100, "maximum": 10}}}
    ```

    ### Example

    ```json
    {}
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
    {"type": "object", "properties": {"size": {"type": "number", "minimum": 10, "maximum": 100}}}
    ```

    ### Example

    ```json
    {}
    ```
"""

from collections.abc import Iterator
from typing import Final

from codegen.diagnostics import Diagnostic, Rule, Severity
from codegen.lint.check import Check, Forms
from codegen.lint.contradictions import BOUNDS, is_empty_range
from codegen.lint.spec import Spec
from codegen.lint.subschemas import walk, written
from codegen.model.schema import Schema
from codegen.reader.schemas.report import pointer_span


def _find(spec: Spec) -> Iterator[Diagnostic]:
    for schema in spec.own_schemas:
        yield from spec.told_of(RULE, schema, _find_in)


def _find_in(schema: Schema) -> Iterator[Diagnostic]:
    for pointer, node in walk(written(schema)):
        for lower, upper in BOUNDS:
            if is_empty_range(node, lower, upper):
                message = f"`{lower}` is {node[lower]} and `{upper}` is {node[upper]}, so no value is accepted"
                yield RULE.at(pointer_span(schema, f"{pointer}/{lower}"), message, "correct one of the two")


RULE: Final = Rule("empty-range", Severity.ERROR, __doc__)
CHECK: Final = Check(RULE, _find, Forms.BUILT_IN)
