"""A server that answers at once from memory, in a process of its own: what is timed is the client.

Run as a program it prints its port and serves until its standard input ends.
"""

import json
import socket
import sys
import threading
from typing import Any, Final

APPLICATION: Final = "575ec8687ae143cd83dc4a97"
DEVICE: Final = "575ecf887ae143cd83dc4aa2"
LIST_PATH: Final = f"/applications/{APPLICATION}/devices"
DEVICE_PATH: Final = f"{LIST_PATH}/{DEVICE}"
LIST_LENGTH: Final = 100


def device(number: int, attributes: int) -> dict[str, Any]:
    """Return a device as the API answers with one, links and all, with so many attributes."""
    identifier = f"575ecf887ae143cd83dc4{number:03x}"
    return {
        "deviceClass": "standalone",
        "connectionInfo": {"connected": 0, "time": "2016-06-01T17:16:02.324Z"},
        "name": f"Device {number}",
        "creationDate": "2016-01-31T17:58:57.541Z",
        "lastUpdated": "2016-05-31T14:47:32.288Z",
        "id": identifier,
        "attributes": [{"name": f"voltage-{index}", "dataType": "number"} for index in range(attributes)],
        "description": "",
        "_etag": '"174-u7/3je4oFyaKGePPbcHLqw"',
        "deviceId": identifier,
        "tags": [],
        "applicationId": APPLICATION,
        "_type": "device",
        "_links": {
            "application": {"href": f"/applications/{APPLICATION}"},
            "self": {"href": f"{LIST_PATH}/{identifier}"},
        },
    }


def devices() -> dict[str, Any]:
    """Return a list of devices as the API sends it."""
    items = [device(number, attributes=1) for number in range(LIST_LENGTH)]
    return {
        "items": items,
        "count": LIST_LENGTH,
        "totalCount": 2 * LIST_LENGTH,
        "perPage": LIST_LENGTH,
        "page": 0,
        "sortField": "name",
        "sortDirection": "asc",
        "applicationId": APPLICATION,
        "_type": "devices",
        "_links": {"application": {"href": f"/applications/{APPLICATION}"}, "self": {"href": LIST_PATH}},
    }


def body(value: object) -> bytes:
    """Return a value as the compact JSON that the API sends."""
    return json.dumps(value, separators=(",", ":")).encode()


def _response(value: object) -> bytes:
    content = body(value)
    head = (
        "HTTP/1.1 200 OK\r\nContent-Type: application/json; charset=utf-8\r\n"
        f"Content-Length: {len(content)}\r\nConnection: keep-alive\r\n\r\n"
    )
    return head.encode() + content


def _serve(connection: socket.socket, replies: dict[bytes, bytes]) -> None:
    with connection:
        received = b""
        while part := connection.recv(65536):
            received += part
            if received.endswith(b"\r\n\r\n"):
                path = received.split(b" ", 2)[1].partition(b"?")[0]
                connection.sendall(replies[path])
                received = b""


def main() -> None:
    """Print the port, and serve."""
    replies = {DEVICE_PATH.encode(): _response(device(1, attributes=9)), LIST_PATH.encode(): _response(devices())}
    with socket.create_server(("127.0.0.1", 0)) as listener:
        threading.Thread(target=_accept, args=(listener, replies), daemon=True).start()
        sys.stdout.write(f"{listener.getsockname()[1]}\n")
        sys.stdout.flush()
        sys.stdin.read()


def _accept(listener: socket.socket, replies: dict[bytes, bytes]) -> None:
    while True:
        connection, _ = listener.accept()
        connection.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        threading.Thread(target=_serve, args=(connection, replies), daemon=True).start()


if __name__ == "__main__":
    main()
