"""The configuration of a client: checked values and nothing secret."""

import os
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from functools import lru_cache
from ipaddress import ip_address
from typing import Any, Final, TypeVar, get_args
from urllib.parse import urlsplit

import httpx2

from .limits import check_count, check_kind, check_seconds, check_timeout
from .options import ClientOptions, OnSchemaMismatch, RequestOptions, Timeout
from .settings import Settings
from .unexpected import unexpected_argument
from .unset import UNSET, Unset

H = TypeVar("H", httpx2.Client, httpx2.AsyncClient)

DEFAULT_TIMEOUT: Final = httpx2.Timeout(60.0, connect=10.0)
"""Seconds for each network operation, where nobody says otherwise."""
MAX_RESPONSE_BYTES: Final = 64 * 1024 * 1024
"""How long the body of an answer may be, where nobody says otherwise."""

RECONNECTS: Final = 10
"""How many attempts in a row to take up a stream may fail, where nobody says else."""

_REACTIONS: Final = get_args(OnSchemaMismatch)
_MERGED: Final = ("extra_headers", "extra_query", "extra_body")


@lru_cache(maxsize=64)
def check_base_url(url: str) -> str:
    """Return `url` without a trailing slash; raises ValueError for an unsafe one.

    It must be https (http on this machine), with a host and without user, query or
    fragment: the token goes there.
    """
    if not url.isascii() or not url.isprintable() or set(url) & set(' \\"<>'):
        raise ValueError("base_url has characters that no URL may have")
    parts = urlsplit(url)
    # What is wrong is told without the URL: it may hold a password.
    if "@" in parts.netloc:
        raise ValueError("base_url must not hold a user or a password")
    if "?" in url or "#" in url:
        raise ValueError("base_url must not have a query or a fragment")
    if parts.scheme != "https" and not (
        parts.scheme == "http" and _is_loopback(parts.hostname or "")
    ):
        raise ValueError("base_url must be https, or http to this machine")
    if not parts.hostname or parts.port == 0:
        raise ValueError("base_url needs a host")
    return url.rstrip("/")


def _is_loopback(host: str) -> bool:
    if host == "localhost":
        return True
    try:
        return ip_address(host).is_loopback
    except ValueError:
        return False


@dataclass(frozen=True, kw_only=True, eq=False)
class Config:
    """What holds for all calls of a client; the fields are those of `ClientOptions`.

    Raises ValueError for values that make no sense.
    """

    base_url: str
    timeout: Timeout
    max_retries: int = 2
    max_reconnects: int | None = None
    retry_writes: bool = False
    deadline: float | None = None
    max_response_bytes: int | Unset | None = UNSET
    on_schema_mismatch: OnSchemaMismatch = "ignore"
    on_request: Callable[[httpx2.Request], object] | None = None
    on_response: Callable[[httpx2.Response], object] | None = None
    extra_headers: Mapping[str, str] = field(default_factory=dict[str, str], repr=False)
    extra_query: Mapping[str, Any] = field(default_factory=dict[str, Any], repr=False)
    extra_body: Mapping[str, Any] = field(default_factory=dict[str, Any], repr=False)

    def __post_init__(self) -> None:
        check_kind("base_url", self.base_url, str)
        check_base_url(self.base_url)
        check_timeout(self.timeout)
        check_count("max_retries", self.max_retries, 0)
        if self.max_reconnects is not None:
            check_count("max_reconnects", self.max_reconnects, 0)
        check_seconds("deadline", self.deadline)
        if self.max_response_bytes is not None and self.max_response_bytes is not UNSET:
            check_count("max_response_bytes", self.max_response_bytes, 1)
        check_kind("retry_writes", self.retry_writes, bool)
        if self.on_schema_mismatch not in _REACTIONS:
            raise ValueError(f"on_schema_mismatch must be one of {_REACTIONS}")

    @property
    def reconnects(self) -> int:
        """How many attempts in a row to take up a lost stream may fail."""
        if self.max_reconnects is None:
            return RECONNECTS if self.max_retries else 0
        return self.max_reconnects

    @property
    def longest_body(self) -> int | None:
        """How long a body may be that is kept, None for no limit."""
        limit = self.max_response_bytes
        return MAX_RESPONSE_BYTES if limit is UNSET else limit

    @property
    def longest_stream(self) -> int | None:
        """How long a body may be that is not kept: there is no limit but one given."""
        return None if self.max_response_bytes is UNSET else self.max_response_bytes

    def updated(self, options: RequestOptions | ClientOptions) -> "Config":
        """Return a copy with `options`; the `extra_…` ones are added to those here.

        Raises TypeError for a name that is not an option, ValueError for a value.
        """
        changes: dict[str, Any] = {**options}
        if not changes.keys() <= _OPTIONS:
            raise unexpected_argument(min(changes.keys() - _OPTIONS), _OPTIONS)
        for name in _MERGED:
            if name in changes:
                check_kind(name, changes[name], Mapping)
                changes[name] = {**getattr(self, name), **changes[name]}
        return replace(self, **changes)


_OPTIONS: Final = frozenset(Config.__dataclass_fields__)


def open_http(make: Callable[[], H]) -> H:
    """Return the HTTP client that `make` makes; raises ValueError for a bad proxy."""
    try:
        return make()
    except (httpx2.InvalidURL, ValueError):
        pass
    # Raised without what was caught, and told without the URL: it may hold a password.
    raise ValueError("the proxy, as given or of the environment, is not a proxy's URL")


def default_timeout(http_client: httpx2.Client | httpx2.AsyncClient | None) -> Timeout:
    """Return the timeout of the caller's own HTTP client, or else the usual one."""
    return DEFAULT_TIMEOUT if http_client is None else http_client.timeout


def default_base_url(settings: Settings) -> str:
    """Return the base URL of the environment, or else the one of the API."""
    return os.environ.get(settings.base_url_variable) or settings.base_url


def default_token(settings: Settings) -> str | None:
    """Return the token of the environment, or None."""
    return os.environ.get(settings.token_variable) or None
