"""Taking the answer of a call before its value is made, without the method's help.

What wants it runs the method inside `capturing`, and the client's `request` in there
leaves call and answer with the capture instead of returning a value.
"""

from collections.abc import Callable, Generator
from contextlib import contextmanager
from contextvars import ContextVar
from typing import Any, Final, TypeVar, cast

from .action import Action
from .answer import check_readable, read_result
from .call import Call
from .query import Pairs
from .received import Received

T = TypeVar("T")


class Capture:
    """Where a call leaves its answer, instead of returning a value.

    With `is_stream`, the body of a success is left to be read as it comes in. `params`
    makes the query to send of the one that the method has.
    """

    def __init__(
        self,
        *,
        is_stream: bool = False,
        params: Callable[[Pairs], Pairs] | None = None,
    ) -> None:
        self.is_stream = is_stream
        self._params = params
        self._answer: tuple[Call, Received] | None = None

    def prepare(self, call: Call) -> None:
        """Change a call that is about to be sent."""
        call.is_raw_stream = self.is_stream
        if self._params is not None:
            call.params = self._params(call.params)

    def fill(self, action: Action[T], call: Call, received: Received) -> T:
        """Keep `received`; what is returned stands in for the value and is not used.

        Raises InvalidResponseError when the body could not be read.
        """
        check_readable(action, received)
        self._answer = (call, received)
        return cast("T", None)

    def taken(self) -> tuple[Call, Received]:
        """Return the call and its answer; raises TypeError when no call was made."""
        if self._answer is None:
            name = "raw_stream" if self.is_stream else "raw_response"
            raise TypeError(f"{name}() needs a method that makes one call")
        return self._answer

    def value(self) -> Any:
        """Return the decoded answer, as the method does; raises as that and `taken`."""
        call, received = self.taken()
        action = cast("Action[Any]", call.action)
        return read_result(action, received, call.config.on_schema_mismatch)

    def linked(self) -> tuple[str, list[str]]:
        """Return the URL of the call and the headers `Link` of its answer, as sent."""
        call, received = self.taken()
        return call.url, received.headers.get_list("link")


_CURRENT: Final[ContextVar[Capture | None]] = ContextVar("capture", default=None)


@contextmanager
def capturing(
    *, is_stream: bool = False, params: Callable[[Pairs], Pairs] | None = None
) -> Generator[Capture]:
    """Give a capture that takes the next call of this thread or task."""
    capture = Capture(is_stream=is_stream, params=params)
    token = _CURRENT.set(capture)
    try:
        yield capture
    finally:
        _CURRENT.reset(token)


def take_capture() -> Capture | None:
    """Return the capture that waits for a call, if any, and let it wait no longer."""
    capture = _CURRENT.get()
    if capture is not None:
        _CURRENT.set(None)
    return capture
