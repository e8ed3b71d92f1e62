"""Curl examples and bodies as authors write them who know nothing of placeholders in capitals."""

import pytest

from tools.snippets import run_snippet

_CURL = """## Get

### Method And Url

GET https://api.example.com/things/{placeholder}

### Request Path Components

| Path Component | Type | Description | Example |
| -------------- | ---- | ----------- | ------- |
| {name} | integer | Number of the thing | 42 |

### Curl Example

```bash
curl -H 'Authorization: Bearer YOUR_API_ACCESS_TOKEN' \\
    -X GET \\
    https://api.example.com/{path}
```
"""


@pytest.mark.parametrize(
    ("placeholder", "path", "rules"),
    [
        ("{thingId}", "things/42", []),
        (":thingId", "things/42", []),
        ("{thingId}", "things/THING_ID", []),
        ("{thingId}", "things/{thingId}", []),
        ("{thingId}", "thing/42", ["differing-curl-url"]),
        ("{thingId}", "things/OTHER_ID", ["differing-curl-url"]),
        ("{thingId}", "things", ["differing-curl-url"]),
    ],
)
def test_a_value_stands_in_the_url(placeholder: str, path: str, rules: list[str]) -> None:
    """A value, or the name in any spelling, is what the action has; another path is not."""
    snippet = _CURL.format(placeholder=placeholder, name="thingId", path=path)
    assert rules == [item.rule for item in run_snippet(snippet).diagnostics]


def test_what_to_write_keeps_the_value() -> None:
    """The help has the path of the action with the values of the example."""
    snippet = _CURL.format(placeholder="{thingId}", name="thingId", path="thing/42")
    (item,) = run_snippet(snippet).diagnostics
    assert (38, 29, "write `https://api.example.com/things/42`") == (item.span.line, item.span.column, item.help)


_BODY = """## Patch

### Request Body

The body of the request should be serialized JSON that validates against
the [{title}](schemas.md#{anchor}) schema. For example, the following would be a
valid body for this request:

```json
{{"name": "Another Thing"}}
```
"""


@pytest.mark.parametrize(
    ("title", "anchor", "told"),
    [("Thing Patch", "thing-patch", True), ("Thing", "thing", False)],
)
def test_the_example_of_an_answer_is_not_one_of_a_body(title: str, anchor: str, *, told: bool) -> None:
    """What is answered has an id and more: its example is not compared with what is sent."""
    rules = [item.rule for item in run_snippet(_BODY.format(title=title, anchor=anchor)).diagnostics]
    assert told == ("differing-body-example" in rules)
