"""When what was edited is read, and that whatever goes wrong there, the next edit is read."""

import asyncio
from collections.abc import Callable, Generator

from codegen.server.turns import Turns

_ENOUGH = 0.2
"""Seconds after which everything is read that was edited."""


class _Notes:
    """What is done, in its order; `failures` says what goes wrong with it, each time."""

    def __init__(self, **failures: Exception) -> None:
        self.done: list[str] = []
        self._failures = failures
        self.turns = Turns(lambda: self._do("soon"), self._later, self.done.append)

    def _do(self, what: str) -> None:
        self.done.append(what)
        if what in self._failures:
            raise self._failures[what]

    def _later(self) -> Generator[None, None, None]:
        yield
        self._do("later")


def _after(turns: Turns, *edits: Callable[[], None]) -> None:
    async def go_on() -> None:
        for edit in (turns.touch, *edits):
            edit()
            await asyncio.sleep(_ENOUGH)

    asyncio.run(go_on())


def test_what_is_edited_is_read_at_once_and_later() -> None:
    """Once each, however often it was edited meanwhile."""
    notes = _Notes()

    def touch_often() -> None:
        for _ in range(9):
            notes.turns.touch()

    _after(notes.turns, touch_often)

    assert ["soon", "later"] * 2 == notes.done


def test_whatever_goes_wrong_is_one_line_of_the_log() -> None:
    """What is read later is read all the same, and so is the next edit."""
    notes = _Notes(soon=UnicodeEncodeError("utf-8", "\ud83d", 0, 1, "surrogates\nnot allowed"), later=RecursionError())
    _after(notes.turns, notes.turns.touch)

    told = "UnicodeEncodeError: 'utf-8' codec can't encode character '\\ud83d' in position 0: surrogates not allowed"
    assert ["soon", told, "later", "the documents are nested too deeply"] * 2 == notes.done


def test_an_edit_while_everything_is_read_for_long() -> None:
    """It is read with everything else once that is through, since it is not in that."""
    text, seen = ["old"], list[str]()
    is_through = asyncio.Event()

    def later() -> Generator[None, None, None]:
        read = text[0]
        while not is_through.is_set():
            yield
        seen.append(read)

    turns = Turns(lambda: None, later, seen.append)

    async def go_on() -> None:
        turns.touch()
        await asyncio.sleep(1.05)
        text[0] = "new"
        turns.touch()
        is_through.set()
        await asyncio.sleep(_ENOUGH)

    asyncio.run(go_on())

    assert ["old", "new"] == seen
