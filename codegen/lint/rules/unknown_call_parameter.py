"""An example sends a parameter that no table or list of its action has.

Either the table lacks a row, or the example a correction. Read are the query of the call, its fields, and the outermost
keys of the body. Nothing is said where an action has no table or list of parameters, nor where that does not tell all:
a row that is not read, an include, words such as `in addition to`.

Bad:

    <!-- codegen.yaml -->

    dialect: fleet

    <!-- things.md -->

    # Things

    ### Get thing

    `GET /api/things/:id`

    #### Parameters

    | Name | Type | In | Description |
    | ---- | ---- | -- | ----------- |
    | id | integer | path | Number of the thing |

    #### Example

    `GET /api/things/7?verbose=true`

Good:

    <!-- codegen.yaml -->

    dialect: fleet

    <!-- things.md -->

    # Things

    ### Get thing

    `GET /api/things/:id`

    #### Parameters

    | Name | Type | In | Description |
    | ---- | ---- | -- | ----------- |
    | id | integer | path | Number of the thing |
    | verbose | boolean | query | Whether to tell all |

    #### Example

    `GET /api/things/7?verbose=true`
"""

import re
from collections.abc import Iterator
from typing import Final

from codegen.diagnostics import Diagnostic, Rule, Severity
from codegen.files import Span
from codegen.lint.check import Check, Forms
from codegen.lint.spec import Spec
from codegen.model.action import Action
from codegen.model.exchange import NamedExample, RequestBody
from codegen.model.parameter import Location
from codegen.reader.foreign.documented import is_call_of

_WORD: Final = re.compile(r"[\w-]+")


def _find(spec: Spec) -> Iterator[Diagnostic]:
    for call in spec.calls:
        action = call.action
        if not action.documented.names:
            continue
        known = {word for name in action.documented.names for word in (name, *_WORD.findall(name))}
        known |= {scheme.name for scheme in action.authentication.schemes if scheme.location is Location.QUERY}
        for name, place in (*_sent(action), *_keys(spec, action.body)):
            if name not in known:
                message = f"the example sends `{ascii(name)[1:-1]}`, which is not documented"
                yield RULE.at(place, message, "add a row for it, or fix the example")


def _sent(action: Action) -> Iterator[tuple[str, Span]]:
    """Yield what the calls send; the `list` of a `LIST` that is written as `GET` is no parameter."""
    for shown in action.documented.calls:
        if is_call_of(shown, action.method, action.url):
            is_list = action.method == "LIST"
            yield from ((name, place) for name, place in shown.sent.items() if not (is_list and name == "list"))


def _keys(spec: Spec, body: RequestBody | None) -> Iterator[tuple[str, Span]]:
    """Yield the outermost keys of the examples of a body."""
    if body is None or not body.has_example:
        return
    first = NamedExample("", body.example, body.example_text, body.example_span)
    for example in (first, *body.examples):
        if isinstance(example.value, dict) and example.span is not None:
            places = spec.keys_below(example.span)
            yield from ((key, places.get(key, example.span)) for key in example.value)


RULE: Final = Rule("unknown-call-parameter", Severity.WARNING, __doc__)
CHECK: Final = Check(RULE, _find, Forms.DIALECT)
