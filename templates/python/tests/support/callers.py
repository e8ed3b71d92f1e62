"""Both clients behind one face: a call goes in, a value or an event comes out."""

from asyncio import Runner
from dataclasses import dataclass
from operator import attrgetter
from typing import Any, Literal, Protocol, TypeAlias

Reaction: TypeAlias = Literal["ignore", "warn", "raise"]
"""What the client does when an answer is not as documented."""


class Call:
    """A call that a client can make: `Call("device.get", device_id="…")`."""

    def __init__(self, method: str, /, **arguments: Any) -> None:
        """Call `method`, which has the resource before a dot, with `arguments`."""
        self.method = method
        self.arguments = arguments

    def made_by(self, client: Any) -> Any:
        """Return what the method of `client` returns."""
        return attrgetter(self.method)(client)(**self.arguments)

    def changed(self, **arguments: Any) -> "Call":
        """Return the same call with other values of some arguments."""
        return Call(self.method, **{**self.arguments, **arguments})


class Caller(Protocol):
    """Makes calls and waits for what comes of them."""

    def fetch(self, call: Call, reaction: Reaction) -> Any:
        """Return the value of a call."""
        ...

    def listen(self, call: Call, reaction: Reaction) -> Any:
        """Return the first event of a stream."""
        ...


@dataclass(frozen=True)
class SyncCaller:
    """Calls with a `Client`."""

    client: Any

    def fetch(self, call: Call, reaction: Reaction) -> Any:
        """Return the value of a call."""
        return call.made_by(self.client.with_options(on_schema_mismatch=reaction))

    def listen(self, call: Call, reaction: Reaction) -> Any:
        """Return the first event of a stream."""
        with self.fetch(call, reaction) as stream:
            return next(stream)


@dataclass(frozen=True)
class AsyncCaller:
    """Calls with an `AsyncClient`, always in the same event loop."""

    client: Any
    runner: Runner

    def fetch(self, call: Call, reaction: Reaction) -> Any:
        """Return the value of a call."""

        async def run() -> Any:
            return await call.made_by(
                self.client.with_options(on_schema_mismatch=reaction)
            )

        return self.runner.run(run())

    def listen(self, call: Call, reaction: Reaction) -> Any:
        """Return the first event of a stream."""

        async def run() -> Any:
            client = self.client.with_options(on_schema_mismatch=reaction)
            async with call.made_by(client) as stream:
                return await anext(stream)

        return self.runner.run(run())
