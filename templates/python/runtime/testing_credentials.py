"""An API in memory whose requests hold no credentials, whatever their kind."""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import ClassVar

import httpx2

from .credentials import QUERY, Security
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
        headers = {it.name.lower() for it in self._security.schemes if it.kind != QUERY}
        query = {it.name for it in self._security.schemes if it.kind == QUERY}
        url = httpx2.URL(request.url)
        for name in query & {*request.query}:
            url = url.copy_remove_param(name)
        return replace(
            request,
            url=str(url),
            query=dict(_others(request.query, query)),
            headers=dict(_others(request.headers, headers)),
        )


def _others(values: Mapping[str, str], names: set[str]) -> Iterator[tuple[str, str]]:
    return (pair for pair in values.items() if pair[0] not in names)
