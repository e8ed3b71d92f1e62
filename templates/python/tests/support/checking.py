"""A caller that looks at the credentials of every request, and takes them out of it.

So what else is sent can be compared with what the documentation's curl sends.
"""

from dataclasses import dataclass, replace
from typing import Any

from .callers import Call, Caller, Reaction
from .credentials import CREDENTIALS, PLACES, SENT
from .loopback import Loopback, Received

_SHORTEST = 8
"""What is shorter is not looked for by the client."""


@dataclass(frozen=True)
class CheckingCaller:
    """Calls with another caller, whose client has all credentials of the API."""

    caller: Caller
    server: Loopback

    def fetch(self, call: Call, reaction: Reaction = "ignore") -> Any:
        """Return the value of a call; assert that it sent what its action accepts."""
        try:
            return self.caller.fetch(call, reaction)
        except Exception as error:
            _check_hidden(error)
            raise
        finally:
            received = [_checked(call, each) for each in self.server.received]
            self.server.received[:] = received


def _check_hidden(error: Exception) -> None:
    shown = f"{error!r} {vars(error)}"
    for secret in CREDENTIALS.values():
        assert len(secret) < _SHORTEST or secret not in shown


def _checked(call: Call, received: Received) -> Received:
    """Return a request without credentials; assert that it has those of its action."""
    expected = [list(item) for item in SENT[call.method]]
    found = [
        [kind, name, value]
        for kind, name in PLACES
        for value in _values(received, kind, name)
    ]
    assert sorted(found) == sorted(expected)
    return replace(
        received,
        query=[it for it in received.query if ["query", it[0]] not in PLACES],
        headers={
            name: value
            for name, value in _without_cookies(received).items()
            if ["header", name] not in PLACES or _is_token(name, value)
        },
    )


def _is_token(name: str, value: str) -> bool:
    return name == "authorization" and value.startswith("Bearer ")


def _cookies(received: Received) -> list[tuple[str, str]]:
    pairs = received.headers.get("cookie", "").split("; ")
    return [(name, value) for name, _, value in (it.partition("=") for it in pairs)]


def _without_cookies(received: Received) -> dict[str, str]:
    others = [
        f"{name}={value}"
        for name, value in _cookies(received)
        if name and ["cookie", name] not in PLACES
    ]
    headers = {**received.headers}
    headers.pop("cookie", None)
    return {**headers, "cookie": "; ".join(others)} if others else headers


def _values(received: Received, kind: str, name: str) -> list[str]:
    if kind == "query":
        return [value for key, value in received.query if key == name]
    if kind == "cookie":
        return [value for key, value in _cookies(received) if key == name]
    return [value for key, value in received.headers.items() if key == name]
