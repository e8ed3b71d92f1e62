"""A scope for reading is enough for a write.

A token with `all.User.read` is given to those who may look and not change. On an action that creates, changes or
deletes, such a scope is a slip of the documents or a hole in the API. A `POST` that answers with 200 may be a query and
is left alone unless its title is `Post`.

Bad:

    ## Delete

    ### Authentication

    A valid api access token is required to access this endpoint. The token must
    include at least one of the following scopes:
    all.User, all.User.read, thing.*, or thing.delete.

Good:

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
from codegen.model.action import Action

_CHANGING: Final = {"PUT", "PATCH", "DELETE"}


def _find(spec: Spec) -> Iterator[Diagnostic]:
    for call in spec.calls:
        if not _is_write(call.action) or call.action.authentication.needs_all_scopes:
            continue
        for scope in call.action.authentication.scopes:
            if scope.value.endswith(".read"):
                message = f"`{scope}` is a scope for reading, `{call.action.method}` writes"
                yield RULE.at(scope.span, message, f"drop `{scope}`")


def _is_write(action: Action) -> bool:
    creates = action.title == "Post" or any(response.code == 201 for response in action.responses)
    return action.method in _CHANGING or (action.method == "POST" and creates)


RULE: Final = Rule("read-scope-on-write", Severity.ERROR, __doc__)
CHECK: Final = Check(RULE, _find, Forms.BUILT_IN)
