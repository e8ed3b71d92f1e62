"""One call from arguments to answer: what to send, and whether to send it again.

A `Call` decides and never sends: the clients ask it for each attempt and report what
came of it. So the policy is the same whether they wait by blocking or by awaiting.
"""

import logging
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import timedelta
from typing import Final, TypeVar
from urllib.parse import urlencode

import httpx2

from .action import AnyAction, StreamAction
from .config import Config
from .contents import Content, is_spent, sendable
from .errors import ApiConnectionError, ApiError, ApiTimeoutError
from .logs import logged_headers
from .options import Timeout
from .query import Pairs
from .quiet import clean
from .received import Received
from .redact import Redactor, printable
from .retry import (
    MAX_RETRY_AFTER,
    backoff,
    draw,
    is_repeatable,
    parse_retry_after,
    retries_failure,
    retries_status,
)

M = TypeVar("M", httpx2.Request, httpx2.Response)

LATE: Final = "the deadline passed"
"""The message of what is raised then."""
GRACE: Final = 0.05
"""Seconds after the deadline in which httpx2 may still end an attempt by itself."""


@dataclass(repr=False, eq=False)
class Call:
    """A call under way.

    `url` has no query yet, `params` are to be put there. `attempt` counts from 1,
    `expires` is on the monotonic clock. `redactor` hides what the attempt sends.
    `hook_error` is what a hook of the caller's raised, `is_raw_stream` whether the
    caller reads the body of a success, whatever it is, as it comes in.
    """

    action: AnyAction
    config: Config
    logger: logging.Logger
    url: str
    params: Pairs
    headers: dict[str, str]
    content: Content
    needs_token: bool
    expires: float | None
    attempt: int = 0
    started: float = 0.0
    hook_error: Exception | None = None
    is_raw_stream: bool = False
    redactor: Redactor = field(default_factory=lambda: Redactor({}))

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
        return self.is_raw_stream or isinstance(self.action, StreamAction)

    def left(self) -> float | None:
        """Return the seconds until the deadline (0 at least), None without one."""
        if self.expires is None:
            return None
        return max(self.expires - time.monotonic(), 0.0)

    def check_token_time(self, *, is_given_up: bool = False) -> None:
        """Raise ApiTimeoutError when the deadline passed before there was a token.

        `is_given_up` is whether the token is no longer waited for.
        """
        if is_given_up or self.left() == 0:
            raise ApiTimeoutError(
                f"{self.action.name}: {LATE} before there was a token; "
                f"attempt {self.attempt + 1} was not sent",
                action=self.action.name,
            )

    def check_time(self) -> None:
        """Raise httpx2.ReadTimeout when the deadline has passed."""
        if self.left() == 0:
            raise httpx2.ReadTimeout(LATE)

    def elapsed(self) -> timedelta:
        """Return the time since the attempt began."""
        return timedelta(seconds=time.monotonic() - self.started)

    def timeout(self) -> Timeout:
        """Return the timeout of the coming attempt: no part of it is past the end.

        Reading events goes on after the deadline, which is for connecting.
        """
        left = self.left()
        if left is None:
            return self.config.timeout
        parts = httpx2.Timeout(self.config.timeout).as_dict()
        clipped: dict[str, float | None] = {
            name: left if value is None else min(value, left)
            for name, value in parts.items()
        }
        if isinstance(self.action, StreamAction):
            clipped["read"] = parts["read"]
        return httpx2.Timeout(**clipped)

    def build(self, http: httpx2.Client | httpx2.AsyncClient) -> httpx2.Request:
        """Return the request of this attempt, as `http` sends it."""
        # Parameters of the caller's own HTTP client are merged with those of the call.
        merges = bool(http.params)
        content, headers = sendable(self.content, self.headers, http)
        request = http.build_request(
            self.action.method,
            self.url if merges else self.full_url,
            params=self.params if merges else None,
            content=content,
            headers=headers,
            timeout=self.timeout(),
        )
        self.redactor = Redactor(request.headers)
        self._show(self.config.on_request, request)
        return request

    def answered(self, response: httpx2.Response) -> None:
        """Let the caller's hook see the response of this attempt."""
        self._show(self.config.on_response, response)

    def _show(self, hook: Callable[[M], object] | None, message: M) -> None:
        if hook is None:
            return
        try:
            hook(message)
        except Exception as error:
            self.hook_error = error
            raise

    def begin(self) -> None:
        """Count an attempt; its request is about to be made."""
        self.attempt += 1
        self.started = time.monotonic()

    def wait_after_answer(self, received: Received) -> float | None:
        """Return the seconds to wait before another attempt, None to take this one."""
        self._log_answer(received)
        status = received.status_code
        if status < 400:
            return None
        asked = parse_retry_after(received.headers.get("retry-after"), time.time())
        if not retries_status(
            status, repeatable=self.repeatable, asked=asked is not None
        ):
            return None
        return self._wait(f"status {status}", asked)

    def wait_after_failure(self, error: Exception) -> float | None:
        """Return the seconds to wait before another attempt, None to give up.

        What a hook of the caller's raised is raised again, as it is.
        """
        if error is self.hook_error:
            raise error
        clean(error, self.redactor)
        self._log(type(error).__name__)
        if retries_failure(error, repeatable=self.repeatable):
            return self._wait(type(error).__name__, None)
        return None

    def failure(self, error: Exception) -> ApiError:
        """Return the error to raise for `error`, when no answer came."""
        late = isinstance(error, (httpx2.TimeoutException, TimeoutError))
        kind = ApiTimeoutError if late else ApiConnectionError
        text = "no answer in time" if late else "no answer"
        attempts = "attempt" if self.attempt == 1 else "attempts"
        return kind(
            f"{self.action.name}: {text} after {self.attempt} {attempts} "
            f"({type(error).__name__}: {printable(str(error))})",
            action=self.action.name,
        )

    def _wait(self, reason: str, asked: float | None) -> float | None:
        if self.attempt > self.config.max_retries or is_spent(self.content):
            return None
        if asked is not None and asked > MAX_RETRY_AFTER:
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

    def _log_answer(self, received: Received) -> None:
        if self.logger.isEnabledFor(logging.DEBUG):
            shown = logged_headers(received.headers, self.redactor)
            self._log(" ".join([str(received.status_code), *shown]))

    def _log(self, result: str) -> None:
        self.logger.debug(
            "%s %s in %.0f ms (attempt %d): %s",
            self.action.method,
            self.action.path,
            1000 * (time.monotonic() - self.started),
            self.attempt,
            result,
        )


def closing_failed(error: Exception) -> ApiConnectionError:
    """Return the error to raise when the connections cannot be closed."""
    name = type(error).__name__
    return ApiConnectionError(
        f"the connections were not closed ({name}: {printable(str(error))})"
    )
