"""Calls of one client, timed in its own environment.

`python -m bench.speed.worker <client> <url>` reads lines `<call> <times>` and answers each with the median of the
times, in microseconds, or with `-` for a call that the client does not have.
"""

import sys
from collections.abc import Callable, Mapping
from importlib import import_module
from statistics import median
from time import perf_counter_ns
from typing import Any, Final, TypeAlias

from bench.speed.server import APPLICATION, DEVICE, DEVICE_PATH, LIST_LENGTH, LIST_PATH

Calls: TypeAlias = Mapping[str, Callable[[], Any]]

TOKEN: Final = "a-token-of-some-length"


def _httpx2(url: str) -> Calls:
    client = import_module("httpx2").Client(headers={"Authorization": f"Bearer {TOKEN}"})
    return {
        "device": lambda: client.get(url + DEVICE_PATH).json(),
        "list": lambda: client.get(url + LIST_PATH).json()["items"],
    }


def _ours(url: str) -> Calls:
    client = import_module("losant_api").Client(token=TOKEN, base_url=url)
    calls = {"device": lambda: client.device.get(application_id=APPLICATION, device_id=DEVICE)}
    if hasattr(client, "devices"):
        calls["list"] = lambda: client.devices.get(application_id=APPLICATION).items
    return calls


def _losant_rest(url: str) -> Calls:
    client = import_module("losant_rest").Client(auth_token=TOKEN, url=url)
    return {
        "device": lambda: client.device.get(applicationId=APPLICATION, deviceId=DEVICE),
        "list": lambda: client.devices.get(applicationId=APPLICATION)["items"],
    }


def _openapi_python_client(url: str) -> Calls:
    package = "losant_api_client"
    client = import_module(f"{package}.client").AuthenticatedClient(base_url=url, token=TOKEN)
    get = import_module(f"{package}.api.device.device_get").sync
    calls = {"device": lambda: get(APPLICATION, DEVICE, client=client)}
    try:
        get_list = import_module(f"{package}.api.devices.devices_get").sync
    except ModuleNotFoundError:
        return calls
    return {**calls, "list": lambda: get_list(APPLICATION, client=client).items}


CLIENTS: Final[Mapping[str, Callable[[str], Calls]]] = {
    "httpx2": _httpx2,
    "ours": _ours,
    "losant-rest": _losant_rest,
    "openapi-python-client": _openapi_python_client,
}


def _time(call: Callable[[], Any], times: int) -> float:
    taken: list[int] = []
    for _ in range(times):
        start = perf_counter_ns()
        call()
        taken.append(perf_counter_ns() - start)
    return median(taken) / 1000


def main() -> None:
    """Answer the lines of standard input."""
    name, url = sys.argv[1:]
    calls = CLIENTS[name](url)
    if "list" in calls and len(calls["list"]()) != LIST_LENGTH:
        raise SystemExit(f"{name} does not read the list")
    for line in sys.stdin:
        wanted, times = line.split()
        answer = f"{_time(calls[wanted], int(times)):.1f}" if wanted in calls else "-"
        sys.stdout.write(f"{answer}\n")
        sys.stdout.flush()


if __name__ == "__main__":
    main()
