"""The package under test: its clients and errors."""

from example_api import (
    AsyncClient,
    AuthenticationError,
    BadRequestError,
    Client,
    ConflictError,
    GoneError,
    NotFoundError,
    PermissionDeniedError,
    RateLimitError,
    ServerError,
    StatusError,
    UnprocessableEntityError,
)

__all__ = [
    "ENVIRONMENT",
    "AsyncClient",
    "AuthenticationError",
    "BadRequestError",
    "Client",
    "ConflictError",
    "GoneError",
    "NotFoundError",
    "PermissionDeniedError",
    "RateLimitError",
    "ServerError",
    "StatusError",
    "UnprocessableEntityError",
]

ENVIRONMENT = "EXAMPLE_API"
"""How the names of the package's environment variables start."""
