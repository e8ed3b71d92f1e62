"""An example calls another method or path than the action that it stands under.

Readers copy the example; with another method or path it does something else, or nothing. Read are commands of curl, and
request lines of examples. The server may be another one, and where the path has a placeholder, any value may stand.

Bad:

    <!-- codegen.yaml -->

    dialect: fleet

    <!-- things.md -->

    # Things

    ### Get thing

    `GET /api/things/:id`

    #### Parameters

    | Name | Type | In | Description |
    | ---- | ---- | -- | ----------- |
    | id | integer | path | Number of the thing |

    #### Example

    `GET /api/thing/7`

Good:

    <!-- codegen.yaml -->

    dialect: fleet

    <!-- things.md -->

    # Things

    ### Get thing

    `GET /api/things/:id`

    #### Parameters

    | Name | Type | In | Description |
    | ---- | ---- | -- | ----------- |
    | id | integer | path | Number of the thing |

    #### Example

    `GET /api/things/7`
"""

from collections.abc import Iterator
from typing import Final

from codegen.diagnostics import Diagnostic, Rule, Severity
from codegen.lint.check import Check, Forms
from codegen.lint.spec import Spec
from codegen.model.action import Action
from codegen.model.documented import DocumentedCall
from codegen.reader.foreign.documented import has_path, is_call_of


def _find(spec: Spec) -> Iterator[Diagnostic]:
    for call in spec.calls:
        action = call.action
        for shown in action.documented.calls:
            if not is_call_of(shown, action.method, action.url):
                yield _tell(shown, action)


def _tell(shown: DocumentedCall, action: Action) -> Diagnostic:
    if has_path(shown, action.url):
        message = f"the example calls with `{shown.method}`, the action has `{action.method}`"
        return RULE.at(shown.spans["method"], message, f"write `{action.method}`")
    written, own = ascii(shown.path)[1:-1], str(action.url.path)
    if shown.method != action.method:
        written, own = f"{shown.method} {written}", f"{action.method} {own}"
    message = f"the example calls `{written}`, the action has `{own}`"
    return RULE.at(shown.spans["path"], message, "fix the one that is wrong")


RULE: Final = Rule("differing-call", Severity.ERROR, __doc__)
CHECK: Final = Check(RULE, _find, Forms.DIALECT)
