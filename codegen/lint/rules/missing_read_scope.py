"""A read lacks the scope for reading beside the one for everything.

Where `all.User` is accepted on an action that only reads, `all.User.read` is too; without it, tokens made for reading
are refused. Reported for scopes whose `.read` twin stands elsewhere in the tree. A `GET` that answers with nothing but
success starts something, and is left alone.

Bad:

    ## Get

    ### Authentication

    A valid api access token is required to access this endpoint. The token must
    include at least one of the following scopes:
    all.User, thing.*, or thing.get.

    ## Get Parts

    ### Method And Url

    GET https://api.example.com/things/**`THING_ID`**/parts

    ### Authentication

    A valid api access token is required to access this endpoint. The token must
    include at least one of the following scopes:
    all.User, all.User.read, thing.*, or thing.getParts.

Good:

    ## Get

    ### Authentication

    A valid api access token is required to access this endpoint. The token must
    include at least one of the following scopes:
    all.User, all.User.read, thing.*, or thing.get.

    ## Get Parts

    ### Method And Url

    GET https://api.example.com/things/**`THING_ID`**/parts

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
from codegen.model.action import Action
from codegen.model.schema import JsonValue, Schema


def _find(spec: Spec) -> Iterator[Diagnostic]:
    known = {scope.value for call in spec.calls for scope in call.action.authentication.scopes}
    for call in spec.calls:
        is_read = call.action.method == "GET" and not call.action.authentication.needs_all_scopes
        if not is_read or _only_succeeds(call.action, spec):
            continue
        own = {scope.value for scope in call.action.authentication.scopes}
        for scope in call.action.authentication.scopes:
            twin = f"{scope}.read"
            if twin in known and twin not in own:
                yield RULE.at(scope.span, f"`{scope}` stands without `{twin}` on a read", f"add `{twin}`")


def _only_succeeds(action: Action, spec: Spec) -> bool:
    """Tell whether every answer is an object with the one property `success`."""
    schemas = [spec.schema(response.schema) for response in action.responses]
    return bool(schemas) and all(schema is not None and list(_properties(schema)) == ["success"] for schema in schemas)


def _properties(schema: Schema) -> dict[str, JsonValue]:
    properties = schema.definition.get("properties") if isinstance(schema.definition, dict) else None
    return properties if isinstance(properties, dict) else {}


RULE: Final = Rule("missing-read-scope", Severity.WARNING, __doc__)
CHECK: Final = Check(RULE, _find, Forms.BUILT_IN)
