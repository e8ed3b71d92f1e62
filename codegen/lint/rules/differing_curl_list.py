r"""The curl example sends a list in another way than its row says.

The items of a list are joined by commas, stand in a pair each, or in a pair each with brackets behind the name. The
`Type` column states it (`array of strings (repeated)`), or the example shows it. Where neither does, the curl example
itself tells it.

Bad:

    ### Request Query Parameters

    | Name | Type | Required | Description | Default | Example |
    | ---- | ---- | -------- | ----------- | ------- | ------- |
    | ids | array of strings (comma) | N | Only these things |  | a,b |

    ### Curl Example

    ```bash
    curl -H 'Authorization: Bearer YOUR_API_ACCESS_TOKEN' \
        -X GET \
        https://api.example.com/things/THING_ID?ids=a&ids=b
    ```

Good:

    ### Request Query Parameters

    | Name | Type | Required | Description | Default | Example |
    | ---- | ---- | -------- | ----------- | ------- | ------- |
    | ids | array of strings (repeated) | N | Only these things |  | a,b |

    ### Curl Example

    ```bash
    curl -H 'Authorization: Bearer YOUR_API_ACCESS_TOKEN' \
        -X GET \
        https://api.example.com/things/THING_ID?ids=a&ids=b
    ```
"""

from collections.abc import Iterator
from typing import Final
from urllib.parse import parse_qsl

from codegen.diagnostics import Diagnostic, Rule, Severity
from codegen.lint.check import Check, Forms
from codegen.lint.spec import Spec
from codegen.model.parameter import ArrayStyle
from codegen.reader.parameters.curl_styles import curl_style

_WORDS: Final = {
    ArrayStyle.COMMA: "joins them by commas",
    ArrayStyle.REPEATED: "has a pair for each",
    ArrayStyle.BRACKETS: "has brackets behind the name",
}


def _find(spec: Spec) -> Iterator[Diagnostic]:
    for call in spec.calls:
        curl = call.action.curl
        if curl is None:
            continue
        keys = [key for key, _ in parse_qsl(curl.url.partition("?")[2], keep_blank_values=True)]
        for parameter in call.action.query_parameters:
            style = curl_style(parameter, keys)
            if style is None or style is parameter.style:
                continue
            place = spec.find(parameter.name.removesuffix("[]"), curl.spans.get("url", curl.span))
            message = (
                f"the example sends the items of `{parameter.name}` in another way: the row {_WORDS[parameter.style]}"
            )
            yield RULE.at(place, message, f"make the two equal, or state `array of ... ({style.value})`")


RULE: Final = Rule("differing-curl-list", Severity.ERROR, __doc__)
CHECK: Final = Check(RULE, _find, Forms.BUILT_IN)
