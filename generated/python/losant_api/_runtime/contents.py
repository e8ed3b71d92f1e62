"""What a request carries: nothing, bytes, or an upload, which is sent in parts."""

from collections.abc import Mapping
from typing import Protocol, TypeAlias

import httpx2


class Upload(Protocol):
    """A content that is not kept in memory, nor in one piece."""

    @property
    def headers(self) -> Mapping[str, str]:
        """What says how long it is."""
        ...

    @property
    def is_spent(self) -> bool:
        """Whether it was sent, if only in part, and cannot be sent again."""
        ...

    def sync_stream(self) -> httpx2.SyncByteStream:
        """Return it as what a client takes that blocks."""
        ...

    def async_stream(self) -> httpx2.AsyncByteStream:
        """Return it as what a client takes that awaits."""
        ...


Content: TypeAlias = bytes | Upload | None
Sendable: TypeAlias = bytes | httpx2.SyncByteStream | httpx2.AsyncByteStream | None


def sendable(
    content: Content,
    headers: Mapping[str, str],
    http: httpx2.Client | httpx2.AsyncClient,
) -> tuple[Sendable, Mapping[str, str]]:
    """Return a content as `http` takes it for one attempt, and the headers with it."""
    if content is None or isinstance(content, bytes):
        return content, headers
    is_async = isinstance(http, httpx2.AsyncClient)
    stream = content.async_stream() if is_async else content.sync_stream()
    return stream, {**content.headers, **headers}


def is_spent(content: Content) -> bool:
    """Tell whether a content was sent and cannot be sent again."""
    return not (content is None or isinstance(content, bytes)) and content.is_spent
