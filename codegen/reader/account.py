"""`Account`: what became of the lines of a document that was read."""

from itertools import compress, count, groupby

from msgspec import Struct

from codegen.reader.reading import Fate, Reading


class Account(Struct, frozen=True):
    """How many lines of a document were read and kept as prose, and which were neither; blank lines do not count.

    Each of `gaps` holds the numbers of unread lines between two that are not, in ascending order.
    """

    file: str
    read: int
    prose: int
    gaps: tuple[tuple[int, ...], ...] = ()

    @property
    def unread(self) -> int:
        """How many lines were neither read nor kept."""
        return sum(map(len, self.gaps))


def account(reading: Reading) -> Account:
    """Count the lines of a document that was read."""
    lines = list(compress(count(1), map(str.strip, reading.document.source.lines)))
    fates = list(map(reading.fates.get, lines))
    read, prose = fates.count(Fate.READ), fates.count(Fate.PROSE)
    runs = groupby(lines, key=reading.fates.__contains__) if read + prose < len(lines) else ()
    gaps = tuple(tuple(run) for is_taken, run in runs if not is_taken)
    return Account(reading.document.path, read, prose, gaps)
