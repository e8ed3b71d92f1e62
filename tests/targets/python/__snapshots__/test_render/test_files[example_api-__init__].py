"""Python client of the Example API."""

from example_api._runtime.errors import (
    ApiConnectionError,
    ApiError,
    ApiTimeoutError,
    AuthenticationError,
    BadRequestError,
    ConflictError,
    GoneError,
    InvalidResponseError,
    MissingTokenError,
    NotFoundError,
    PaginationError,
    PermissionDeniedError,
    RateLimitError,
    ResponseError,
    SchemaMismatchError,
    SchemaMismatchWarning,
    ServerError,
    StatusError,
    UnprocessableEntityError,
)
from example_api._runtime.unset import UNSET, Unset
from example_api.client import AsyncClient, Client

__all__ = [
    "UNSET",
    "ApiConnectionError",
    "ApiError",
    "ApiTimeoutError",
    "AsyncClient",
    "AuthenticationError",
    "BadRequestError",
    "Client",
    "ConflictError",
    "GoneError",
    "InvalidResponseError",
    "MissingTokenError",
    "NotFoundError",
    "PaginationError",
    "PermissionDeniedError",
    "RateLimitError",
    "ResponseError",
    "SchemaMismatchError",
    "SchemaMismatchWarning",
    "ServerError",
    "StatusError",
    "UnprocessableEntityError",
    "Unset",
    "__version__",
]

__version__ = "0.1.0"

# Tracebacks show errors as they are imported.
for _name in __all__:
    if _name.endswith(("Error", "Warning")):
        globals()[_name].__module__ = __name__
