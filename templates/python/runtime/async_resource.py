"""`BaseAsyncResource`: what the methods of a resource stand on, where calls await."""

from collections.abc import Callable
from typing import ParamSpec, TypeVar

from .async_client import BaseAsyncClient
from .deprecation import silent

P = ParamSpec("P")
T = TypeVar("T")


class BaseAsyncResource:
    """The actions of one resource, called through a client that awaits.

    Generated subclasses have a method for each action, made by `async_methods` of the
    one that blocks.
    """

    def __init__(self, client: BaseAsyncClient) -> None:
        """Make calls through `client`."""
        self._client = client

    @staticmethod
    def _silent(method: Callable[P, T]) -> Callable[P, T]:
        """Return a method without its warning, for a caller who has had that."""
        return silent(method)
