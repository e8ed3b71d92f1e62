"""Scopes that are needed together are not compared as alternatives are."""

import pytest

from tools.snippets import run_snippet

RULES = {"read-scope-alone", "missing-read-scope", "missing-resource-scope", "read-scope-on-write"}
ACTIONS = """## Get

Returns a thing.

### Authentication

A token with {words} `all.Application` and `thing.get.read` is required.

### Curl Example

```bash
curl https://api.example.com/things/THING_ID
```

## Delete

Deletes a thing.

### Method And Url

DELETE https://api.example.com/things/**`THING_ID`**

### Authentication

A token with {words} `thing.get` and `all.Application.read` is required.
"""


@pytest.mark.parametrize(("words", "expected"), [("all of the scopes", set()), ("one of the scopes", RULES)])
def test_rules_of_alternatives(words: str, expected: set[str]) -> None:
    """What is missing among alternatives is not missing where all are needed."""
    assert expected == RULES & {item.rule for item in run_snippet(ACTIONS.format(words=words)).diagnostics}
