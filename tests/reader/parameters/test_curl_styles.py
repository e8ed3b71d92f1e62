"""How lists are sent where the call of curl alone shows it."""

import pytest
from msgspec.structs import replace

from codegen.files import Span
from codegen.model.exchange import CurlExample
from codegen.model.parameter import ArrayStyle, Kind, Location, Parameter
from codegen.reader.parameters.curl_styles import styled_by_curl
from tools.snippets import run_snippet

PLACE = Span("a.md", 1, 1, 1)
IDS = Parameter(
    "ids",
    Location.QUERY,
    required=False,
    description="Which",
    kind=Kind.LIST,
    items=Kind.INTEGER,
    stated="array of integers",
    span=PLACE,
)


def style(query: str, parameter: Parameter = IDS) -> ArrayStyle:
    """Read the style of a list from a call with a query."""
    curl = CurlExample("GET", f"https://api.example.com/things?{query}", (), None, PLACE)
    (found,) = styled_by_curl((parameter,), curl)
    return found.style


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ("ids=1&ids=2", ArrayStyle.REPEATED),
        ("ids[]=1&ids[]=2", ArrayStyle.BRACKETS),
        ("ids%5B%5D=1", ArrayStyle.BRACKETS),
        ("ids=1,2", ArrayStyle.COMMA),
        ("ids=1", ArrayStyle.COMMA),
        ("", ArrayStyle.COMMA),
    ],
)
def test_the_call_shows_the_style(query: str, expected: ArrayStyle) -> None:
    """Several pairs of one name are repeated ones; a row that says nothing of the style takes it from them."""
    assert expected == style(query)


def test_what_the_row_says_wins() -> None:
    """A stated style and the pairs of an example are more than the call, and other kinds are not lists."""
    stated = replace(IDS, stated="array of integers (comma)")
    shown = replace(IDS, example="ids[]=1", style=ArrayStyle.BRACKETS)
    single = replace(IDS, kind=Kind.STRING, stated="string")
    assert ArrayStyle.COMMA == style("ids=1&ids=2", stated)
    assert ArrayStyle.BRACKETS == style("ids=1&ids=2", shown)
    assert ArrayStyle.COMMA == style("ids=1&ids=2", single)
    assert (IDS,) == tuple(styled_by_curl((IDS,), None))


@pytest.mark.parametrize(
    ("kind", "query", "told"),
    [
        ("array of strings (comma)", "ids=a&ids=b", [("differing-curl-list", 44, 45)]),
        ("array of strings (brackets)", "ids=a&ids=b", [("differing-curl-list", 44, 45)]),
        ("array of strings (repeated)", "ids=a&ids=b", []),
        ("array of strings", "ids=a&ids=b", []),
        ("array of strings (comma)", "ids=a,b", []),
    ],
)
def test_a_call_that_differs_is_told(kind: str, query: str, told: list[tuple[str, int, int]]) -> None:
    """The place is that of the name in the URL."""
    snippet = f"""## Get

### Request Query Parameters

| Name | Type | Required | Description | Default | Example |
| ---- | ---- | -------- | ----------- | ------- | ------- |
| ids | {kind} | N | Only these things |  | a,b |

### Curl Example

```bash
curl -H 'Authorization: Bearer YOUR_API_ACCESS_TOKEN' \\
    -X GET \\
    https://api.example.com/things/THING_ID?{query}
```
"""
    diagnostics = run_snippet(snippet).diagnostics
    assert told == [(item.rule, item.span.line, item.span.column) for item in diagnostics]
