"""Accounts of documents -> lines for people.

               read  prose  unread
spec/a.md       120      4       0
spec/old.md       0      0      38
total           120      4      38
spec/old.md:3:1: 38 lines unread, up to line 57
"""

import posixpath
from collections.abc import Iterable, Iterator, Sequence
from typing import Final

from codegen.files import Span
from codegen.reader.account import Account
from codegen.report.escapes import escape
from codegen.report.text import count

_HEAD: Final = ("", "read", "prose", "unread")


def render_coverage(accounts: Iterable[Account], folder: str) -> Iterator[str]:
    """Yield one line of counts per document and one of totals, then the place of each gap.

    `folder` is spec/ as the user typed it; the files of `accounts` are relative to it.
    """
    accounts = tuple(accounts)
    names = [escape(_place(folder, account)) for account in accounts]
    counts = [(account.read, account.prose, account.unread) for account in accounts]
    totals = map(sum, zip((0, 0, 0), *counts, strict=True))
    rows = [(name, *map(str, numbers)) for name, numbers in zip(names, counts, strict=True)]
    yield from _align([_HEAD, *rows, ("total", *map(str, totals))])
    for account in accounts:
        for gap in account.gaps:
            yield escape(_gap(Span(_place(folder, account), gap[0]), gap))


def _align(rows: Sequence[tuple[str, ...]]) -> Iterator[str]:
    """Put the first cell of each row to the left of its column, all others to the right of theirs."""
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
    for name, *numbers in rows:
        cells = (number.rjust(width) for number, width in zip(numbers, widths[1:], strict=True))
        yield "  ".join([name.ljust(widths[0]), *cells])


def _gap(span: Span, gap: Sequence[int]) -> str:
    until = f", up to line {gap[-1]}" if len(gap) > 1 else ""
    return f"{span}: {count(len(gap), 'line')} unread{until}"


def _place(folder: str, account: Account) -> str:
    return posixpath.normpath(posixpath.join(folder, account.file))
