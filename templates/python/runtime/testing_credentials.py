"""An API in memory whose requests hold no credentials, whatever their kind."""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import ClassVar

import httpx2

from .credentials import COOKIE, QUERY, Security, cookies
from .testing import BaseFakeApi, FakeRequest, N


class CredentialFakeApi(BaseFakeApi[N]):
    """Takes API keys out of what it keeps, as `BaseFakeApi` does with tokens."""

    _security: ClassVar[Security]

    def handle(self, request: httpx2.Request) -> httpx2.Response:
        """Answer a request, for a transport or a server of your own.

        Raises LookupError when it is not for an action.
        """
        count = len(self.requests)
        try:
            return super().handle(request)
        finally:
            kept = list(map(self._without_keys, self.requests[count:]))
            self.requests[count:] = kept

    def _without_keys(self, request: FakeRequest) -> FakeRequest:
        schemes = self._security.schemes
        elsewhere = {QUERY, COOKIE}
        headers = {it.name.lower() for it in schemes if it.kind not in elsewhere}
        query = {it.name for it in schemes if it.kind == QUERY}
        kept = {it.name for it in schemes if it.kind == COOKIE}
        url = httpx2.URL(request.url)
        for name in query & {*request.query}:
            url = url.copy_remove_param(name)
        return replace(
            request,
            url=str(url),
            query=dict(_others(request.query, query)),
            headers=dict(_others(_without_cookies(request.headers, kept), headers)),
        )


def _without_cookies(headers: Mapping[str, str], names: set[str]) -> dict[str, str]:
    """Return headers without some cookies, and without `Cookie` where no other is."""
    pairs = [pair for pair in cookies(headers) if pair[0] not in names]
    text = "; ".join(f"{name}={value}" for name, value in pairs)
    changed = {
        key: text if key.lower() == "cookie" else value
        for key, value in headers.items()
    }
    return {key: value for key, value in changed.items() if value or headers[key] == ""}


def _others(values: Mapping[str, str], names: set[str]) -> Iterator[tuple[str, str]]:
    return (pair for pair in values.items() if pair[0] not in names)
