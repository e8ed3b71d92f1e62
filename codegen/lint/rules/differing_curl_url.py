r"""The curl example calls another URL than the action has.

The URL of the example is the one of the action. Where that has a placeholder, the name of it stands, without braces, or
a value. What follows a `?` is left to `missing-curl-query` and `unknown-curl-query`.

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
from itertools import zip_longest
from typing import Final

from codegen.diagnostics import Diagnostic, Rule, Severity
from codegen.lint.check import Check, Forms
from codegen.lint.spec import Spec
from codegen.model.url import PathTemplate, Placeholder


def _find(spec: Spec) -> Iterator[Diagnostic]:
    for call in spec.calls:
        curl, url = call.action.curl, call.action.url
        if curl is None:
            continue
        written = curl.url.partition("?")[0]
        expected = url.server + _path(url.path, written.removeprefix(url.server).split("/")[1:])
        if written == expected:
            continue
        place = spec.find(_first_difference(written, expected), curl.spans.get("url", curl.span))
        message = f"the example calls `{written}`, the action has `{expected}`"
        yield RULE.at(place, message, f"write `{expected}`")


def _path(path: PathTemplate, written: list[str]) -> str:
    """Write the path of an action, with what is written where a placeholder takes it."""
    pairs = zip_longest(path.segments, written[: len(path.segments)], fillvalue="")
    return "".join(f"/{_segment(segment, given)}" for segment, given in pairs)


def _segment(segment: str | Placeholder, given: str) -> str:
    if isinstance(segment, str):
        return segment
    return given if segment.takes(given) else segment.name


def _first_difference(written: str, expected: str) -> str:
    """Return the first segment of `written` that `expected` has not in its place, empty when one only ends earlier."""
    for found, wanted in zip(written.split("/"), expected.split("/"), strict=False):
        if found != wanted:
            return found
    return ""


RULE: Final = Rule("differing-curl-url", Severity.ERROR, __doc__)
CHECK: Final = Check(RULE, _find, Forms.BUILT_IN)
