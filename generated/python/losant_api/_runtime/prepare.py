"""From the arguments of a method to a call that is ready to be sent."""

import logging
import time
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from .action import Action, AnyAction
from .body import encode_body
from .call import Call
from .config import Config
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
    sent or would be sent wrong.
    """
    headers = {"Accept": _accepted_type(action), "User-Agent": settings.user_agent}
    content = encode_body(arguments.body, config.extra_body, action.body)
    if content is not None:
        headers["Content-Type"] = "application/json"
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


def _accepted_type(action: AnyAction) -> str:
    return "application/json" if isinstance(action, Action) else "text/event-stream"
