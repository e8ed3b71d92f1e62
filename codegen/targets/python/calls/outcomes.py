"""What a response is in Python: nothing, JSON of a type, text, or bytes."""

from collections.abc import Iterator
from typing import Final

from codegen.model import media
from codegen.model.action import Action
from codegen.model.exchange import Response
from codegen.targets.python.text.layout import NONE, TypeExpression, name
from codegen.targets.python.types.enumerations import STR
from codegen.targets.python.types.schema_modules import SchemaModules

BYTES: Final = name("bytes")


def outcome_type(response: Response, models: SchemaModules) -> TypeExpression:
    """Return the type of what a method returns for a response."""
    if response.media_type == media.NO_CONTENT:
        return NONE
    if media.is_json(response.media_type):
        return models.type_of(response.schema)
    return STR if media.is_text(response.media_type) else BYTES


def json_responses(action: Action) -> Iterator[Response]:
    """Yield the responses of an action that are JSON."""
    yield from (response for response in action.responses if media.is_json(response.media_type))


def other_media(action: Action) -> dict[int, str]:
    """Return the media types of what an action answers, by status, where that is not plain JSON."""
    kinds = {response.code: response.media_type for response in reversed(action.responses)}
    return {code: kind for code, kind in reversed(kinds.items()) if kind not in {media.JSON, media.NO_CONTENT}}


def accepted(action: Action) -> str:
    """Return the header `Accept` of an action, as the runtime makes it."""
    kinds = other_media(action)
    if not kinds:
        return media.JSON
    is_mixed = any(response.code not in kinds for response in action.responses)
    return f"{', '.join(dict.fromkeys(kinds.values()))}, {media.JSON}{'' if is_mixed else ';q=0.5'}"
