"""The package that this repository generates."""

from collections.abc import Callable, Iterator, Mapping
from typing import Any, ClassVar

from losant_api import AsyncClient, Client

from bench.peers.probe import APPLICATION, DEVICE, IDS, TOKEN
from tests.runtime.server import Server

_NAMES = {"applicationId": "application_id", "deviceId": "device_id", "excludeConectionInfo": "exclude_conection_info"}


def _snake(arguments: Mapping[str, Any]) -> dict[str, Any]:
    return {_NAMES[name]: value for name, value in arguments.items()}


class Ours:
    """See `bench.peers.probe.Peer`."""

    package: ClassVar[str] = "losant_api"

    def connect(self, url: str, token: Any = TOKEN) -> Any:
        """Make a client."""
        return Client(token=token, base_url=url)

    def get(self, client: Any, arguments: Mapping[str, Any]) -> Any:
        """Call `device.get`."""
        return client.device.get(**_snake(arguments))

    def delete(self, client: Any, arguments: Mapping[str, Any]) -> Any:
        """Call `device.delete`."""
        return client.device.delete(**_snake(arguments))

    def patch(self, client: Any, body: Mapping[str, Any]) -> Any:
        """Call `device.patch`."""
        return client.device.patch(**_snake(IDS), body=body)

    def send_command(self, client: Any) -> Any:
        """Call `device.sendCommand`."""
        return client.device.send_command(**_snake(IDS), body={"name": "start"})

    def export(self, client: Any, start: Any) -> Any:
        """Call `device.export`."""
        return client.device.export(**_snake(IDS), start=start)

    def get_log(self, client: Any) -> Any:
        """Call `device.getLogEntries`."""
        return client.device.get_log_entries(**_snake(IDS))

    async def get_async(self, url: str) -> Any:
        """Call `device.get` without blocking."""
        async with AsyncClient(token=TOKEN, base_url=url) as client:
            return await client.device.get(application_id=APPLICATION, device_id=DEVICE)

    def stream(self, client: Any) -> Iterator[Any]:
        """Iterate over the events of `device.commandStream`."""
        with client.device.command_stream(**_snake(IDS)) as events:
            for event in events:
                yield event.data

    def iterate(self, client: Any) -> Iterator[Any]:
        """Iterate over all devices."""
        yield from client.devices.iter_get(application_id=APPLICATION)

    def hatches(self, server: Server) -> Mapping[str, Callable[[], object]]:
        """Return the ways past the typed surface."""
        import httpx2

        client = Client(token=TOKEN, base_url=server.url)
        get, ids = client.device.get, _snake(IDS)
        own = Client(token=TOKEN, base_url=server.url, http_client=httpx2.Client(headers={"X-Extra": "1"}))
        return {
            "header": lambda: get(**ids, extra_headers={"X-Extra": "1"}),
            "query": lambda: get(**ids, extra_query={"extra": 1}),
            "body": lambda: client.device.patch(**ids, body={}, extra_body={"extra": 1}),
            "raw response": lambda: client.raw_response(get)(**ids).headers["X-Answer"],
            "own HTTP client": lambda: own.device.get(**ids),
            "timeout of one call": lambda: get(**ids, timeout=5.0),
        }
