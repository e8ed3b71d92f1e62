"""Everything that can go wrong, below one `ApiError`.

    ApiError
    ├── MissingTokenError           no token, nothing was sent
    ├── ApiConnectionError          no answer came
    │   └── ApiTimeoutError         in time
    ├── PaginationError             answers came, but they are not pages
    └── ResponseError               an answer came
        ├── StatusError             with a status that is not a success
        │   └── one per status: `STATUS_ERRORS`, and `ServerError` for every 5xx
        └── InvalidResponseError    with a body that cannot be read
            └── SchemaMismatchError as documented (with `on_schema_mismatch="raise"`)

No message and no attribute holds the token, and every error can be pickled.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, Final


class ApiError(Exception):
    """The base of all errors; `action` is the name of the call: `device.get`."""

    def __init__(self, message: str, *, action: str = "") -> None:
        super().__init__(message)
        self.action = action


class MissingTokenError(ApiError):
    """The call needs a token and the client has none; nothing was sent."""


class ApiConnectionError(ApiError):
    """No answer came: the connection failed or broke, after all retries.

    What happened is the cause (`__cause__`), without the request.
    """


class ApiTimeoutError(ApiConnectionError):
    """No answer came in time, after all retries."""


class PaginationError(ApiError):
    """An answer is not a page, or not the next one; `page` is that answer, decoded."""

    page: Any = None


@dataclass(frozen=True, slots=True, eq=False)
class Answer:
    """What an error knows of the server's answer.

    `body` is the parsed JSON, the text of anything else, or None when it is empty.
    `headers` have lower-case names. `description` is the documented meaning of the
    status, or empty. `retry_after` is how many seconds the server asks to wait before
    the next try, or None.
    """

    status_code: int = 0
    headers: Mapping[str, str] = field(default_factory=dict[str, str])
    body: Any = None
    request_id: str | None = None
    description: str = ""
    retry_after: float | None = None


_NO_ANSWER: Final = Answer()


class ResponseError(ApiError):
    """An answer came, but not a result; the attributes are those of `Answer`."""

    def __init__(
        self, message: str, *, action: str = "", answer: Answer = _NO_ANSWER
    ) -> None:
        super().__init__(message, action=action)
        self.status_code = answer.status_code
        self.headers = answer.headers
        self.body = answer.body
        self.request_id = answer.request_id
        self.description = answer.description
        self.retry_after = answer.retry_after


class InvalidResponseError(ResponseError):
    """The status is a success, but the body is not JSON, broken or too long."""


class SchemaMismatchError(InvalidResponseError):
    """The body is not as documented; `mismatches` tells where."""

    mismatches: tuple[str, ...] = ()


class SchemaMismatchWarning(UserWarning):
    """A body is not as documented (with `on_schema_mismatch="warn"`)."""


class StatusError(ResponseError):
    """The status is not a success; `required_scopes` are what the action accepts."""

    required_scopes: tuple[str, ...] = ()


class BadRequestError(StatusError):
    """400: the request is malformed."""


class AuthenticationError(StatusError):
    """401: the token is missing, wrong or expired."""


class PermissionDeniedError(StatusError):
    """403: the token has none of the scopes that the action accepts."""


class NotFoundError(StatusError):
    """404: there is no such thing, or the token may not see it."""


class ConflictError(StatusError):
    """409: the request contradicts the present state."""


class GoneError(StatusError):
    """410: the thing is no longer there."""


class UnprocessableEntityError(StatusError):
    """422: the request is well-formed but cannot be carried out."""


class RateLimitError(StatusError):
    """429: too many requests."""


class ServerError(StatusError):
    """5xx: the server failed."""


STATUS_ERRORS: Final[Mapping[int, type[StatusError]]] = {
    400: BadRequestError,
    401: AuthenticationError,
    403: PermissionDeniedError,
    404: NotFoundError,
    409: ConflictError,
    410: GoneError,
    422: UnprocessableEntityError,
    429: RateLimitError,
}


def status_error_class(status: int) -> type[StatusError]:
    """Return the class of errors for a status code."""
    fallback = ServerError if status >= 500 else StatusError
    return STATUS_ERRORS.get(status, fallback)
