"""The scope of an action is named otherwise than the action.

The scope of `Get Log Entries` is expected as `thing.getLogEntries`. Another name works where the API knows it so, but
nobody can guess it.

Bad:

    ## Get Parts

    ### Authentication

    A valid api access token is required to access this endpoint. The token must
    include at least one of the following scopes:
    all.User, all.User.read, thing.*, or thing.parts.

Good:

    ## Get Parts

    ### Authentication

    A valid api access token is required to access this endpoint. The token must
    include at least one of the following scopes:
    all.User, all.User.read, thing.*, or thing.getParts.
"""

from collections.abc import Iterator
from typing import Final

from codegen.diagnostics import Diagnostic, Rule, Severity
from codegen.lint.check import Check, Forms
from codegen.lint.spec import Spec


def _find(spec: Spec) -> Iterator[Diagnostic]:
    known = {call.scope for call in spec.calls}
    for call in spec.calls:
        prefix = f"{call.resource.name.camel}."
        own = [scope for scope in call.action.authentication.scopes if scope.value.startswith(prefix)]
        named = [scope for scope in own if scope.value != f"{prefix}*"]
        # That of another action is a foreign scope, not a misnamed one.
        if named and known.isdisjoint(scope.value for scope in named):
            message = f"the scope `{named[0]}` is not named after `{call.action.title}`"
            yield RULE.at(named[0].span, message, f"write `{call.scope}`, if the API knows it")


RULE: Final = Rule("misnamed-scope", Severity.INFO, __doc__)
CHECK: Final = Check(RULE, _find, Forms.BUILT_IN)
