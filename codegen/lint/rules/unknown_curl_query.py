r"""The curl example sends a query parameter that the action does not document.

Either the table lacks a row, or the example a correction.

Bad:

    ### Curl Example

    ```bash
    curl -H 'Authorization: Bearer YOUR_API_ACCESS_TOKEN' \
        -X GET \
        https://api.example.com/things/THING_ID?verbose=true
    ```

Good:

    ### Request Query Parameters

    | Name | Required | Description | Default | Example |
    | ---- | -------- | ----------- | ------- | ------- |
    | verbose | N | If set, the parts are included | false | true |

    ### Curl Example

    ```bash
    curl -H 'Authorization: Bearer YOUR_API_ACCESS_TOKEN' \
        -X GET \
        https://api.example.com/things/THING_ID?verbose=true
    ```
"""

from collections.abc import Iterator
from typing import Final
from urllib.parse import unquote_plus

from msgspec.structs import replace

from codegen.diagnostics import Diagnostic, Rule, Severity
from codegen.files import Span
from codegen.lint.check import Check, Forms
from codegen.lint.spec import Spec
from codegen.model.exchange import CurlExample
from codegen.model.parameter import Location


def _find(spec: Spec) -> Iterator[Diagnostic]:
    for call in spec.calls:
        curl = call.action.curl
        if curl is None:
            continue
        known = {parameter.name for parameter in call.action.query_parameters}
        known |= {scheme.name for scheme in call.action.authentication.schemes if scheme.location is Location.QUERY}
        for key, place in _keys(spec, curl):
            name = unquote_plus(key).partition("[")[0]
            if name not in known:
                yield RULE.at(place, f"the example sends `{name}`, which is not documented", f"add a row for `{name}`")


def _keys(spec: Spec, curl: CurlExample) -> Iterator[tuple[str, Span]]:
    """Yield the keys of the query as written, each with its place: that of the URL where quotes part the query."""
    query, url = curl.url.partition("?")[2], curl.spans.get("url", curl.span)
    start = spec.find(query, url)
    column = start.column
    for pair in query.split("&"):
        key = pair.partition("=")[0]
        if pair:
            yield key, url if start is url else replace(start, column=column, length=max(len(key), 1))
        column += len(pair) + 1


RULE: Final = Rule("unknown-curl-query", Severity.ERROR, __doc__)
CHECK: Final = Check(RULE, _find, Forms.BUILT_IN)
