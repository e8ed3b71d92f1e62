"""Which class of the runtime an error is raised as."""

from typing import Final

ERROR_CLASSES: Final = {
    400: "BadRequestError",
    401: "AuthenticationError",
    403: "PermissionDeniedError",
    404: "NotFoundError",
    409: "ConflictError",
    410: "GoneError",
    422: "UnprocessableEntityError",
    429: "RateLimitError",
}
"""The runtime's error class for each status code that has one of its own."""


def error_class(status: int) -> str:
    """Return the name of the class that an error of that status is raised as."""
    return ERROR_CLASSES.get(status, "ServerError" if status >= 500 else "StatusError")
