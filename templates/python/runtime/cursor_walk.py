"""A walk through a collection whose answers tell the cursor of the next page."""

from dataclasses import replace
from typing import Any, Final, Generic, cast

from .pages import C, CursorPosition, Position, S, read_field

_NOTHING: Final = (None, "")


class CursorWalk(Generic[C, S]):
    """A way through a collection; `position` is None when the last page has come.

    A collection ends where no cursor follows, or where the answer says that there is
    not more. An empty page with a cursor is not the end: servers filter.
    """

    def __init__(self, position: CursorPosition[C, S]) -> None:
        self.position: CursorPosition[C, S] | None = position
        self._first = position
        self._seen = Cursors(position, position.key)

    def receive(self, page: object) -> None:
        """Take in the answer for `position`, and move that on.

        Raises PaginationError for what is not a page, and for what does not tell where
        the next one is.
        """
        items = self._first.items_in(page)
        if self._first.key:
            found = read_field(items[-1], (self._first.key,)) if items else None
        else:
            found = read_field(page, self._first.next)
        cursor = self._seen.following(found, page)
        self.position = (
            None if cursor is None else replace(self._first, start=cast("Any", cursor))
        )


class Cursors(Generic[C, S]):
    """The cursors or links that a walk has had: none comes twice.

    `name` is what leads to the next page where the position names no field for that.
    """

    def __init__(self, position: Position[C, S], name: str) -> None:
        self._position = position
        self._name = ".".join(position.next) or name
        self._had: set[str] = set()
        if position.start is not None:
            self._had.add(str(position.start))

    def following(self, found: object, page: object) -> int | str | None:
        """Return what leads to the next page, None at the end.

        Raises PaginationError for what is neither text nor a number, for what came
        already, and for nothing where the answer says that there is more.
        """
        position, name = self._position, self._name
        more = position.told_more(page)
        if more is False or (found in _NOTHING and more is None):
            return None
        if found in _NOTHING:
            told = f"the answer says that there is more, but has no `{name}`"
            raise position.error(told, page)
        if isinstance(found, bool) or not isinstance(found, (int, str)):
            raise position.error(f"`{name}` is neither text nor a number", page)
        if str(found) in self._had:
            raise position.error(
                f"`{name}` leads to a page that came already, so the server seems to "
                "ignore where a page starts",
                page,
            )
        self._had.add(str(found))
        return found
