r"""The curl example calls another URL than the action has.

The URL of the example is the one of the action with its placeholders written bare. What follows a `?` is left to
`missing-curl-query` and `unknown-curl-query`.

Bad:

    ### Curl Example

    ```bash
    curl -H 'Authorization: Bearer YOUR_API_ACCESS_TOKEN' \
        -X GET \
        https://api.example.com/thing/THING_ID
    ```

Good:

    ### Curl Example

    ```bash
    curl -H 'Authorization: Bearer YOUR_API_ACCESS_TOKEN' \
        -X GET \
        https://api.example.com/things/THING_ID
    ```
"""

from collections.abc import Iterator
from typing import Final

from codegen.diagnostics import Diagnostic, Rule, Severity
from codegen.lint.check import Check
from codegen.lint.spec import Spec


def _find(spec: Spec) -> Iterator[Diagnostic]:
    for call in spec.calls:
        curl, url = call.action.curl, call.action.url
        if curl is None:
            continue
        expected = url.server + url.path.format(str)
        written = curl.url.partition("?")[0]
        if written == expected:
            continue
        place = spec.find(_first_difference(written, expected), curl.spans.get("url", curl.span))
        message = f"the example calls `{written}`, the action has `{expected}`"
        yield RULE.at(place, message, f"write `{expected}`")


def _first_difference(written: str, expected: str) -> str:
    """Return the first segment of `written` that `expected` has not in its place, empty when one only ends earlier."""
    for found, wanted in zip(written.split("/"), expected.split("/"), strict=False):
        if found != wanted:
            return found
    return ""


RULE: Final = Rule("differing-curl-url", Severity.ERROR, __doc__)
CHECK: Final = Check(RULE, _find)
