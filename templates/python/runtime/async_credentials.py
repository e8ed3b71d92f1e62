"""`AsyncCredentialClient`: sends more kinds of credentials than a token."""

from collections.abc import Awaitable
from typing import ClassVar, Self, Unpack, cast

import anyio

from .async_client import AsyncToken, BaseAsyncClient
from .call import Call
from .credential_call import CredentialCall, guard
from .credentials import Credentials, Security
from .options import ClientOptions
from .received import Received


class AsyncCredentialClient(BaseAsyncClient):
    """A client whose generated subclass says what the API takes (`_security`)."""

    _security: ClassVar[Security]
    _credentials: Credentials

    def with_options(
        self, *, token: AsyncToken | None = None, **options: Unpack[ClientOptions]
    ) -> Self:
        """Return a client with other options over the same connections.

        Closing the copy does nothing; closing this client closes both. Raises
        ValueError as the constructor does, TypeError for a token that the API does not
        take.
        """
        copy = super().with_options(**options)
        given = {"token": token}
        found = self._credentials.updated(self._security, given)
        copy.__dict__["_credentials"] = found
        return copy

    async def _send(self, call: Call) -> Received:
        guarded = guard(call, self._security, self._credentials, self._settings)
        return await super()._send(guarded)

    async def _authorize(self, call: Call) -> None:
        if not isinstance(call, CredentialCall):
            return
        for scheme in call.schemes:
            values = [await self._ask(name, call) for name in scheme.arguments]
            call.put(scheme, values, self._settings)

    async def _ask(self, name: str, call: Call) -> object:
        value = self._credentials.value(name)
        if not callable(value):
            return value
        given: object = None
        with anyio.move_on_after(call.left()) as scope:
            given = await _settled(value())
        call.check_token_time(is_given_up=scope.cancelled_caught)
        return given


async def _settled(value: object) -> object:
    if isinstance(value, Awaitable):
        return await cast("Awaitable[object]", value)
    return value
