"""`CredentialClient`: a client that sends more kinds of credentials than a token."""

from typing import ClassVar, Self, Unpack

from .call import Call
from .credential_call import CredentialCall, guard
from .credentials import Credentials, Security
from .options import ClientOptions
from .received import Received
from .sync_client import BaseClient, Token


class CredentialClient(BaseClient):
    """A client whose generated subclass says what the API takes (`_security`)."""

    _security: ClassVar[Security]
    _credentials: Credentials

    def with_options(
        self, *, token: Token | None = None, **options: Unpack[ClientOptions]
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

    def _send(self, call: Call) -> Received:
        guarded = guard(call, self._security, self._credentials, self._settings)
        return super()._send(guarded)

    def _authorize(self, call: Call) -> None:
        if not isinstance(call, CredentialCall):
            return
        for scheme in call.schemes:
            values = [self._ask(name, call) for name in scheme.arguments]
            call.put(scheme, values, self._settings)

    def _ask(self, name: str, call: Call) -> object:
        value = self._credentials.value(name)
        if callable(value):
            value = value()
            call.check_token_time()
        return value
