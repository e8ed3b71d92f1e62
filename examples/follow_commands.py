"""Follows the commands that are sent to a device, and goes on after a restart where it was.

$ LOSANT_API_TOKEN=... python examples/follow_commands.py APPLICATION_ID DEVICE_ID position.txt
"""

import sys
from collections.abc import Callable
from pathlib import Path

from losant_api import ApiError, Client
from losant_api.models import DeviceCommand


def follow(
    client: Client, application_id: str, device_id: str, position: Path, handle: Callable[[DeviceCommand], None]
) -> None:
    """Call `handle` with each command, until the server says that none will come any more.

    `position` is a file that keeps the ID of the last command that was handled: a program that was stopped reads it
    and asks for those that came since. Lost connections are made again by the client. Raises ApiError when that fails.
    """
    last = position.read_text(encoding="utf-8") if position.exists() else ""
    with client.device.command_stream(
        application_id=application_id,
        device_id=device_id,
        extra_headers={"Last-Event-ID": last} if last else {},
    ) as stream:
        for event in stream:
            match event.data:
                case DeviceCommand() as command:
                    handle(command)
                case other:
                    print(f"not understood: {event.name} {other}", file=sys.stderr)
            position.write_text(stream.last_event_id, encoding="utf-8")


def main(arguments: list[str]) -> int:
    """Print each command; Ctrl-C ends with 130."""
    application_id, device_id, position = arguments
    with Client() as client:
        try:
            follow(client, application_id, device_id, Path(position), lambda command: print(command.name))
        except KeyboardInterrupt:
            return 130
        except ApiError as error:
            print(error, file=sys.stderr)
            return 1
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
