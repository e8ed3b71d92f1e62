"""From the arguments of a method to a call that is ready to be sent."""

import logging
import time
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from .action import AnyAction
from .body import encode_body
from .call import Call
from .config import Config
from .contents import Content
from .headers import add_headers, has_authorization
from .path import fill_path
from .query import encode_query
from .settings import Settings
from .unset import UNSET


@dataclass(kw_only=True, repr=False, eq=False)
class Arguments:
    """What a method passes for one call, by wire names."""

    path: Mapping[str, Any] = field(default_factory=dict[str, Any])
    query: Mapping[str, Any] = field(default_factory=dict[str, Any])
    headers: Mapping[str, Any] = field(default_factory=dict[str, Any])
    body: object = UNSET


def prepare(
    action: AnyAction, arguments: Arguments, config: Config, settings: Settings
) -> Call:
    """Return the call of `action`, ready to be sent.

    Raises TypeError or ValueError, naming the parameter, for arguments that cannot be
    sent or would be sent wrong, and OSError for a file that cannot be read.
    """
    headers = {"Accept": action.accept, "User-Agent": settings.user_agent}
    content = _encode(action, arguments.body, config.extra_body, headers)
    if arguments.headers:
        add_headers(headers, arguments.headers)
    if config.extra_headers:
        add_headers(headers, config.extra_headers)
    query = {**arguments.query, **config.extra_query}
    return Call(
        action=action,
        config=config,
        logger=logging.getLogger(settings.package),
        url=config.base_url.rstrip("/") + fill_path(action.path, arguments.path),
        params=encode_query(query),
        headers=headers,
        content=content,
        needs_token=action.authenticated and not has_authorization(headers),
        expires=None if config.deadline is None else time.monotonic() + config.deadline,
    )


def _encode(
    action: AnyAction, body: object, extra: Mapping[str, Any], headers: dict[str, str]
) -> Content:
    """Return the body as it is sent, and put into `headers` what it is."""
    if action.content_type.endswith("json"):
        content = encode_body(body, extra, action.body)
        if content is not None:
            headers["Content-Type"] = action.content_type
        return content
    # Imported here, since most APIs are sent nothing but JSON.
    from .forms import encode_as

    encoded, content_type = encode_as(action.content_type, body, extra)
    if encoded is not None:
        headers["Content-Type"] = content_type
    return encoded
