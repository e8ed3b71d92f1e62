"""A list of scopes lacks the resource's own ones.

Every action can be called with a token that has all scopes of its resource (`thing.*`) or the one scope of the action
(`thing.get`); the lists end with these two.

Bad:

    ## Get

    ### Authentication

    A valid api access token is required to access this endpoint. The token must
    include at least one of the following scopes:
    all.User, all.User.read, or thing.get.

Good:

    ## Get

    ### Authentication

    A valid api access token is required to access this endpoint. The token must
    include at least one of the following scopes:
    all.User, all.User.read, thing.*, or thing.get.
"""

from collections.abc import Iterator
from typing import Final

from codegen.diagnostics import Diagnostic, Rule, Severity
from codegen.lint.check import Check, Forms
from codegen.lint.spec import Spec


def _find(spec: Spec) -> Iterator[Diagnostic]:
    known = {call.scope for call in spec.calls}
    if not _has_such(spec, known):
        return
    for call in spec.calls:
        authentication = call.action.authentication
        if not authentication.scopes or authentication.needs_all_scopes:
            continue
        resource = call.resource.name.camel
        values = [scope.value for scope in authentication.scopes]
        own = [value for value in values if value.startswith(f"{resource}.")]
        missing = [] if f"{resource}.*" in own else [f"{resource}.*"]
        # One of another action in its place is a foreign scope, not a missing one.
        if set(own) <= {f"{resource}.*"} and known.isdisjoint(values):
            missing.append(call.scope)
        for scope in missing:
            yield RULE.at(authentication.scopes[-1].span, f"`{scope}` is not among the scopes", f"add `{scope}`")


def _has_such(spec: Spec, known: set[str]) -> bool:
    """Tell whether any scope of the API is named after a resource or an action: others mean something else."""
    values = {scope.value for call in spec.calls for scope in call.action.authentication.scopes}
    return not known.isdisjoint(values) or any(value.endswith(".*") for value in values)


RULE: Final = Rule("missing-resource-scope", Severity.WARNING, __doc__)
CHECK: Final = Check(RULE, _find, Forms.BUILT_IN)
