"""The asynchronous client behind the face of the one that blocks."""

from asyncio import Runner
from dataclasses import dataclass
from typing import Any

from .callers import Call, Reaction, StreamCall


@dataclass(frozen=True)
class AsyncCaller:
    """Calls with an `AsyncClient`, always in the same event loop."""

    client: Any
    runner: Runner

    def fetch(self, call: Call, reaction: Reaction = "ignore") -> Any:
        """Return the value of a call, or the first event of a stream."""
        client = self.client.with_options(on_schema_mismatch=reaction)
        return self.runner.run(self._run(call, client))

    async def _run(self, call: Call, client: Any) -> Any:
        if not isinstance(call, StreamCall):
            return await call.made_by(client)
        async with call.made_by(client) as stream:
            return await anext(stream)
