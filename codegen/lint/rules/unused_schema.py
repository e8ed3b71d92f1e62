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

import difflib
from collections.abc import Iterable, Iterator
from typing import Final

from codegen.diagnostics import Diagnostic, Rule, Severity
from codegen.lint.check import Check, Forms
from codegen.lint.prose import ProseLine
from codegen.lint.spec import Spec
from codegen.lint.subschemas import reachable


def _find(spec: Spec) -> Iterator[Diagnostic]:
    used = {ref.target.pascal for ref in spec.refs() if ref.target is not None}
    used.update(spec.linked_in_prose)
    reached = reachable(used, spec.schemas)
    meant = _meant(spec)
    for schema in spec.api.schemas:
        # A definition inside of a schema is of no use where that is not.
        if (
            schema.owner is None
            and schema.name.pascal not in reached
            and meant.isdisjoint((schema.title, schema.anchor))
        ):
            yield RULE.at(schema.span, f"nothing uses `{schema.title}`", "link it where it belongs, or drop it")


def _meant(spec: Spec) -> set[str]:
    """Return titles and anchors of schemas that something uses, and gets wrong: that is reported there."""
    files = (spec.kept("cells", file, lambda file: _cells(spec.prose_of(file.path))) for file in spec.files)
    cells = set[str]().union(*files)
    lost = [ref for ref in spec.refs() if ref.target is None and ref.definition is None]
    anchors = [schema.anchor for schema in spec.api.schemas]
    close = (difflib.get_close_matches(ref.anchor, anchors, n=1) for ref in lost)
    return cells | {ref.title for ref in lost} | {anchor for found in close for anchor in found}


def _cells(lines: Iterable[ProseLine]) -> frozenset[str]:
    return frozenset(cell.strip() for line in lines if line.text.startswith("|") for cell in line.text.split("|"))


RULE: Final = Rule("unused-schema", Severity.WARNING, __doc__)
CHECK: Final = Check(RULE, _find, Forms.BUILT_IN, needs_all=True)
