"""Asynchronous clients of an API in memory."""

from collections.abc import Callable
from typing import TypeVar

import httpx2

from .async_client import BaseAsyncClient
from .options import ClientOptions
from .testing import TOKEN

A = TypeVar("A", bound=BaseAsyncClient)


def async_client_of(
    kind: type[A],
    base_url: str,
    handle: Callable[[httpx2.Request], httpx2.Response],
    options: ClientOptions,
) -> A:
    """Return a client of that kind whose requests `handle` answers; it does not retry.

    Raises ValueError for options that make no sense.
    """
    http = httpx2.AsyncClient(transport=httpx2.MockTransport(handle))
    client = kind(token=TOKEN, base_url=base_url, max_retries=0, http_client=http)
    return client.with_options(**options)
