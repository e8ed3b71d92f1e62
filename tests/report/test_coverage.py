"""What people see of the accounts of documents."""

from codegen.reader.account import Account
from codegen.report.coverage import render_coverage


def test_columns_and_places() -> None:
    """Counts stand below each other with a total; each gap is named by its first line."""
    accounts = [Account("a.md", 1200, 4), Account("b/long.md", 0, 0, ((3,), (7, 8, 10)))]
    expected = """\
                read  prose  unread
spec/a.md       1200      4       0
spec/b/long.md     0      0       4
total           1200      4       4
spec/b/long.md:3:1: 1 line unread
spec/b/long.md:7:1: 3 lines unread, up to line 10
"""
    assert expected == "".join(f"{line}\n" for line in render_coverage(accounts, "./spec"))


def test_no_documents() -> None:
    """Without documents all totals are zero."""
    assert ["       read  prose  unread", "total     0      0       0"] == list(render_coverage([], "spec"))


def test_names_are_escaped() -> None:
    """A folder's name cannot steer the terminal."""
    assert "\\x1b[2J/a.md     1      0       0" == list(render_coverage([Account("a.md", 1, 0)], "\x1b[2J"))[1]
