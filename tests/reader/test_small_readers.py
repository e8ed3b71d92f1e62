"""Shell words, query strings and URLs."""

import shlex

import pytest
from hypothesis import given
from hypothesis import strategies as st

from codegen.files import File, Span
from codegen.markdown.parser import parse_document
from codegen.model.url import PathTemplate, Placeholder, Url
from codegen.reader.links import SchemaIndex
from codegen.reader.query_string import parse_brackets, strip_name
from codegen.reader.reading import Reading
from codegen.reader.shell import split_words
from codegen.reader.urls import read_url

SPAN = Span("a.md", 3, 5, 1)


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


@pytest.mark.parametrize(
    ("example", "value"),
    [
        ("f[0][key]=Floor&f[0][value]=2&f[1][key]=Serial", [{"key": "Floor", "value": "2"}, {"key": "Serial"}]),
        ("f[a][b]=1", {"a": {"b": "1"}}),
        ("f[0]=a%20b", ["a b"]),
        ("f[1]=a", {"1": "a"}),
        ("f=1", None),
        ("g[0]=1", None),
        ("f[0]=1&f[0]=2", None),
        ("f[0]=1&f[0][a]=2", None),
        ("plain", None),
    ],
)
def test_the_bracket_form_is_a_structure(example: str, value: object) -> None:
    """Indices from 0 make a list, other keys a mapping; what contradicts itself is no structure."""
    assert parse_brackets("f", example) == value


def test_a_leading_name_is_taken_off_once() -> None:
    """`name=` goes, an `=` inside the value stays."""
    assert [strip_name("q", text) for text in ("q=a=b", "a=b", "q=q=1")] == ["a=b", "a=b", "q=1"]


def read(text: str) -> tuple[Url | None, list[tuple[str, Span]]]:
    """Read a URL, with the rules and places of what was reported."""
    reading = Reading(parse_document(File("a.md", "")), SchemaIndex())
    url = read_url(text, SPAN, reading)
    return url, [(item.rule, item.span) for item in reading.diagnostics]


def test_a_url_is_a_server_and_a_path() -> None:
    """Bold code is a placeholder."""
    path = PathTemplate(("things", Placeholder("THING_ID"), "state"))
    assert read("https://api.example.com/things/**`THING_ID`**/state") == (Url("https://api.example.com", path), [])


@pytest.mark.parametrize(
    ("text", "column"),
    [
        ("http://api.example.com/x", 5),
        ("https://user:pw@api.example.com/x", 5),
        ("https://api.example.com:99999/x", 5),
        ("https://api.ex\u0430mple.com/x", 5),
        ("https://api.example.com//evil.com/x", 29),
        ("https://api.example.com/a/../x", 31),
        ("https://api.example.com/a/%2e%2E/x", 31),
        ("https://api.example.com/x'+PWN()+'", 29),
        ('https://x"+PWN()+"/x', 5),
        ("https://api.example.com/a?x=1", 29),
        ("https://api.example.com/a#x", 29),
        ("https://api.example.com/{id}", 29),
        ("https://api.example.com/**`id`**", 29),
        ("https://api.example.com/", None),
        ("https://api.example.com:8443/x", None),
        ("https://api.example.com:0/x", 5),
    ],
)
def test_a_url_that_could_lead_elsewhere_is_refused(text: str, column: int | None) -> None:
    """Another scheme, user, port, host in disguise, dots, quotes and queries are errors at their place."""
    url, found = read(text)
    expected = [] if column is None else [("unreadable-url", column)]
    assert [(rule, span.column) for rule, span in found] == expected
    assert (url is None) == (column is not None)
