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

_IDLE: Final = frozenset({"a", "an", "the", "object", "schema", "resource", "model"})


def _find(spec: Spec) -> Iterator[Diagnostic]:
    for ref in spec.refs():
        schema = spec.schema(ref)
        if schema is not None and _bare(ref.title) != _bare(schema.title):
            message = f"the link says `{ref.title}`, the schema it leads to is `{schema.title}`"
            yield RULE.at(ref.span, message, f"write `[{schema.title}]`, or fix the anchor")


def _bare(title: str) -> str:
    """Return the words of a title but those that say that it is one of a schema: `The charge object` is `Charge`."""
    words = " ".join(word for word in title.split() if word.lower() not in _IDLE) or title
    return words[:1].upper() + words[1:]


RULE: Final = Rule("differing-link-text", Severity.ERROR, __doc__)
CHECK: Final = Check(RULE, _find, Forms.BUILT_IN)
