"""A success code is unusual for its method.

A `GET` answers with 200, `POST` and `PUT` also with 201 (created), and what is done later with 202; 204 says that there
is not a body. Any other code among the successful responses is a surprise to clients, most often a slip.

Bad:

    ## Patch

    ### Successful Responses

    | Code | Type | Description |
    | ---- | ---- | ----------- |
    | 201 | [Thing](schemas.md#thing) | Updated thing information |

Good:

    ## Patch

    ### Successful Responses

    | Code | Type | Description |
    | ---- | ---- | ----------- |
    | 200 | [Thing](schemas.md#thing) | Updated thing information |
"""

from collections.abc import Iterator
from typing import Final

from codegen.diagnostics import Diagnostic, Rule, Severity
from codegen.lint.check import Check, Forms
from codegen.lint.spec import Spec

_USUAL: Final = {
    "GET": {200, 206, 304},
    "HEAD": {200, 204},
    "OPTIONS": {200, 204},
    "LIST": {200, 204},
    "POST": {200, 201, 202, 204},
    "PUT": {200, 201, 202, 204},
    "PATCH": {200, 202, 204},
    "DELETE": {200, 202, 204},
}


def _find(spec: Spec) -> Iterator[Diagnostic]:
    for call in spec.calls:
        usual = _USUAL[call.action.method]
        for response in call.action.responses:
            if response.code not in usual:
                message = f"{response.code} is not a usual success of `{call.action.method}`"
                codes = ", ".join(str(code) for code in sorted(usual))
                yield RULE.at(response.spans.get("code", response.span), message, f"the usual ones are {codes}")
        for response in call.action.errors:
            if response.code < 400:
                message = f"{response.code} is not an error"
                yield RULE.at(response.spans.get("code", response.span), message, "move the row to the successes")


RULE: Final = Rule("unusual-success-code", Severity.WARNING, __doc__)
CHECK: Final = Check(RULE, _find, Forms.BUILT_IN)
