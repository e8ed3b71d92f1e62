"""Names and their spellings."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from codegen.model.name import Name


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Get by Version", "get by version"),
        ("deviceId", "device id"),
        ("APPLICATION_ID", "application id"),
        ("application-api-token", "application api token"),
        ("MQTT Publish Body", "mqtt publish body"),
        ("Data Table Row Insert/Update", "data table row insert update"),
        ("HTTPServer", "http server"),
        ("s3Bucket", "s3 bucket"),
        ("$date", "date"),
        ("_type", "type"),
        ("p\u0430ge", "p u430 ge"),
        ("d\u00e9j\u00e0", "deja"),
        ("!", ""),
        ("\U0001f4ac Talk \u2014 history\u2026", "talk history"),
        ("\u2764\ufe0f Like", "like"),
        ("\u20ac", "u20ac"),
        ("\u2265", "u2265"),
        ("The user's books", "the users books"),
        ("The user\u2019s books", "the users books"),
        ("don't", "don t"),
    ],
)
def test_a_name_is_split_into_words(text: str, words: str) -> None:
    """Spaces, dashes, underscores and capitals part words; foreign letters show as their code point.

    Foreign signs part words, too, and show only where nothing else stands.
    """
    assert Name.split(text).words == tuple(words.split())


def test_a_name_is_spelled_four_ways() -> None:
    """snake, kebab, camel and Pascal case come from the same words."""
    name = Name.split("Get Log Entries")
    assert (name.snake, name.kebab, name.camel, name.pascal) == (
        "get_log_entries",
        "get-log-entries",
        "getLogEntries",
        "GetLogEntries",
    )


@given(st.text())
def test_every_spelling_is_ascii(text: str) -> None:
    """Whatever the text, a name has only ASCII letters and digits."""
    assert all(word.isascii() and word.isalnum() for word in Name.split(text).words)
