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
from codegen.lint.check import Check, Forms
from codegen.lint.spec import Spec
from codegen.model.action import Action
from codegen.model.authentication import Authentication, Scheme, SchemeKind
from codegen.model.exchange import CurlExample
from codegen.model.parameter import Location, Parameter

_HEADER: Final = "authorization"
_WORDS: Final = {SchemeKind.BEARER: "Bearer", SchemeKind.BASIC: "Basic"}


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
    authentication = action.authentication
    row = _row(action)
    if authentication.takes_only_token and row is None and has_rows:
        yield RULE.at(sentence, "a token is required, but no header says so", "add a row `Authorization`")
    elif authentication.takes_only_token and row is not None and not row.required:
        yield RULE.at(row.spans["required"], "a token is required, the header is not", "write `Y`")
    elif row is not None and not authentication.sends(Location.HEADER, _HEADER):
        yield RULE.at(row.spans["name"], "no token is required, but a header asks for one", "drop the row")
    for item in action.other_parameters:
        if not item.required and item.name.lower() != _HEADER and _is_always_sent(action, item):
            yield RULE.at(item.spans["required"], f"the key `{item.name}` is required, its row is not", "write `Y`")


def _is_always_sent(action: Action, row: Parameter) -> bool:
    place = row.location, row.name.lower() if row.location is Location.HEADER else row.name
    needed = action.authentication.alternatives if action.authentication.required else ()
    return bool(needed) and all(place in {scheme.place for scheme in schemes} for schemes in needed)


def _curl(action: Action) -> Iterator[Diagnostic]:
    curl, authentication = action.curl, action.authentication
    if curl is None:
        return
    header = next((name for name, _ in curl.headers if name.lower() == _HEADER), None)
    if authentication.takes_only_token and header is None:
        message = "a token is required, but the example sends none"
        yield RULE.at(curl.span, message, "add `-H 'Authorization: Bearer YOUR_API_ACCESS_TOKEN'`")
    elif header is not None and not authentication.sends(Location.HEADER, _HEADER):
        yield RULE.at(curl.spans.get(header, curl.span), "no token is required, but the example sends one", "drop it")
    elif other := _other_scheme(curl, authentication):
        message, help_text = (
            f"the example sends its token behind `{other}`",
            f"write {_shown(authentication.schemes[0])}",
        )
        yield RULE.at(curl.spans.get(header or "", curl.span), message, help_text)
    elif authentication.required and not _is_authenticated(curl, action):
        message = "credentials are required, but the example does not send them"
        yield RULE.at(curl.span, message, "add " + ", ".join(_shown(scheme) for scheme in authentication.accepted[0]))


def _is_authenticated(curl: CurlExample, action: Action) -> bool:
    return any({scheme.place for scheme in schemes} <= curl.places for schemes in action.authentication.alternatives)


def _other_scheme(curl: CurlExample, authentication: Authentication) -> str:
    """Return the word before the token where it is none that the action takes; empty where it is."""
    value = next((text for name, text in curl.headers if name.lower() == _HEADER), "")
    word, _, token = value.partition(" ")
    words = {_WORDS.get(scheme.kind, scheme.prefix).lower() for scheme in authentication.schemes if scheme.is_http}
    return word if token and words and word.lower() not in words else ""


def _shown(scheme: Scheme) -> str:
    if scheme.location is Location.QUERY:
        return f"`{scheme.name}=YOUR_API_KEY` to the query"
    if scheme.location is Location.HEADER:
        return f"`-H '{scheme.name}: {f'{scheme.prefix} YOUR_API_KEY'.lstrip()}'`"
    if scheme.location is Location.COOKIE:
        return f"`-b '{scheme.name}=YOUR_API_KEY'`"
    is_basic = scheme.kind is SchemeKind.BASIC
    return f"`-H 'Authorization: {'Basic YOUR_CREDENTIALS' if is_basic else 'Bearer YOUR_API_ACCESS_TOKEN'}'`"


RULE: Final = Rule("contradicting-authentication", Severity.ERROR, __doc__)
CHECK: Final = Check(RULE, _find, Forms.BUILT_IN)
