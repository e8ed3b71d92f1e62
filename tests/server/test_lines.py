"""Texts and places as the protocol counts them: columns in units of UTF-16, lines that end in whatever way."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from codegen.files import Span
from codegen.server.lines import Change, Lines, Position, Range

_BOOKS = Lines("a📚b\n🅰🅱\n\nend")


@pytest.mark.parametrize(
    ("line", "column", "expected"),
    [
        (1, 1, Position(0, 0)),
        (1, 2, Position(0, 1)),
        (1, 3, Position(0, 3)),
        (1, 4, Position(0, 4)),
        (1, 99, Position(0, 4)),
        (2, 2, Position(1, 2)),
        (2, 3, Position(1, 4)),
        (3, 1, Position(2, 0)),
        (9, 1, Position(8, 0)),
    ],
)
def test_characters_beyond_the_first_plane_are_two_units(line: int, column: int, expected: Position) -> None:
    """A column counts characters, a position units; behind the end both are the end."""
    assert expected == _BOOKS.position(line, column)


@pytest.mark.parametrize(
    ("position", "expected"),
    [
        (Position(0, 0), 1),
        (Position(0, 1), 2),
        (Position(0, 2), 2),
        (Position(0, 3), 3),
        (Position(0, 99), 4),
        (Position(1, 4), 3),
        (Position(2, 5), 1),
        (Position(7, 5), 1),
    ],
)
def test_positions_are_columns(position: Position, expected: int) -> None:
    """A position in the middle of a character is before it, one behind the end is the end."""
    assert expected == _BOOKS.column(position)


@given(st.text(alphabet="a📚\n", max_size=12))
def test_columns_and_positions_are_each_others_inverse(text: str) -> None:
    """Every column of every line comes back from its position."""
    lines = Lines(text)
    for number, line in enumerate(lines.lines, 1):
        for column in range(1, len(line) + 2):
            assert column == lines.column(lines.position(number, column))


def test_a_span_is_a_range_of_its_line() -> None:
    """A span that is longer than its line ends with it."""
    assert Range(Position(0, 1), Position(0, 3)) == _BOOKS.range(Span("a.md", 1, 2, 1))
    assert Range(Position(1, 2), Position(1, 4)) == _BOOKS.range(Span("a.md", 2, 2, 50))
    assert Position(3, 3) == _BOOKS.end


@pytest.mark.parametrize(
    ("change", "expected"),
    [
        (Change("new"), "new"),
        (Change("a\r\nb\rc"), "a\nb\nc"),
        (Change("\ud83d📚\udcda"), "\ufffd📚\ufffd"),
        (Change("\udcda\r\ud83d", Range(Position(0, 0), Position(0, 1))), "\ufffd\n\ufffd📚b\n🅰🅱\n\nend"),
        (Change("-", Range(Position(0, 1), Position(0, 3))), "a-b\n🅰🅱\n\nend"),
        (Change("\r\n", Range(Position(1, 2), Position(1, 2))), "a📚b\n🅰\n🅱\n\nend"),
        (Change("", Range(Position(0, 4), Position(2, 0))), "a📚b\nend"),
        (Change("!", Range(Position(3, 3), Position(3, 3))), "a📚b\n🅰🅱\n\nend!"),
        (Change("!", Range(Position(50, 0), Position(60, 9))), "a📚b\n🅰🅱\n\nend!"),
        (Change("!", Range(Position(0, 4), Position(0, 1))), "a📚b!\n🅰🅱\n\nend"),
    ],
)
def test_changes_exchange_what_stands_in_a_range(change: Change, expected: str) -> None:
    """Without a range everything is exchanged; what lies beyond the text, or backwards, does no harm."""
    assert expected == _BOOKS.changed(change).text


@given(
    st.text(alphabet="a📚\n", max_size=10), st.tuples(*[st.integers(0, 5)] * 4), st.text(alphabet="b🅰\n", max_size=3)
)
def test_changes_are_those_of_an_editor_that_counts_units(text: str, place: tuple[int, ...], new: str) -> None:
    """Exchanging units of UTF-16 between two positions that are between characters gives the same text."""
    rows = [line.encode("utf-16-le") for line in text.split("\n")]

    def offset(line: int, character: int) -> int:
        if line >= len(rows):
            return sum(len(row) + 2 for row in rows) - 2
        units = min(2 * character, len(rows[line]))
        # Half a character is none.
        units -= (
            2 if rows[line][units : units + 2] != b"" and b"\xdc" <= rows[line][units + 1 : units + 2] <= b"\xdf" else 0
        )
        return sum(len(row) + 2 for row in rows[:line]) + units

    start, end = sorted([(place[0], place[1]), (place[2], place[3])])
    whole = text.encode("utf-16-le")
    expected = whole[: offset(*start)] + new.encode("utf-16-le") + whole[max(offset(*start), offset(*end)) :]

    change = Change(new, Range(Position(*start), Position(*end)))
    assert expected.decode("utf-16-le") == Lines(text).changed(change).text


def test_line_ends_of_other_alphabets_end_no_line() -> None:
    """Only what the protocol names ends a line, as in documents on the disk."""
    lines = Lines("a\u2028b\x0bc\x85d\ne")

    assert 2 == len(lines.lines)
    assert Position(0, 7) == lines.position(1, 8)


def test_half_a_character_has_one_unit() -> None:
    """What stands for it, too: places behind it are those of the editor."""
    lines = Lines("").changed(Change("\ud83d📚\udcdab"))

    assert [Position(0, unit) for unit in (0, 1, 3, 4, 5)] == [lines.position(1, column) for column in range(1, 6)]
    assert b"" != lines.text.encode()
