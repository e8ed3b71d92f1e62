"""`BaseResource`: what the methods of a resource stand on, where calls block."""

from .sync_client import BaseClient


class BaseResource:
    """The actions of one resource, called through a client that blocks.

    Generated subclasses have a method for each action.
    """

    def __init__(self, client: BaseClient) -> None:
        """Make calls through `client`."""
        self._client = client
