"""`BaseAsyncResource`: what the methods of a resource stand on, where calls await."""

from .async_client import BaseAsyncClient


class BaseAsyncResource:
    """The actions of one resource, called through a client that awaits.

    Generated subclasses have a method for each action, made by `async_methods` of the
    one that blocks.
    """

    def __init__(self, client: BaseAsyncClient) -> None:
        """Make calls through `client`."""
        self._client = client
