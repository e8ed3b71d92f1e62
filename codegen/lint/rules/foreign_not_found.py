"""The description of a 404 names another resource.

`Error if thing was not found` tells what was looked for: the resource, something in its URL, or what a parameter
names. The name of a resource that is none of these was copied.

Bad:

    ### Error Responses

    | Code | Type | Description |
    | ---- | ---- | ----------- |
    | 404 | [Error](schemas.md#error) | Error if gadget was not found |

    <!-- gadget.md -->

    ## Get

    ### Method And Url

    GET https://api.example.com/gadgets/**`GADGET_ID`**

    ### Error Responses

    | Code | Type | Description |
    | ---- | ---- | ----------- |
    | 404 | [Error](schemas.md#error) | Error if gadget was not found |

Good:

    ### Error Responses

    | Code | Type | Description |
    | ---- | ---- | ----------- |
    | 404 | [Error](schemas.md#error) | Error if thing was not found |

    <!-- gadget.md -->

    ## Get

    ### Method And Url

    GET https://api.example.com/gadgets/**`GADGET_ID`**

    ### Error Responses

    | Code | Type | Description |
    | ---- | ---- | ----------- |
    | 404 | [Error](schemas.md#error) | Error if gadget was not found |
"""

import re
from collections.abc import Iterator
from typing import Final

from codegen.diagnostics import Diagnostic, Rule, Severity
from codegen.lint.check import Check, Forms
from codegen.lint.spec import Call, Spec
from codegen.model.name import Name

_SENTENCE: Final = re.compile(r"[Ee]rror if (?:the |an? )?(?P<what>.+?) (?:was |is |were |are )?not found\.?")


def _find(spec: Spec) -> Iterator[Diagnostic]:
    resources = {_singular(resource.name.words) for resource in spec.api.resources}
    for call in spec.calls:
        own = _own_words(call)
        for response in call.action.errors:
            match = _SENTENCE.fullmatch(response.description) if response.code == 404 else None
            if match is None:
                continue
            named = [(text, _singular(Name.split(text).words)) for text in match["what"].split(" or ")]
            if any(not own.isdisjoint(words) for _, words in named):
                continue
            place = response.spans["description"]
            for text, words in named:
                if words in resources:
                    message = f"`{text}` is neither this resource nor in the URL"
                    # They stand in this order: each is looked for behind the one before.
                    place = spec.find(text, place)
                    yield RULE.at(place, message, f"name what was looked for, such as `{call.resource.title.lower()}`")


def _own_words(call: Call) -> set[str]:
    path = [segment if isinstance(segment, str) else segment.name for segment in call.action.url.path.segments]
    texts = [call.resource.title, call.action.title, *path, *(parameter.name for parameter in call.parameters)]
    return {word for text in texts for word in _singular(Name.split(text).words)}


def _singular(words: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(word.removesuffix("s") for word in words)


RULE: Final = Rule("foreign-not-found", Severity.WARNING, __doc__)
CHECK: Final = Check(RULE, _find, Forms.BUILT_IN)
