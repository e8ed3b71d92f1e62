"""URLs that name no server, or this machine."""

import pytest

from codegen.config_checks import is_server
from codegen.files import File
from codegen.model.url import PathTemplate, Placeholder, Url
from codegen.overrides_yaml import parse_overrides
from codegen.reader.api import read_api

_DOCUMENT = File("books.md", "# Books\n\n## Get\n\nGets it\n\nGET /books/{bookId}/\n")


def test_a_path_has_the_configured_server() -> None:
    """The `/` at its end is kept, and so is the placeholder's spelling."""
    result = read_api((_DOCUMENT,), "https://api.example.com")
    assert result.api is not None
    path = PathTemplate(("books", Placeholder("bookId"), ""))
    assert Url("https://api.example.com", path) == result.api.resources[0].actions[0].url
    assert "/books/{bookId}/" == str(path)


def test_a_path_without_a_server_is_told_once() -> None:
    """At the first of them; their actions are not looked at any further."""
    other = File("pages.md", _DOCUMENT.text.replace("Books", "Pages").replace("books", "pages"))
    result = read_api((_DOCUMENT, other))
    told = [(item.rule, str(item.span)) for item in result.diagnostics if item.rule == "missing-server"]
    assert [("missing-server", "books.md:7:5")] == told
    assert [(), ()] == [resource.actions for resource in result.readable.resources]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("https://api.example.com", True),
        ("https://api.example.com:8443", True),
        ("http://localhost", True),
        ("http://localhost:8080", True),
        ("http://127.0.0.1:1", True),
        ("http://localhost:0", False),
        ("http://localhost:65536", False),
        ("http://localhost.example.com", False),
        ("http://127.0.0.2", False),
        ("http://api.example.com", False),
        ("https://api.example.com/", False),
    ],
)
def test_where_credentials_may_go(text: str, *, expected: bool) -> None:
    """Https to a plain host, or http to this machine."""
    assert expected == is_server(text)


def test_an_override_names_a_url_in_any_notation() -> None:
    """`was` and `now` need no server, and spell placeholders as they like."""
    text = """\
- where: {document: books.md, action: Get, field: url}
  was: /books/:bookId/
  now: /books/<bookId>
  because: Nothing answers there.
"""
    overrides, diagnostics = parse_overrides(File("overrides.yaml", text))
    result = read_api((_DOCUMENT,), "https://api.example.com", overrides)
    assert () == diagnostics
    assert result.api is not None
    assert "https://api.example.com/books/{bookId}" == str(result.api.resources[0].actions[0].url)


def test_a_server_may_have_a_path_of_its_own() -> None:
    """URLs that have it and paths that lack it are below it; the path is no part of any action."""
    text = "# Book\n\n## Get\n\nIt.\n\nGET {}\n\n### Authentication\n\nNone.\n\n### Responses\n\n- 204: Done\n"
    for url in ("/books", "https://api.example.com/v1/books"):
        api = read_api((File("book.md", text.format(url)),), "https://api.example.com/v1").api
        assert api is not None
        [action] = api.resources[0].actions
        assert ("https://api.example.com/v1", "/books") == (action.url.server, str(action.url.path))
