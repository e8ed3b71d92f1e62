"""URLs."""

import pytest

from codegen.files import File, Span
from codegen.markdown.parser import parse_document
from codegen.model.url import PathTemplate, Placeholder, Url
from codegen.reader.elements.urls import read_url
from codegen.reader.reading import Reading
from codegen.reader.schemas.anchors import SchemaIndex

SPAN = Span("a.md", 3, 5, 1)


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
        ("https://api.example.com/a?x=1", 30),
        ("https://api.example.com/a#x", 29),
        ("https://api.example.com/{id}x", 29),
        ("https://api.example.com/{}", 29),
        ("http://localhost.example.com/x", 5),
        ("http://127.0.0.1@example.com/x", 5),
        ("http://10.0.0.1/x", 5),
        ("//example.com/x", 6),
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
