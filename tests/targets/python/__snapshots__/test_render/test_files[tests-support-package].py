"""The package under test: its name, its clients and errors."""

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
from example_api.testing import FakeApi

__all__ = [
    "ENVIRONMENT",
    "PACKAGE",
    "AsyncClient",
    "AuthenticationError",
    "BadRequestError",
    "Client",
    "ConflictError",
    "FakeApi",
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

PACKAGE = "example_api"
"""What the package is imported as."""
