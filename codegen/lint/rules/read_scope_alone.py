"""A scope for reading stands without the one for everything.

Where `all.User.read` is accepted, a token with `all.User` may do more, and is accepted as well. Reported for scopes
whose twin without `.read` stands elsewhere in the tree.

Bad:

    ## Get

    ### Authentication

    A valid api access token is required to access this endpoint. The token must
    include at least one of the following scopes:
    all.User.read, thing.*, or thing.get.

    ## Delete

    ### Authentication

    A valid api access token is required to access this endpoint. The token must
    include at least one of the following scopes:
    all.User, thing.*, or thing.delete.

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

_READ: Final = ".read"


def _find(spec: Spec) -> Iterator[Diagnostic]:
    known = {scope.value for call in spec.calls for scope in call.action.authentication.scopes}
    for call in spec.calls:
        if call.action.authentication.needs_all_scopes:
            continue
        own = {scope.value for scope in call.action.authentication.scopes}
        for scope in call.action.authentication.scopes:
            twin = scope.value.removesuffix(_READ)
            if twin != scope.value and twin in known and twin not in own:
                yield RULE.at(scope.span, f"`{scope}` stands without `{twin}`", f"add `{twin}`")


RULE: Final = Rule("read-scope-alone", Severity.WARNING, __doc__)
CHECK: Final = Check(RULE, _find, Forms.BUILT_IN)
