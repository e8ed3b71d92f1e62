"""losant-rest, the API's own client."""

from collections.abc import Callable, Iterator, Mapping
from typing import Any, ClassVar

from losant_rest import Client

from bench.peers.probe import APPLICATION, IDS, TOKEN
from tests.runtime.server import Server


class LosantRest:
    """See `bench.peers.probe.Peer`."""

    package: ClassVar[str] = "losant_rest"

    def connect(self, url: str, token: Any = TOKEN) -> Any:
        """Make a client."""
        return Client(auth_token=token, url=url)

    def get(self, client: Any, arguments: Mapping[str, Any]) -> Any:
        """Call `device.get`."""
        return client.device.get(**arguments)

    def delete(self, client: Any, arguments: Mapping[str, Any]) -> Any:
        """Call `device.delete`."""
        return client.device.delete(**arguments)

    def patch(self, client: Any, body: Mapping[str, Any]) -> Any:
        """Call `device.patch`."""
        return client.device.patch(**IDS, device=body)

    def send_command(self, client: Any) -> Any:
        """Call `device.sendCommand`."""
        return client.device.send_command(**IDS, deviceCommand={"name": "start"})

    def export(self, client: Any, start: Any) -> Any:
        """Call `device.export`."""
        return client.device.export(**IDS, start=start)

    def get_log(self, client: Any) -> Any:
        """Call `device.getLogEntries`."""
        return client.device.get_log_entries(**IDS)

    async def get_async(self, url: str) -> Any:
        """Look for a client that does not block."""
        import losant_rest

        return await losant_rest.AsyncClient(auth_token=TOKEN, url=url).device.get(**IDS)

    def stream(self, client: Any) -> Iterator[Any]:
        """Look for `device.commandStream`."""
        yield from client.device.command_stream(**IDS)

    def iterate(self, client: Any) -> Iterator[Any]:
        """Look for an iterator over all devices."""
        yield from client.devices.iter_get(applicationId=APPLICATION)

    def hatches(self, server: Server) -> Mapping[str, Callable[[], object]]:
        """Return the ways past the typed surface: `request`, with a path of one's own."""
        request = Client(auth_token=TOKEN, url=server.url).request
        path = f"/applications/{APPLICATION}"
        return {
            "header": lambda: request("GET", path, headers={"X-Extra": "1"}),
            "query": lambda: request("GET", path, params={"extra": 1}),
            "body": lambda: request("PATCH", path, body={"extra": 1}),
        }
