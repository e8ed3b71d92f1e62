"""The file of a dialect: what it says, and every fault at its place."""

import pytest

from codegen.dialects.dialect import Dialect, Label, Request, Role
from codegen.dialects.parse import parse_dialect
from codegen.files import File

HEAD = "name: ours\nrequest: [code]\n"


def parse(text: str) -> Dialect:
    """Parse a file that has no fault."""
    dialect, told = parse_dialect(File("dialect.yaml", text))
    assert () == told
    assert dialect is not None
    return dialect


def test_a_name_and_a_place_of_request_lines_are_enough() -> None:
    """All else has a usual value."""
    dialect = parse(HEAD)
    assert ("ours", (Request.CODE,), 0, ()) == (dialect.name, dialect.requests, dialect.group, dialect.labels)


def test_everything_that_can_be_said() -> None:
    """Each key reaches its field."""
    dialect = parse(
        HEAD + "documents: [.md]\nserver: https://api.example.com/v1\nlevels: [2, 3]\n"
        "resource: 1\nlabels: [bold, line]\n"
        "dropped: ['\\{#[^}]*\\}']\nheadings:\n  path: [path parameters, 'in the path']\n"
        "  answer: '(?P<code>[0-9]{3}).*'\nparameters:\n  columns: {name: [what, key]}\n"
        "  items: ['`(?P<name>[^`]+)`: (?P<description>.*)']\n  required: [must]\n  types: {integer: [count]}\n"
        "  otherwise: query\nanswers:\n  status: ['HTTP (?P<code>[0-9]+)']\n"
        "authentication:\n  default: A token is required.\n  words:\n    nobody: No authentication is required.\n"
    )
    assert (".md",) == dialect.documents
    assert "https://api.example.com/v1" == dialect.server
    assert ((2, 3), 1, (Label.BOLD, Label.LINE)) == (dialect.levels, dialect.group, dialect.labels)
    assert ["path parameters", "in the path", "(?P<code>[0-9]{3}).*"] == [item.pattern.text for item in dialect.names]
    assert [Role.PATH, Role.PATH, Role.ANSWER] == [item.role for item in dialect.names]
    words = dialect.parameters
    assert (("what", "name"), ("key", "name")) == words.columns
    assert [("count", "integer")] == [(pattern.text, kind) for pattern, kind in words.types]
    assert ("query", "must") == (words.otherwise, words.required[0].text)
    assert "HTTP (?P<code>[0-9]+)" == dialect.answers.status[0].text
    assert "A token is required." == dialect.credentials.default
    assert ("nobody", "No authentication is required.") == (
        dialect.credentials.words[0][0].text,
        dialect.credentials.words[0][1],
    )


@pytest.mark.parametrize(
    ("text", "place", "message"),
    [
        ("", (1, 1), "the file is empty"),
        ("- a\n", (1, 1), "not a mapping of keys"),
        ("request: [code]\n", (1, 1), "there is no `name`"),
        ("name: ours\n", (1, 1), "there is no `request`"),
        (HEAD + "heading: {}\n", (3, 1), "unknown key `heading`"),
        (HEAD + "name: twice\n", (3, 1), "key `name` stands twice"),
        ("name: ours\nrequest: [code, spam]\n", (2, 17), "`spam` is not known here"),
        (HEAD + "levels: [7]\n", (3, 10), "`7` is not a level of headings"),
        (HEAD + "server: ftp://example.com\n", (3, 9), "`ftp://example.com` is not a server"),
        (HEAD + "headings:\n  params: [a]\n", (4, 3), "unknown key `params`"),
        (HEAD + "headings:\n  path: ['(a']\n", (4, 10), "`(a` is not a pattern: missing ): (a"),
        (HEAD + "headings:\n  path: ['(?=a)']\n", (4, 10), "`(?=a)` is not a pattern: invalid perl operator: (?="),
        (HEAD + "parameters:\n  items: ['(?P<text>.*)']\n", (4, 11), "the pattern has no group `name`"),
        (HEAD + "answers:\n  status: ['x']\n", (4, 12), "the pattern has no group `code`"),
        (HEAD + "dropped:\n  - {a: b}\n", (4, 5), "not a text"),
        ("name: [\n", (1, 8), "not YAML: expected the node content, but found '<stream end>'"),
    ],
)
def test_a_fault_stands_at_its_place(text: str, place: tuple[int, int], message: str) -> None:
    """One message for each, which says what is expected; there is no dialect then."""
    dialect, told = parse_dialect(File("dialect.yaml", text))
    assert dialect is None
    assert (place, message) in [((item.span.line, item.span.column), item.message) for item in told]
    assert all(item.rule == "invalid-dialect" and item.help for item in told)


def test_a_long_pattern_is_refused() -> None:
    """A pattern has a bound."""
    dialect, told = parse_dialect(File("dialect.yaml", f"{HEAD}headings:\n  path: [{'a' * 1001}]\n"))
    assert dialect is None
    assert ["more than 1,000 characters"] == [item.message.rpartition(": ")[2] for item in told]
