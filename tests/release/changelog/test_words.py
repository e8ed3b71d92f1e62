"""Sentences: lists, what is markup and what is not."""

import pytest

from codegen.release.changelog.words import listed, plain, sentence


@pytest.mark.parametrize(
    ("items", "most", "expected"),
    [
        ((), 0, ""),
        (("a",), 0, "a"),
        (("a", "b"), 0, "a and b"),
        (("a", "b", "c"), 0, "a, b and c"),
        (("a", "b", "c"), 2, "a, b and c"),
        (("a", "b", "c", "d"), 2, "a, b and 2 more"),
    ],
)
def test_lists(items: tuple[str, ...], most: int, expected: str) -> None:
    """One more than the most is named rather than counted."""
    assert expected == listed(items, most)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("is `a*b`, not <b>*c*</b>", r"is `a*b`, not \<b\>\*c\*\</b\>"),
        ("one\n# two", r"one \# two"),
        ("a ` alone", "a ' alone"),
        ("[x](https://example.com)", r"\[x\](https://example.com)"),
    ],
)
def test_text_is_no_markup(text: str, expected: str) -> None:
    """Nothing of a text is markup but its code in backticks."""
    assert expected == plain(text)


@pytest.mark.parametrize(("text", "expected"), [("a b", "A b."), ("`a` b!", "`a` b!"), ("a.", "A.")])
def test_sentence(text: str, expected: str) -> None:
    """A sentence begins with a capital and ends once."""
    assert expected == sentence(text)
