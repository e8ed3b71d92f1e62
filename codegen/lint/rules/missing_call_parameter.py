"""An example leaves out a parameter that has to be given.

As it stands, the call is answered with an error; or the parameter is not required. Read are the query of the call, and
the fields that a command of curl sends. A body that is shown by itself is held against its table by
`invalid-body-example`.

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
    | unit | string | query | **Required.** Unit of its size |

    #### Example

    `GET /api/things/7`

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
    | unit | string | query | **Required.** Unit of its size |

    #### Example

    `GET /api/things/7?unit=metre`
"""

from collections.abc import Iterator
from typing import Final

from codegen.diagnostics import Diagnostic, Rule, Severity
from codegen.lint.check import Check, Forms
from codegen.lint.spec import Spec
from codegen.model.action import Action
from codegen.model.documented import DocumentedCall
from codegen.reader.foreign.documented import is_call_of


def _find(spec: Spec) -> Iterator[Diagnostic]:
    for call in spec.calls:
        action = call.action
        for shown in action.documented.calls:
            if not is_call_of(shown, action.method, action.url):
                continue
            missing = [name for name in _required(spec, action, shown) if name not in shown.sent]
            if missing:
                names = ", ".join(f"`{ascii(name)[1:-1]}`" for name in missing)
                verb = "is" if len(missing) == 1 else "are"
                message = f"the example leaves out {names}, which {verb} required"
                yield RULE.at(shown.spans["path"], message, "send it, or say that it is optional")


def _required(spec: Spec, action: Action, shown: DocumentedCall) -> Iterator[str]:
    """Yield the names of the parameters that a call has to have in sight."""
    # What is in the path, and in the query by a wrong word only, is told by `undocumented-path-parameter`.
    in_path = action.url.path.placeholders
    yield from (item.name for item in action.query_parameters if item.required and item.name not in in_path)
    body = action.body
    schema = spec.schema(body.schema) if body is not None else None
    # A documented body that is not sent at all is told by `missing-curl-body`.
    if body is None or schema is None or not shown.is_whole or (body.has_example and not shown.sent):
        return
    required = schema.definition.get("required") if isinstance(schema.definition, dict) else None
    yield from (name for name in required or () if isinstance(name, str)) if isinstance(required, list) else ()


RULE: Final = Rule("missing-call-parameter", Severity.WARNING, __doc__)
CHECK: Final = Check(RULE, _find, Forms.DIALECT)
