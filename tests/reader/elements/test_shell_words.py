"""Shell words."""

import shlex

from hypothesis import given
from hypothesis import strategies as st

from codegen.reader.elements.shell_words import split_words


@given(st.lists(st.text(st.characters(codec="ascii", exclude_characters="\0\r\x0b\x0c\x1c\x1d\x1e\x1f"))))
def test_words_are_split_as_a_shell_does(words: list[str]) -> None:
    """What is quoted for a shell comes back word by word."""
    assert [word.text for word in split_words(shlex.join(words))] == words


def test_words_know_their_places() -> None:
    """A continued line parts words, and a word's place covers its quotes."""
    command = "curl -d '{\"a\": 1}' \\\n    https://x"
    assert [command[word.offset : word.offset + word.length] for word in split_words(command)] == [
        "curl",
        "-d",
        "'{\"a\": 1}'",
        "https://x",
    ]
