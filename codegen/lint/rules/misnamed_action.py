"""An action is titled with the name of one method and uses another.

`Delete` that is a `POST` makes readers and tools expect the wrong call.

Bad:

    ## Delete

    ### Method And Url

    POST https://api.example.com/things/**`THING_ID`**/delete

Good:

    ## Delete

    ### Method And Url

    DELETE https://api.example.com/things/**`THING_ID`**
"""

from collections.abc import Iterator
from typing import Final

from codegen.diagnostics import Diagnostic, Rule, Severity
from codegen.lint.check import Check, Forms
from codegen.lint.spec import Spec

_METHODS: Final = {"GET", "PUT", "POST", "PATCH", "DELETE"}


def _find(spec: Spec) -> Iterator[Diagnostic]:
    for call in spec.calls:
        first = call.action.name.words[0]
        if first.upper() in _METHODS and first.upper() != call.action.method:
            message = f"`{call.action.title}` is a `{call.action.method}`"
            yield RULE.at(call.action.span, message, "title it after what it does")


RULE: Final = Rule("misnamed-action", Severity.WARNING, __doc__)
CHECK: Final = Check(RULE, _find, Forms.BUILT_IN)
