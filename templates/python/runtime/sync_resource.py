"""`BaseResource`: what the methods of a resource stand on, where calls block."""

from collections.abc import Callable
from typing import ParamSpec, TypeVar

from .deprecation import silent
from .sync_client import BaseClient

P = ParamSpec("P")
T = TypeVar("T")


class BaseResource:
    """The actions of one resource, called through a client that blocks.

    Generated subclasses have a method for each action.
    """

    def __init__(self, client: BaseClient) -> None:
        """Make calls through `client`."""
        self._client = client

    @staticmethod
    def _silent(method: Callable[P, T]) -> Callable[P, T]:
        """Return a method without its warning, for a caller who has had that."""
        return silent(method)
