"""A schema is used by no action and no other schema.

It is what is left of an action that is gone, or an action lacks its link.

Bad:

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
from codegen.lint.check import Check
from codegen.lint.spec import Spec
from codegen.lint.subschemas import reachable


def _find(spec: Spec) -> Iterator[Diagnostic]:
    used = {ref.target.pascal for ref in spec.refs() if ref.target is not None}
    used.update(spec.linked_in_prose)
    reached = reachable(used, spec.schemas)
    for schema in spec.api.schemas:
        if schema.name.pascal not in reached:
            yield RULE.at(schema.span, f"nothing uses `{schema.title}`", "link it where it belongs, or drop it")


RULE: Final = Rule("unused-schema", Severity.WARNING, __doc__)
CHECK: Final = Check(RULE, _find, needs_all=True)
