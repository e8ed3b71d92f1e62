"""Bytes become text with one kind of line end, or a diagnostic at the first byte that is none."""

import pytest

from codegen.diagnostics import Diagnostic, Severity
from codegen.files import File, Span
from codegen.workspace.text import decode


@pytest.mark.parametrize(
    ("data", "text"),
    [
        (b"a\nb\n", "a\nb\n"),
        (b"a\r\nb\r\n", "a\nb\n"),
        (b"a\rb", "a\nb"),
        (b"a\r\r\nb", "a\n\nb"),
        (b"\xef\xbb\xbf# A\r\n", "# A\n"),
        ("é\u2028\x85\n".encode(), "é\u2028\x85\n"),
        (b"", ""),
    ],
)
def test_line_ends_and_byte_order_mark(data: bytes, text: str) -> None:
    """CRLF, lone CR and a byte order mark leave no trace; other separators stay as they are."""
    assert File("a.md", text) == decode("a.md", data)


@pytest.mark.parametrize(
    ("data", "line", "column", "message"),
    [
        (b"\xff", 1, 1, "byte `0xff` is not UTF-8"),
        (b"a\nb\n\nc\xe9d\n", 4, 2, "byte `0xe9` is not UTF-8"),
        (b"a\r\nb\r\xc3(", 3, 1, "byte `0xc3` is not UTF-8"),
        (b"\xef\xbb\xbf" + "éé".encode() + b"\x80", 1, 3, "byte `0x80` is not UTF-8"),
        (b"\xff\xfe#\x00", 1, 1, "byte `0xff` is not UTF-8"),
        (b"\xed\xa0\x80", 1, 1, "byte `0xed` is not UTF-8"),
    ],
)
def test_bytes_that_are_not_utf_8(data: bytes, line: int, column: int, message: str) -> None:
    """The place is line and character of the first bad byte, whatever ends the lines."""
    span = Span("a.md", line, column)
    assert Diagnostic("not-utf-8", Severity.ERROR, message, span, "save the file as UTF-8") == decode("a.md", data)


def test_nul_character() -> None:
    """A NUL is refused where it stands."""
    expected = Diagnostic("nul-character", Severity.ERROR, "a NUL character stands in the text", Span("a.md", 2, 3))
    actual = decode("a.md", b"a\r\nbc\0d\0")
    assert isinstance(actual, Diagnostic)
    assert (expected.rule, expected.message, expected.span) == (actual.rule, actual.message, actual.span)
