"""Scopes -> a sentence, and the security scheme, which lists them with what their names say."""

from typing import Final

from codegen.model.action import Authentication
from codegen.model.api import Api
from codegen.model.name import Name
from codegen.model.schema import JsonValue
from codegen.targets.openapi.markdown import code

_USE: Final = (
    "Send an API access token as `Authorization: Bearer TOKEN`. Usually a request is refused with 401 where the token "
    "is missing or not valid, with 403 where its rights do not suffice (RFC 6750 section 3.1), and with 429 where too "
    "many were sent in a short time (RFC 6585 section 4)."
)
"""What people read about the token, whether operations have these refusals or not."""


def scopes_paragraph(authentication: Authentication) -> str:
    """Say in Markdown which scopes a token may have, one or all of which it needs; empty where none is documented.

    Sites show the name of a requirement's scheme and no more where it is not of OAuth.
    """
    scopes = dict.fromkeys(str(scope) for scope in authentication.scopes)
    if not authentication.required or not scopes:
        return ""
    some = "all of " if authentication.needs_all_scopes else "any of "
    return f"Scopes: {some if len(scopes) > 1 else ''}{', '.join(map(code, scopes))}."


def security_scheme(api: Api) -> JsonValue:
    """Return the scheme of a bearer token, with the scopes of all actions in alphabetical order."""
    actions = (action for resource in api.resources for action in resource.actions)
    named = {str(scope) for action in actions for scope in action.authentication.scopes}
    scopes: JsonValue = {scope: _meaning(scope) for scope in sorted(named)}
    return {"type": "http", "scheme": "bearer", "description": _USE, **({"x-scopes": scopes} if scopes else {})}


def _meaning(scope: str) -> str:
    """Say what the name of a scope says: `device.getCompositeState` is `get composite state on device`.

    So is `books:read`; a name of one part says no more than its words.
    """
    subject, _, verb = scope.partition("." if "." in scope else ":")
    if not verb:
        return _words(subject)
    if subject == "all":
        level, _, restriction = verb.partition(".")
        only = f" that only {_words(restriction)}" if restriction else ""
        return f"all actions{only}, at the level of {_words(level)}"
    return f"{'all actions' if verb == '*' else _words(verb)} on {_words(subject)}"


def _words(text: str) -> str:
    return " ".join(Name.split(text).words) or text
