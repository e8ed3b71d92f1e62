"""The package under test: its name, its clients and errors."""

from losant_api import (
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
from losant_api.testing import FakeApi

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

ENVIRONMENT = "LOSANT_API"
"""How the names of the package's environment variables start."""

PACKAGE = "losant_api"
"""What the package is imported as."""
