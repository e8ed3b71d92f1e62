"""A link to a schema is called otherwise than the schema.

Readers take the text of the link for the type, the generator its target. Where the two disagree, one of them is wrong.

Bad:

    ### Successful Responses

    | Code | Type | Description |
    | ---- | ---- | ----------- |
    | 200 | [Things](schemas.md#thing) | Thing information |

Good:

    ### Successful Responses

    | Code | Type | Description |
    | ---- | ---- | ----------- |
    | 200 | [Thing](schemas.md#thing) | Thing information |
"""

from collections.abc import Iterator
from typing import Final

from codegen.diagnostics import Diagnostic, Rule, Severity
from codegen.lint.check import Check, Forms
from codegen.lint.spec import Spec


def _find(spec: Spec) -> Iterator[Diagnostic]:
    for ref in spec.refs():
        schema = spec.schema(ref)
        if schema is not None and ref.title != schema.title:
            message = f"the link says `{ref.title}`, the schema it leads to is `{schema.title}`"
            yield RULE.at(ref.span, message, f"write `[{schema.title}]`, or fix the anchor")


RULE: Final = Rule("differing-link-text", Severity.ERROR, __doc__)
CHECK: Final = Check(RULE, _find, Forms.BUILT_IN)
