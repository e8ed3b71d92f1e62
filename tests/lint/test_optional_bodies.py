"""Where a curl example may leave the body out."""

import pytest

from tools.snippets import run_snippet

_BODY = """## Patch

### Request Body

The body of the request should be serialized JSON that validates against
the [Thing Patch](schemas.md#thing-patch) schema.{need}

### Curl Example

```bash
curl -H 'Authorization: Bearer YOUR_API_ACCESS_TOKEN' \\
    -X PATCH \\
    https://api.example.com/things/THING_ID
```
"""


@pytest.mark.parametrize(
    ("need", "rules"),
    [
        ("", ["assumed-optional-body"]),
        (" The body is optional.", []),
        (" The body is required.", ["missing-curl-body"]),
    ],
)
def test_the_section_decides(need: str, rules: list[str]) -> None:
    """A body that is said to be optional is missed in no example."""
    assert rules == [item.rule for item in run_snippet(_BODY.format(need=need)).diagnostics]
