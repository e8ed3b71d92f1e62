r"""The curl example calls another URL than the action has.

The URL of the example is the one of the action with its placeholders written bare, or with values in their places.
Capitals, as in `THING_ID`, are another placeholder, not a value. What follows a `?` is left to `missing-curl-query` and
`unknown-curl-query`.

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

import re
from collections.abc import Iterator
from itertools import zip_longest
from typing import Final

from codegen.diagnostics import Diagnostic, Rule, Severity
from codegen.lint.check import Check
from codegen.lint.spec import Spec
from codegen.model.url import PathTemplate, Placeholder

_VALUE: Final = re.compile(r"(?![A-Z_][A-Z0-9_]*$).+", re.ASCII)


def _find(spec: Spec) -> Iterator[Diagnostic]:
    for call in spec.calls:
        curl, url = call.action.curl, call.action.url
        if curl is None:
            continue
        expected = url.server + url.path.format(str)
        written = curl.url.partition("?")[0]
        called = url.server + _with_values(url.path, written.removeprefix(url.server)).format(str)
        if written == called:
            continue
        place = spec.find(_first_difference(written, called), curl.spans.get("url", curl.span))
        message = f"the example calls `{written}`, the action has `{expected}`"
        yield RULE.at(place, message, f"write `{expected}`")


def _with_values(path: PathTemplate, written: str) -> PathTemplate:
    """Put the values that an example has into the places of the placeholders."""
    given = written.split("/")[1:]
    segments = (
        value if isinstance(segment, Placeholder) and _VALUE.fullmatch(value) else segment
        for segment, value in zip_longest(path.segments, given[: len(path.segments)], fillvalue="")
    )
    return PathTemplate(tuple(segments))


def _first_difference(written: str, expected: str) -> str:
    """Return the first segment of `written` that `expected` has not in its place, empty when one only ends earlier."""
    for found, wanted in zip(written.split("/"), expected.split("/"), strict=False):
        if found != wanted:
            return found
    return ""


RULE: Final = Rule("differing-curl-url", Severity.ERROR, __doc__)
CHECK: Final = Check(RULE, _find)
