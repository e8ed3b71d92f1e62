"""Text in a comment is read by people, and by nothing else."""

import pytest

from codegen.report.review_text import code, fence_of, fit, plain, quiet, size


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("ask @admin about #7", "ask @&#8203;admin about #&#8203;7"),
        ("`@admin` is `#7`, `\\@x`", "`@admin` is `#7`, `\\@x`"),
        ("</details><!-- -->", "\\</details\\>\\<\\!-- --\\>"),
        ("one ` <b> and ``` more", "one ' \\<b\\> and ' more"),
        ("`a` and ` <b>", "`a` and ' \\<b\\>"),
        ("a\nb\x1b[0m", "a\\\\nb\\\\x1b\\[0m"),
        ("back\\@slash", "back\\\\@&#8203;slash"),
    ],
)
def test_sentences(words: str, expected: str) -> None:
    """Nothing outside of backticks is markup, and nobody is notified."""
    assert expected == plain(words)


def test_lines_of_others_are_kept() -> None:
    """Of a line that is Markdown already, only what would notify is changed."""
    assert "- **x** \\_y `\\@z` @&#8203;me (`#1`)" == quiet("- **x** \\_y `\\@z` \\@me (`#1`)")


def test_code() -> None:
    """Words as code have no backticks and no line ends."""
    assert "`a'b\\nc`" == code("a`b\nc")


def test_long_words() -> None:
    """What is too long to be read is cut."""
    assert ("`" + "x" * 600 + "…`", 601) == (code("x" * 601), len(plain("y" * 5_000)))


def test_fence() -> None:
    """It is longer than any run of backticks."""
    assert ("```", "`````") == (fence_of(["a `b`"]), fence_of(["``", "  ````", "`"]))


def test_room() -> None:
    """Lines are kept as long as there is room, in bytes, and none after one that has none."""
    assert (["aa", "é"], 2) == fit(["aa", "é", "bbbb", "c"], 7)
    assert (3, 2) == (size("é"), size("a"))


def test_folded_sections_are_closed() -> None:
    """A cut within a folded section ends it."""
    lines = ["<details><summary>x</summary>", "", "one", "</details>"]
    assert (["<details><summary>x</summary>", "", "</details>"], 3) == fit(lines, 30)
    assert (lines, 0) == fit(lines, 100)
    assert (["- \\<details\\>"], 0) == fit(["- \\<details\\>"], 100)
