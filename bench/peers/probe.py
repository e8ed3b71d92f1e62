"""What the programs of a cell are made of: the package under a common surface, and the facts that come out."""

from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any, ClassVar, Final, Protocol
from unittest.mock import patch

from tests.runtime.server import Server

APPLICATION: Final = "575ec8687ae143cd83dc4a97"
DEVICE: Final = "575ecf887ae143cd83dc4aa2"
TOKEN: Final = "a-secret-token"
IDS: Final[Mapping[str, str]] = {"applicationId": APPLICATION, "deviceId": DEVICE}
ANSWER: Final[Mapping[str, Any]] = {"deviceId": DEVICE, "name": "My Device", "deviceClass": "standalone"}


@dataclass(frozen=True, slots=True)
class Fact:
    """A short fact, and whether it is what users expect; None where the question does not arise."""

    text: str
    holds: bool | None


@dataclass(frozen=True, slots=True)
class Outcome:
    """What a call came to: a value, or an error."""

    value: Any = None
    error: Exception | None = None

    def __str__(self) -> str:
        if self.error is not None:
            return f"raises `{type(self.error).__name__}`"
        if self.value is None:
            return "returns `None`"
        kind = type(self.value).__name__
        return f"returns {'an' if kind[0] in 'AEIOU' else 'a'} `{kind}`"


def attempt(call: Callable[[], Any]) -> Outcome:
    """Make a call and return what it came to, whatever it raises."""
    try:
        return Outcome(call())
    except Exception as error:
        return Outcome(error=error)


class Peer(Protocol):
    """A package; arguments have the API's own names, and are handed over as a user would write them."""

    package: ClassVar[str]

    def connect(self, url: str, token: Any = TOKEN) -> Any:
        """Make a client."""

    def get(self, client: Any, arguments: Mapping[str, Any]) -> Any:
        """Call `device.get`."""

    def delete(self, client: Any, arguments: Mapping[str, Any]) -> Any:
        """Call `device.delete`."""

    def patch(self, client: Any, body: Mapping[str, Any]) -> Any:
        """Call `device.patch`."""

    def send_command(self, client: Any) -> Any:
        """Call `device.sendCommand`, a POST."""

    def export(self, client: Any, start: Any) -> Any:
        """Call `device.export`, whose `start` is a time."""

    def get_log(self, client: Any) -> Any:
        """Call `device.getLogEntries` without its options, which have documented defaults."""

    async def get_async(self, url: str) -> Any:
        """Call `device.get` without blocking; raises AttributeError when there is no such thing."""

    def stream(self, client: Any) -> Iterator[Any]:
        """Iterate over the events of `device.commandStream`; raises AttributeError when there is no such thing."""

    def iterate(self, client: Any) -> Iterator[Any]:
        """Iterate over all devices, page by page; raises AttributeError when there is no such thing."""

    def hatches(self, server: Server) -> Mapping[str, Callable[[], object]]:
        """Return the ways past the typed surface, each as a call that uses it."""


@contextmanager
def no_waiting() -> Iterator[list[float]]:
    """Let `time.sleep` return at once; gives the list of what it was asked for."""
    waits: list[float] = []
    with patch("time.sleep", waits.append):
        yield waits
