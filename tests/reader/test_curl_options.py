"""The options of curl that documents have, and what they make of a call."""

import pytest

from codegen.files import File
from codegen.model.exchange import CurlExample
from codegen.reader.api import read_api

_ACTION = """# Thing

## {title}

Does it.

### Method and URL

{method} https://api.example.com/things

### Authentication

{authentication}

### Curl Example

```bash
{curl}
```

### Responses

| Code | Type | Description |
| ---- | ---- | ----------- |
| 204 | | It is done |
"""
_URL = "https://api.example.com/things"


def read(curl: str, method: str = "GET", authentication: str = "No authentication is required.") -> CurlExample:
    """Read a call, of which nothing may be said."""
    text = _ACTION.format(title=method.title(), method=method, curl=curl, authentication=authentication)
    result = read_api((File("thing.md", text),))
    assert ((), True) == (result.diagnostics, result.api is not None)
    assert result.api is not None
    found = result.api.resources[0].actions[0].curl
    assert found is not None
    return found


@pytest.mark.parametrize("options", ["-s", "-sS -L", "--location --silent", "-i -f --compressed", "-o a.json", "-v"])
def test_how_an_answer_is_shown_says_nothing(options: str) -> None:
    """Such options are read, and are no part of the call."""
    call = read(f"curl {options} {_URL}")
    assert ("GET", _URL, ()) == (call.method, call.url, call.headers)


def test_the_options_of_a_call() -> None:
    """`-u` is the header of Basic authentication, `-I` the method HEAD, `--url` the URL, of which there may be one."""
    call = read(f"curl -u 'YOUR_NAME:YOUR_PASSWORD' --url {_URL}", authentication="Basic authentication.")
    assert (_URL, (("Authorization", "Basic YOUR_CREDENTIALS"),)) == (call.url, call.headers)
    assert "HEAD" == read(f"curl -I {_URL}", "HEAD").method


def test_other_options_are_told() -> None:
    """Each at its place: a second body with its value, a second URL, and what nobody knows."""
    curl = f"curl --netrc -d 1 --json 2 {_URL} {_URL}"
    text = _ACTION.format(title="Get", method="GET", authentication="No authentication is required.", curl=curl)
    told = [
        (item.span.line, item.span.column, item.message) for item in read_api((File("thing.md", text),)).diagnostics
    ]
    expected = [(6, "`--netrc` is not read"), (19, "`--json` is not read"), (26, "`2` is not read")]
    assert [*((18, *each) for each in expected), (18, 59, f"`{_URL}` is not read")] == told


def test_what_several_options_send_is_joined() -> None:
    """As the fields of a form; `--json` has the headers of JSON."""
    form = read(f"curl {_URL} -d a=1 --data b=2 --data-raw c=3", "POST")
    json = read(f"curl {_URL} --json '{{}}'", "POST")
    assert ("a=1&b=2&c=3", ()) == (form.body, form.headers)
    assert ("{}", (("Content-Type", "application/json"), ("Accept", "application/json"))) == (json.body, json.headers)
