"""The section of the curl example as authors fill it: other languages, prompts, several calls."""

import pytest

from codegen.files import File
from codegen.model.exchange import CurlExample
from codegen.reader.api import read_api

_TEXT = """# Book

## Post

It.

POST https://api.example.com/books

### Authentication

None.

### Body

The body is optional.

| Name | Type | Required |
| ---- | ---- | -------- |
| a | integer | N |

### {heading}

{text}

### Responses

| Code | Type | Description |
| ---- | ---- | ----------- |
| 204 | | Done |
"""
_FENCE = "```bash\n{}\n```"


def _read(text: str, heading: str = "Example") -> tuple[CurlExample | None, list[tuple[str, int, int, str]]]:
    result = read_api((File("book.md", _TEXT.format(text=text, heading=heading)),))
    told = [(item.rule, item.span.line, item.span.column, item.message) for item in result.diagnostics]
    return result.readable.resources[0].actions[0].curl, told


def test_the_same_call_in_other_languages() -> None:
    """Code in other languages, tabs around it and words between are kept, whatever stands first."""
    code = "```python\nimport requests\n```\n\n<Tab>\n\n```js\nfetch()\n```\n\nOr:\n\n"
    curl, told = _read(code + _FENCE.format("curl -X POST https://api.example.com/books -d '{\"a\": 1}'"))
    assert [] == told
    assert curl is not None
    assert ("POST", '{"a": 1}') == (curl.method, curl.body)


def test_an_example_in_other_languages_only() -> None:
    """It is prose: nothing is said of curl."""
    assert (None, []) == _read("```python\nimport requests\n```")


@pytest.mark.parametrize("heading", ["Code samples", "Sample request", "Examples", "cURL", "Example (curl)", "Usage"])
def test_headings_of_an_example(heading: str) -> None:
    """They are called in many ways."""
    curl, told = _read(_FENCE.format("curl https://api.example.com/books -d '{}'"), heading)
    assert [] == told
    assert curl is not None


@pytest.mark.parametrize(
    ("options", "method", "url", "body"),
    [
        ("--json '{}' https://api.example.com/books", "POST", "https://api.example.com/books", "{}"),
        ("-sSL -k -m 3 -A me -d '{}' $BASE/books", "POST", "https://api.example.com/books", "{}"),
        ("-d '{}' ${BASE_URL}/books", "POST", "https://api.example.com/books", "{}"),
        ("-d '{}' {{base_url}}/books", "POST", "https://api.example.com/books", "{}"),
        ("-G $BASE/books -d a=1 --data-urlencode b=2", "GET", "https://api.example.com/books?a=1&b=2", None),
        ("--get $BASE/books?c=3 -d a=1", "GET", "https://api.example.com/books?c=3&a=1", None),
    ],
)
def test_options_of_curl(options: str, method: str, url: str, body: str | None) -> None:
    """`--json` is a body, `-G` puts it into the URL, and a variable stands for the server."""
    curl, told = _read(_FENCE.format(f"curl {options}"))
    assert [] == told
    assert curl is not None
    assert (method, url, body) == (curl.method, curl.url, curl.body)


@pytest.mark.parametrize(
    ("text", "column", "line", "message"),
    [
        ("curl $BASE/books -d '{}'\ncurl $BASE/shelves", 1, 25, "only one call of curl is read"),
        ("curl --netrc $BASE/books -d '{}'", 6, 24, "`--netrc` is not read"),
        ("http POST /books", 1, 24, "this is not a call of curl"),
    ],
)
def test_what_is_told_of_an_example(text: str, column: int, line: int, message: str) -> None:
    """One message for each thing that is not read, at its place."""
    _, told = _read(_FENCE.format(text), "Curl")
    assert [("unreadable-curl", line, column, message)] == told
