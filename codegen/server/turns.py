"""`Turns`: when what was edited is read, so that answers come between, and that nothing which goes wrong ends it."""

import asyncio
from collections.abc import Callable, Generator, Iterator
from contextlib import contextmanager
from typing import Final

_SOON: Final = 0.01
"""Seconds after an edit in which further ones are waited for, before the document is read."""
_LATER: Final = 0.1
"""Seconds after the last edit before documents are held against each other."""
_LATEST: Final = 1.0
"""Seconds after the first edit after which that is begun although somebody goes on typing."""


class Turns:
    """Calls `soon` shortly after an edit, and takes the steps of `later` in a pause; what goes wrong is logged."""

    def __init__(
        self, soon: Callable[[], None], later: Callable[[], Generator[None, None, None]], log: Callable[[str], None]
    ) -> None:
        self._do_soon = soon
        self._do_later = later
        self._log = log
        self._soon: asyncio.Task[None] | None = None
        self._later: asyncio.Task[None] | None = None
        self._waiting_since = 0.0
        self._is_behind = False

    def touch(self) -> None:
        """Read soon what was edited, and everything else in a pause; what is under way is about what is no more."""
        if self._soon is None or self._soon.done():
            self._soon = asyncio.ensure_future(self._take_soon())
        now = asyncio.get_running_loop().time()
        if self._later is None or self._later.done():
            self._waiting_since = now
        elif now - self._waiting_since < _LATEST:
            self._later.cancel()
        else:
            self._is_behind = True
            return
        self._later = asyncio.ensure_future(self._take_later())

    async def _take_soon(self) -> None:
        await asyncio.sleep(_SOON)
        with self._going_on():
            self._do_soon()

    async def _take_later(self) -> None:
        await asyncio.sleep(_LATER)
        if self._soon is not None:
            await asyncio.shield(self._soon)
        self._is_behind = False
        with self._going_on():
            for _ in self._do_later():
                await asyncio.sleep(0)
        if self._is_behind:
            self._later = None
            self.touch()

    @contextmanager
    def _going_on(self) -> Iterator[None]:
        try:
            yield
        except Exception as error:
            self._log(in_one_line(error))


def in_one_line(error: Exception) -> str:
    """Return what the log says of an error."""
    if isinstance(error, RecursionError):
        return "the documents are nested too deeply"
    said = " ".join(str(error).split())
    return f"{type(error).__name__}: {said}" if said else type(error).__name__
