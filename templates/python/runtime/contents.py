"""What a request carries: nothing, bytes, or an upload, which is sent in parts."""

from collections.abc import Mapping
from typing import TYPE_CHECKING, TypeAlias

import httpx2

# Not imported for a client that sends no files.
if TYPE_CHECKING:
    from .uploads import AsyncParts, SyncParts, Upload

Content: TypeAlias = "bytes | Upload | None"


def sendable(
    content: Content,
    headers: Mapping[str, str],
    http: httpx2.Client | httpx2.AsyncClient,
) -> "tuple[bytes | SyncParts | AsyncParts | None, Mapping[str, str]]":
    """Return a content as `http` takes it for one attempt, and the headers with it."""
    if content is None or isinstance(content, bytes):
        return content, headers
    is_async = isinstance(http, httpx2.AsyncClient)
    return content.stream(is_async=is_async), {**content.headers, **headers}


def is_spent(content: Content) -> bool:
    """Tell whether a content was sent and cannot be sent again."""
    return not (content is None or isinstance(content, bytes)) and content.is_spent
