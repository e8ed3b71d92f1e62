"""Base URLs that documents state: request lines that are only a path start with them."""

import pytest

from codegen.files import File
from codegen.reader.api import read_api

_GET = "## Get\n\nIt.\n\nGET {url}\n"


def _urls(*files: tuple[str, str], server: str | None = None) -> list[str]:
    result = read_api(tuple(File(path, text) for path, text in files), server)
    return [str(action.url) for resource in result.readable.resources for action in resource.actions]


@pytest.mark.parametrize(
    "head",
    [
        "Base URL: `https://api.example.com/v2`",
        "The **base URL** of the API is <https://api.example.com/v2/>.",
        "> All URLs have the following base: `https://api.example.com/v2`",
        "All requests go to `https://api.example.com/v2`.",
        "- Root URL: https://api.example.com/v2",
        "| Base URL | `https://api.example.com/v2` |\n| - | - |",
        "## Base URL\n\n```\nhttps://api.example.com/v2\n```",
        "https://api.example.com/v2",
    ],
)
@pytest.mark.parametrize("server", ["https://api.example.com", None])
def test_a_stated_base_url(head: str, server: str | None) -> None:
    """A path stands below it, and it names the server where nothing else does."""
    text = f"# Books\n\n{head}\n\n{_GET.format(url='/books/{id}')}"
    assert ["https://api.example.com/v2/books/{id}"] == _urls(("book.md", text), server=server)


@pytest.mark.parametrize(
    ("url", "expected"),
    [
        ("/v2/books", "https://api.example.com/v2/books"),
        ("https://api.example.com/books", "https://api.example.com/books"),
    ],
)
def test_what_has_its_base_already(url: str, expected: str) -> None:
    """A path that starts with that of the base, and a whole URL, stay."""
    assert [expected] == _urls(
        ("book.md", f"# Books\n\nBase URL: https://api.example.com/v2\n\n{_GET.format(url=url)}")
    )


def test_the_base_url_of_a_guide() -> None:
    """One that a document without actions states holds for all; a document's own wins."""
    guide = ("README.md", "# API\n\nBase URL: https://api.example.com/v1\n")
    one = ("a.md", f"# A\n\n{_GET.format(url='/a')}")
    two = ("b.md", f"# B\n\nBase URL: https://api.example.com/v2\n\n{_GET.format(url='/b')}")
    assert ["https://api.example.com/v1/a", "https://api.example.com/v2/b"] == _urls(guide, one, two)


@pytest.mark.parametrize(
    "head",
    [
        "See our knowledge base: https://help.example.com/kb",
        "All requests carry a header, as https://tools.example.com/rfc says.",
        "Base URL: https://api.example.com/v1. Sandbox base URL: https://sandbox.example.com/v1.",
        "Base URL: https://{tenant}.example.com/v2",
        "https://api.example.com/books/{id}",
    ],
)
def test_other_urls_are_no_base(head: str) -> None:
    """A link, another host than the configured one and the URL of a resource say nothing of other paths."""
    text = f"# Books\n\n{head}\n\n{_GET.format(url='/shelves')}"
    assert ["https://b.example.com/shelves"] == _urls(("book.md", text), server="https://b.example.com")


def test_two_base_urls_are_none() -> None:
    """Where two are stated, neither counts, and that the server is not known is an error."""
    text = "# Books\n\n## Base URL\n\nBase URL: https://a.example.com/v1\n\n# More\n\nBase URL: https://b.example.com/v1\n\n"
    result = read_api((File("book.md", text + _GET.format(url="/books")),))
    assert ["missing-server"] == [item.rule for item in result.diagnostics if item.severity == "error"]
