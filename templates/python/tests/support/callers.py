"""Clients behind one face: a call goes in, a value or an event comes out."""

from dataclasses import dataclass
from operator import attrgetter
from typing import Any, Literal, Protocol, Self, TypeAlias

Reaction: TypeAlias = Literal["ignore", "warn", "raise"]
"""What a client does when an answer is not as documented."""


class Call:
    """A call that a client can make: `Call("device.get", device_id="…")`."""

    def __init__(self, method: str, /, **arguments: Any) -> None:
        """Call `method`, which has its resource before the dot, with `arguments`."""
        self.method = method
        self.arguments = arguments

    def made_by(self, client: Any) -> Any:
        """Return what the method of `client` returns."""
        return attrgetter(self.method)(client)(**self.arguments)

    def changed(self, **arguments: Any) -> Self:
        """Return the same call with other values of some arguments."""
        return type(self)(self.method, **{**self.arguments, **arguments})


class StreamCall(Call):
    """A call that is answered with server-sent events."""


class Caller(Protocol):
    """Makes calls and waits for what comes of them."""

    def fetch(self, call: Call, reaction: Reaction = "ignore") -> Any:
        """Return the value of a call, or the first event of a stream."""
        ...


@dataclass(frozen=True)
class SyncCaller:
    """Calls with a `Client`."""

    client: Any

    def fetch(self, call: Call, reaction: Reaction = "ignore") -> Any:
        """Return the value of a call, or the first event of a stream."""
        client = self.client.with_options(on_schema_mismatch=reaction)
        if not isinstance(call, StreamCall):
            return call.made_by(client)
        with call.made_by(client) as stream:
            return next(stream)
