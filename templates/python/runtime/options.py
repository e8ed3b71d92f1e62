"""Options of a client and of a single call."""

from collections.abc import Callable, Mapping
from typing import Any, Literal, TypeAlias, TypedDict

import httpx2

Timeout: TypeAlias = float | httpx2.Timeout | None
"""Seconds for each network operation, parts of it, or None for no limit."""

OnSchemaMismatch: TypeAlias = Literal["ignore", "warn", "raise"]
"""What to do when an answer is not as documented; its values are readable anyway."""


class RequestOptions(TypedDict, total=False):
    """Options of one call; what is absent is as the client has it."""

    timeout: Timeout
    """Seconds for each network operation (for a stream, reading: the longest silence
    before the connection counts as lost)."""
    max_retries: int
    """How many times the call is sent again at most."""
    max_reconnects: int
    """How many attempts in a row to take up a lost stream may fail: 10 if absent (0
    without retries), 0 for no attempt; each that succeeds starts the count anew."""
    retry_writes: bool
    """Whether POST and PATCH, too, are sent again when they may have been processed."""
    deadline: float | None
    """Seconds for the call with all its retries, waits and tokens; for a stream, for
    each connecting. It holds at every stage, however slowly an answer trickles in."""
    max_response_bytes: int | None
    """How long the body of an answer may be, decompressed: 64 MiB if absent, None for
    no limit. A longer one is InvalidResponseError, and is not read to its end. For a
    `raw_stream`, which is not kept in memory, there is no limit if absent."""
    extra_headers: Mapping[str, str]
    """Headers to send besides; one of the same name replaces the SDK's."""
    extra_query: Mapping[str, Any]
    """Query parameters to send besides."""
    extra_body: Mapping[str, Any]
    """Keys to add to a JSON object sent as the body."""


class CallOptions(RequestOptions, total=False):
    """Options that hold for all calls of a client."""

    on_schema_mismatch: OnSchemaMismatch
    """What to do when an answer is not as documented."""
    on_request: Callable[[httpx2.Request], object] | None
    """Called with each request that is about to be sent, retries too; its headers hold
    the token. What it raises ends the call, and reaches the caller as it is."""
    on_response: Callable[[httpx2.Response], object] | None
    """Called with each response; its body may not be read yet. What it raises ends the
    call, and reaches the caller as it is."""


class ClientOptions(CallOptions, total=False):
    """What `with_options` can change, besides the token."""

    base_url: str
    """The server, https but on this machine; it receives the token."""
