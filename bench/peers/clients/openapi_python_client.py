"""What openapi-python-client generates from our OpenAPI document."""

from collections.abc import Callable, Iterator, Mapping
from importlib import import_module
from typing import Any, ClassVar

from losant_api_client import AuthenticatedClient

from bench.peers.probe import IDS, TOKEN
from tests.runtime.server import Server

_NAMES = {"applicationId": "application_id", "deviceId": "device_id", "excludeConectionInfo": "exclude_conection_info"}


def _snake(arguments: Mapping[str, Any]) -> dict[str, Any]:
    return {_NAMES[name]: value for name, value in arguments.items()}


def _call(action: str, client: Any, arguments: Mapping[str, Any], **others: Any) -> Any:
    module = import_module(f"losant_api_client.api.device.device_{action}")
    return module.sync(**_snake(arguments), client=client, **others)


def _model(name: str) -> Any:
    return getattr(import_module("losant_api_client.models"), name)


class OpenapiPythonClient:
    """See `bench.peers.probe.Peer`."""

    package: ClassVar[str] = "losant_api_client"

    def connect(self, url: str, token: Any = TOKEN) -> Any:
        """Make a client."""
        return AuthenticatedClient(base_url=url, token=token)

    def get(self, client: Any, arguments: Mapping[str, Any]) -> Any:
        """Call `device.get`."""
        return _call("get", client, arguments)

    def delete(self, client: Any, arguments: Mapping[str, Any]) -> Any:
        """Call `device.delete`."""
        return _call("delete", client, arguments)

    def patch(self, client: Any, body: Mapping[str, Any]) -> Any:
        """Call `device.patch`."""
        return _call("patch", client, IDS, body=_model("DevicePatch")(**body))

    def send_command(self, client: Any) -> Any:
        """Call `device.sendCommand`."""
        return _call("send_command", client, IDS, body=_model("DeviceCommand")(name="start"))

    def export(self, client: Any, start: Any) -> Any:
        """Call `device.export`."""
        return _call("export", client, IDS, start=start)

    def get_log(self, client: Any) -> Any:
        """Call `device.getLogEntries`."""
        return _call("get_log_entries", client, IDS)

    async def get_async(self, url: str) -> Any:
        """Call `device.get` without blocking."""
        module = import_module("losant_api_client.api.device.device_get")
        async with AuthenticatedClient(base_url=url, token=TOKEN) as client:
            return await module.asyncio(**_snake(IDS), client=client)

    def stream(self, client: Any) -> Iterator[Any]:
        """Call `device.commandStream`, and iterate over what comes back."""
        yield from _call("command_stream", client, IDS)

    def iterate(self, client: Any) -> Iterator[Any]:
        """Look for an iterator over all devices."""
        yield from import_module("losant_api_client.api.devices.devices_get").iterate(client=client)

    def hatches(self, server: Server) -> Mapping[str, Callable[[], object]]:
        """Return the ways past the typed surface."""
        import httpx

        client = AuthenticatedClient(base_url=server.url, token=TOKEN)
        own = AuthenticatedClient(base_url=server.url, token=TOKEN)
        own.set_httpx_client(httpx.Client(base_url=server.url, headers={"X-Extra": "1"}))
        detailed = import_module("losant_api_client.api.device.device_get").sync_detailed
        return {
            "header": lambda: self.get(client.with_headers({"X-Extra": "1"}), IDS),
            "raw response": lambda: detailed(**_snake(IDS), client=client).headers["X-Answer"],
            "own HTTP client": lambda: self.get(own, IDS),
            "timeout of one call": lambda: self.get(client.with_timeout(httpx.Timeout(5.0)), IDS),
        }
