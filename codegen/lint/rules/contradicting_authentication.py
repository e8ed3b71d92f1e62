r"""What the action says about its token differs from its headers or its curl example.

The sentence under `Authentication`, the row `Authorization` of the headers and the header of the example are three
tellings of one fact. Where no action of the documents has such a row, none is missed.

Bad:

    ## Get

    ### Authentication

    No authentication is required for this endpoint.

    ### Request Headers

    | Name | Required | Description | Default |
    | ---- | -------- | ----------- | ------- |
    | Authorization | Y | The token for authenticating the request, prepended with Bearer | |

    ### Curl Example

    ```bash
    curl -H 'Accept: application/json' \
        -X GET \
        https://api.example.com/things/THING_ID
    ```

Good:

    ## Get

    ### Authentication

    No authentication is required for this endpoint.

    ### Curl Example

    ```bash
    curl -H 'Accept: application/json' \
        -X GET \
        https://api.example.com/things/THING_ID
    ```
"""

from collections.abc import Iterator
from typing import Final

from codegen.diagnostics import Diagnostic, Rule, Severity
from codegen.files import Span
from codegen.lint.check import Check
from codegen.lint.spec import Spec
from codegen.model.action import Action
from codegen.model.parameter import Parameter

_HEADER: Final = "authorization"


def _find(spec: Spec) -> Iterator[Diagnostic]:
    has_rows = any(_row(call.action) is not None for call in spec.calls)
    for call in spec.calls:
        authentication = call.action.authentication
        if authentication.span is not None:
            yield from _headers(call.action, authentication.span, has_rows=has_rows)
            yield from _curl(call.action)


def _row(action: Action) -> Parameter | None:
    return next((item for item in action.header_parameters if item.name.lower() == _HEADER), None)


def _headers(action: Action, sentence: Span, *, has_rows: bool) -> Iterator[Diagnostic]:
    """Compare with the row; one is lacking where other actions have it (`has_rows`)."""
    row = _row(action)
    if action.authentication.required and row is None and has_rows:
        yield RULE.at(sentence, "a token is required, but no header says so", "add a row `Authorization`")
    elif action.authentication.required and row is not None and not row.required:
        yield RULE.at(row.spans["required"], "a token is required, the header is not", "write `Y`")
    elif not action.authentication.required and row is not None:
        yield RULE.at(row.spans["name"], "no token is required, but a header asks for one", "drop the row")


def _curl(action: Action) -> Iterator[Diagnostic]:
    curl = action.curl
    if curl is None:
        return
    header = next((name for name, _ in curl.headers if name.lower() == _HEADER), None)
    if action.authentication.required and header is None:
        message = "a token is required, but the example sends none"
        yield RULE.at(curl.span, message, "add `-H 'Authorization: Bearer YOUR_API_ACCESS_TOKEN'`")
    elif not action.authentication.required and header is not None:
        yield RULE.at(curl.spans.get(header, curl.span), "no token is required, but the example sends one", "drop it")


RULE: Final = Rule("contradicting-authentication", Severity.ERROR, __doc__)
CHECK: Final = Check(RULE, _find)
