"""An action lists the scope of another action.

`thing.get` among the scopes of `Delete` was copied: a token made for reading alone would delete.

Bad:

    ## Get

    ### Authentication

    A valid api access token is required to access this endpoint. The token must
    include at least one of the following scopes:
    all.User, all.User.read, thing.*, or thing.get.

    ## Delete

    ### Authentication

    A valid api access token is required to access this endpoint. The token must
    include at least one of the following scopes:
    all.User, thing.*, or thing.get.

Good:

    ## Get

    ### Authentication

    A valid api access token is required to access this endpoint. The token must
    include at least one of the following scopes:
    all.User, all.User.read, thing.*, or thing.get.

    ## Delete

    ### Authentication

    A valid api access token is required to access this endpoint. The token must
    include at least one of the following scopes:
    all.User, thing.*, or thing.delete.
"""

from collections.abc import Iterator
from typing import Final

from codegen.diagnostics import Diagnostic, Rule, Severity
from codegen.lint.check import Check, Forms
from codegen.lint.spec import Spec


def _find(spec: Spec) -> Iterator[Diagnostic]:
    actions = {call.scope: call for call in spec.calls}
    for call in spec.calls:
        for scope in call.action.authentication.scopes:
            other = actions.get(scope.value)
            if other is not None and scope.value != call.scope:
                message = f"`{scope}` is the scope of `{other.action.title}` in `{other.resource.file}`"
                yield RULE.at(scope.span, message, f"write `{call.scope}`")


RULE: Final = Rule("foreign-scope", Severity.WARNING, __doc__)
CHECK: Final = Check(RULE, _find, Forms.BUILT_IN)
