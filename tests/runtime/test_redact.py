"""Texts are shown without secrets, however those are written, and without what steers a terminal."""

import base64

import pytest

from templates.python.runtime.redact import Redactor, printable
from tests.runtime.ways import TOKEN, WAYS


@pytest.mark.parametrize("way", WAYS)
def test_a_secret_is_found_however_it_is_written(way: str) -> None:
    """A token is hidden in whatever way a server writes it; other text stays."""
    redactor = Redactor({"Authorization": f"Bearer {TOKEN}"})
    written = WAYS[way](TOKEN)

    hidden = redactor.hide_in({"a": [f"bad token: {written}", 5, None, "harmless"], written: True})

    assert not [part for part in (written, TOKEN) if part in f"{hidden}"]
    assert [5, None, "harmless"] == hidden["a"][1:]
    assert "a [secret] b" == redactor.hide(f"a {TOKEN} b")


@pytest.mark.parametrize(
    "text",
    ["\\" * 300_000, "&#" + "9" * 300_000, "&#x" + "0" * 300_000 + ";", "%25" * 100_000, "&" * 300_000, "&#x110000;"],
)
def test_text_made_to_be_slow_is_searched(text: str) -> None:
    """Escapes without end, or of no character, neither raise nor take long."""
    assert text == Redactor({"Authorization": f"Bearer {TOKEN}"}).hide(text)


def test_short_and_harmless_headers_are_no_secrets() -> None:
    """What would be found in any text is not looked for."""
    redactor = Redactor({"Authorization": "Bearer abc", "Accept": "application/json", "X-Trace": "1234567890"})

    assert "abc application/json 1234567890" == redactor.hide("abc application/json 1234567890")


def test_a_password_is_a_secret() -> None:
    """What Basic authentication encodes is hidden, too, and so are keys and cookies."""
    basic = base64.b64encode(b"user:correct horse").decode()
    redactor = Redactor(
        {"Authorization": f"Basic {basic}", "X-Api-Key": "key-12345678", "Cookie": "sid=0123456789; t=abc"}
    )

    assert "[secret] [secret] [secret] [secret]" == redactor.hide(f"{basic} correct horse key-12345678 0123456789")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("plain ü 日本", "plain ü 日本"),
        ("\x1b[2Jgone", "\\x1b[2Jgone"),
        ("a\r\nb\tc", "a\\r\\nb\\tc"),
        ("\u202egnp.exe", "\\u202egnp.exe"),
        ("\ud800", "\\ud800"),
        ("\x9b31m\u2028", "\\x9b31m\\u2028"),
    ],
)
def test_what_steers_a_terminal_is_escaped(text: str, expected: str) -> None:
    """Control, bidirectional and broken characters come out as escapes."""
    assert expected == printable(text)
