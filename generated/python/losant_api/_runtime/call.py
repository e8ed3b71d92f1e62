"""One call from arguments to answer: what to send, and whether to send it again.

A `Call` decides and never sends: the clients ask it for each attempt and report what
came of it. So the policy is the same whether they wait by blocking or by awaiting.
"""

import logging
import time
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final
from urllib.parse import urlencode

import httpx2

from .action import AnyAction, StreamAction
from .answer import status_error
from .config import Config
from .errors import ApiConnectionError, ApiError, ApiTimeoutError
from .options import Timeout
from .query import Pairs
from .retry import (
    backoff,
    draw,
    is_repeatable,
    parse_retry_after,
    retries_failure,
    retries_status,
)

_LOGGED_HEADERS: Final = (
    "content-type",
    "content-length",
    "retry-after",
    "x-request-id",
)


@dataclass(repr=False, eq=False)
class Call:
    """A call under way.

    `url` has no query yet, `params` are to be put there. `attempt` counts from 1,
    `expires` is on the monotonic clock.
    """

    action: AnyAction
    config: Config
    logger: logging.Logger
    url: str
    params: Pairs
    headers: dict[str, str]
    content: bytes | None
    needs_token: bool
    expires: float | None
    attempt: int = 0
    started: float = 0.0

    @property
    def full_url(self) -> str:
        """The URL with the query."""
        return f"{self.url}?{urlencode(self.params)}" if self.params else self.url

    @property
    def repeatable(self) -> bool:
        """Whether the request may reach the server twice without harm."""
        return is_repeatable(self.action.method, retry_writes=self.config.retry_writes)

    @property
    def is_stream(self) -> bool:
        """Whether a successful answer is a stream, read while it comes in."""
        return isinstance(self.action, StreamAction)

    @property
    def reads_later(self) -> bool:
        """Whether the body is not read with the headers: it may take too long."""
        return self.is_stream or self.expires is not None

    def left(self) -> float | None:
        """Return the seconds until the deadline (0 at least), None without one."""
        if self.expires is None:
            return None
        return max(self.expires - time.monotonic(), 0.0)

    def timeout(self) -> Timeout:
        """Return the timeout of the coming attempt: no part of it is past the end.

        Reading a stream goes on after the deadline, which is for connecting.
        """
        left = self.left()
        if left is None:
            return self.config.timeout
        parts = httpx2.Timeout(self.config.timeout).as_dict()
        clipped = {
            name: left if value is None else min(value, left)
            for name, value in parts.items()
        }
        read = parts["read"] if self.is_stream else clipped["read"]
        return httpx2.Timeout(**{**clipped, "read": read})

    def build(
        self, http: httpx2.Client | httpx2.AsyncClient, headers: Mapping[str, str]
    ) -> httpx2.Request:
        """Return the request of the coming attempt, as `http` sends it."""
        # Parameters of the caller's own HTTP client are merged with those of the call.
        merges = bool(http.params)
        return http.build_request(
            self.action.method,
            self.url if merges else self.full_url,
            params=self.params if merges else None,
            content=self.content,
            headers=headers,
            timeout=self.timeout(),
        )

    def begin(self, request: httpx2.Request) -> None:
        """Count an attempt; `request` is about to be sent."""
        if self.config.on_request is not None:
            self.config.on_request(request)
        self.attempt += 1
        self.started = time.monotonic()

    def wait_after_response(self, response: httpx2.Response) -> float | None:
        """Return the seconds to wait before another attempt, None to take this one."""
        if self.config.on_response is not None:
            self.config.on_response(response)
        self._log_response(response)
        status = response.status_code
        if status < 400:
            return None
        asked = parse_retry_after(response.headers.get("retry-after"), time.time())
        if not retries_status(
            status, repeatable=self.repeatable, asked=asked is not None
        ):
            return None
        return self._wait(f"status {status}", asked)

    def wait_after_failure(self, error: httpx2.RequestError) -> float:
        """Return the seconds to wait before another attempt; raises ApiConnectionError.

        It raises when there is to be no other attempt.
        """
        self._log(type(error).__name__)
        if retries_failure(error, repeatable=self.repeatable):
            wait = self._wait(type(error).__name__, None)
            if wait is not None:
                return wait
        raise self.failure(error) from error

    def failure(self, error: httpx2.RequestError) -> ApiError:
        """Return the error to raise for `error`, when no answer came."""
        late = isinstance(error, httpx2.TimeoutException)
        kind = ApiTimeoutError if late else ApiConnectionError
        text = "no answer in time" if late else "no answer"
        attempts = "attempt" if self.attempt == 1 else "attempts"
        return kind(
            f"{self.action.name}: {text} after {self.attempt} {attempts} "
            f"({type(error).__name__}: {error})",
            action=self.action.name,
        )

    def check(self, response: httpx2.Response) -> httpx2.Response:
        """Return `response`; raises StatusError when its status is no success."""
        if response.is_success:
            return response
        raise status_error(self.action, response)

    def _wait(self, reason: str, asked: float | None) -> float | None:
        if self.attempt > self.config.max_retries:
            return None
        wait = backoff(self.attempt, draw()) if asked is None else asked
        left = self.left()
        if left is not None and wait >= left:
            return None
        self.logger.info(
            "%s %s retried in %.1f s after %s (attempt %d)",
            self.action.method,
            self.action.path,
            wait,
            reason,
            self.attempt,
        )
        return wait

    def _log_response(self, response: httpx2.Response) -> None:
        if self.logger.isEnabledFor(logging.DEBUG):
            headers = response.headers
            shown = [
                f"{name}={headers[name]}" for name in _LOGGED_HEADERS if name in headers
            ]
            self._log(" ".join([str(response.status_code), *shown]))

    def _log(self, result: str) -> None:
        self.logger.debug(
            "%s %s in %.0f ms (attempt %d): %s",
            self.action.method,
            self.action.path,
            1000 * (time.monotonic() - self.started),
            self.attempt,
            result,
        )
