"""Refusals that any action with a token can answer with, whether its document says so or not: 401, 403 and 429."""

from collections import Counter
from collections.abc import Mapping
from typing import Final

from codegen.model.api import Api
from codegen.model.exchange import Response
from codegen.model.media import JSON
from codegen.model.schema import JsonValue
from codegen.targets.openapi import views
from codegen.targets.openapi.data import as_data
from codegen.targets.openapi.json_schema import refer

NAMES: Final = {"401": "Unauthorized", "403": "Forbidden", "429": "TooManyRequests"}
"""The component of each status code."""

_DESCRIPTIONS: Final = {
    "401": "The token is missing, or it is not valid",
    "403": "The token has none of the scopes that are needed",
    "429": "Too many requests were sent in a short time",
}
_OTHER_DESCRIPTIONS: Final = {
    "401": "The credentials are missing, or they are not valid",
    "403": "The credentials do not allow this",
}
"""Those of an API that takes other credentials than tokens."""
_RETRY_AFTER: Final[JsonValue] = {
    "Retry-After": {
        "description": "How many seconds to wait, or the date to wait for (RFC 9110 section 10.2.3).",
        "schema": {"type": "string"},
        "example": "30",
    }
}


def view_refusals(api: Api) -> Mapping[str, JsonValue]:
    """Return the components by name; their bodies are of the type that most documented errors have, if any has one."""
    actions = [action for resource in api.resources for action in resource.actions]
    content = _content([error for action in actions for error in action.errors])
    takes_tokens = all(action.authentication.takes_only_token for action in actions if action.authentication.required)
    descriptions = _DESCRIPTIONS if takes_tokens else _DESCRIPTIONS | _OTHER_DESCRIPTIONS
    return {
        name: as_data(
            views.ResponseObject(
                description=descriptions[code],
                headers=_RETRY_AFTER if code == "429" else None,
                content=content,
                x_undocumented=True,
            )
        )
        for code, name in NAMES.items()
    }


def _content(errors: list[Response]) -> Mapping[str, views.MediaTypeObject] | None:
    targets = Counter(error.schema.target for error in errors if error.schema is not None and error.schema.target)
    if not targets:
        return None
    most = targets.most_common(1)[0][0]
    link = next(error.schema for error in errors if error.schema is not None and error.schema.target == most)
    return {JSON: views.MediaTypeObject(schema=refer(link), item_schema=None, examples=None)}
